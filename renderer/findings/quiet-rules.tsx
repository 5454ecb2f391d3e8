import { useId } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { RULES } from '../../shared/slicing/rules.ts';
import { countText, oneLine } from '../../shared/words/en.ts';
import { rulesOff, silencedIn, speakAgain, switchOn } from '../actions/quiet-rules.ts';
import { usePlan, usePlanState, usePlanStore } from '../plan/hooks.ts';
import { useViewStore } from '../view/hooks.ts';
import styles from './quiet-rules.module.css';

/** What nobody is asked about any more: rules that are switched off for the plan, and those that a slice silences. */
export function QuietRules() {
  const slices = usePlan((plan) => plan.slices);
  const off = usePlan(useShallow(rulesOff));
  const isReadOnly = usePlanState((state) => state.opened?.readOnly !== null || state.app?.isReadOnly === true);
  const stores = { planStore: usePlanStore(), viewStore: useViewStore() };
  const silenced = silencedIn({ slices });
  const id = useId();
  if (off.length === 0 && silenced.length === 0) return null;
  return (
    <details className={styles.quiet}>
      <summary id={id} className={styles.summary} data-finding>
        Left alone ·{' '}
        {[off.length > 0 && countText(off.length, 'rule'), silenced.length > 0 && countText(silenced.length, 'finding')]
          .filter(Boolean)
          .join(', ')}
      </summary>
      <ul className={styles.list} aria-labelledby={id}>
        {off.map((rule) => (
          <li key={rule} className={styles.item}>
            <span>
              <strong>{RULES[rule].name}</strong> is switched off for the plan.
            </span>
            {!isReadOnly && (
              <button type="button" className={styles.back} onClick={() => switchOn(rule, stores)}>
                Switch it on<span className="visually-hidden">: {RULES[rule].name}</span>
              </button>
            )}
          </li>
        ))}
        {silenced.map((one) => (
          <li key={`${one.slice.id} ${one.rule}`} className={styles.item}>
            <span>
              <strong>{RULES[one.rule].name}</strong> · <bdi>{oneLine(one.slice.title) || 'Untitled slice'}</bdi>
              {one.reason !== '' && <bdi className={styles.reason}>{one.reason}</bdi>}
            </span>
            {!isReadOnly && (
              <button type="button" className={styles.back} onClick={() => speakAgain(one, stores)}>
                Bring it back<span className="visually-hidden">: {RULES[one.rule].name}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
