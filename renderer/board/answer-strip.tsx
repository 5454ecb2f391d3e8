import { classNames } from '../ui/class-names.ts';
import styles from './answer-strip.module.css';
import { AnswerText } from './answer-text.tsx';
import { useMoving } from './moving-store.ts';

/** What a drop would do here, while a card is in the air. */
export function AnswerStrip() {
  const preview = useMoving((moving) => moving.preview);
  const isAtTop = useMoving((moving) => moving.isStripAtTop);
  if (preview === null) return null;
  return (
    <div className={classNames(styles.strip, isAtTop && styles.atTop)} data-testid="answer-strip">
      <AnswerText headline={preview.headline} details={preview.details} />
    </div>
  );
}
