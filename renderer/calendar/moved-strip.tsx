import type { RippleText } from '../../shared/words/ripple-text.ts';
import styles from './moved-strip.module.css';

const ANSWER = 'Yes, and…';

/** What a change of the calendar moves, or would move. */
export function MovedStrip({ text: { headline, details } }: { text: RippleText }) {
  return (
    <div className={styles.strip} data-testid="moved-strip">
      <p>
        <b>{ANSWER}</b>
        {headline.slice(ANSWER.length)}
      </p>
      {details.length > 0 && (
        <p className={styles.details}>
          {details.map((detail) => (
            <span key={detail}>{detail}</span>
          ))}
        </p>
      )}
    </div>
  );
}
