import { FAMILIES, RULE_LIST, type Rule } from '../shared/slicing/rules.ts';
import { sentence } from '../shared/words/en.ts';
import styles from './app-help-rules.module.css';

/** Every rule of slicing, family by family: when it says something, how grave that is, and why. */
export function AppHelpRules() {
  return (
    <>
      <p className={styles.note}>
        Nothing is held back by a check, and each can be silenced for a slice or for the plan. Those that read words
        know English and short lists of words: they prompt, and do not judge.
      </p>
      {FAMILIES.map(({ id, name }) => (
        <section key={id} aria-labelledby={`help-${id}`}>
          <h3 className={styles.family} id={`help-${id}`}>
            {name}
          </h3>
          <dl>
            {RULE_LIST.filter(({ family }) => family === id).map((rule) => (
              <RuleLine key={rule.id} rule={rule} />
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}

function RuleLine({ rule }: { rule: Rule }) {
  return (
    <div className={styles.rule}>
      <dt className={styles.name}>
        <span className={styles.id}>{rule.id}</span> {rule.name}
      </dt>
      <dd className={styles.level}>{rule.level}</dd>
      <dd className={styles.wide}>When {rule.when}.</dd>
      <dd className={styles.why}>{rule.why}</dd>
      {rule.grading !== null && <dd className={styles.grading}>{sentence(rule.grading)}.</dd>}
    </div>
  );
}
