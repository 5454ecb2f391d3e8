import styles from './answer-text.module.css';

const ANSWER = 'Yes, and…';

/** What a move would do: a headline, whose answer stands out, and what else there is to know in a line below. */
export function AnswerText({ headline, details }: { headline: string; details: readonly string[] }) {
  const isAnswer = headline.startsWith(ANSWER);
  return (
    <>
      <p>
        {isAnswer && <b className={styles.answer}>{ANSWER}</b>}
        {isAnswer ? headline.slice(ANSWER.length) : headline}
      </p>
      {details.length > 0 && (
        <p className={styles.details}>
          {details.map((detail) => (
            <span key={detail}>{detail}</span>
          ))}
        </p>
      )}
    </>
  );
}
