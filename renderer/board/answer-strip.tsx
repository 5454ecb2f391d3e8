import { classNames } from '../ui/class-names.ts';
import styles from './answer-strip.module.css';
import { AnswerText } from './answer-text.tsx';
import { CardHint, MovingHint } from './moving-hint.tsx';
import { useMoving } from './moving-store.ts';

/** What a drop would do here, while a card is in the air, and by keyboard which keys there are. */
export function AnswerStrip() {
  const preview = useMoving((moving) => moving.preview);
  const isAtTop = useMoving((moving) => moving.isStripAtTop);
  const isByKeyboard = useMoving(({ movingId, by }) => movingId !== null && by === 'keyboard');
  if (preview === null && !isByKeyboard) return <CardHint />;
  return (
    <div className={classNames(styles.strip, isAtTop && styles.atTop)} data-testid="answer-strip">
      {preview !== null && <AnswerText headline={preview.headline} details={preview.details} />}
      <MovingHint />
    </div>
  );
}
