import { Ellipsis } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { Derived } from '../../shared/derive.ts';
import type { Fix } from '../../shared/schedule/finding-fix.ts';
import type { CheckFinding, Finding } from '../../shared/slicing/finding.ts';
import { RULES } from '../../shared/slicing/rules.ts';
import { fixText } from '../../shared/words/fix-text.ts';
import { noticedText } from '../../shared/words/noticed-text.ts';
import { useJudged, usePlanState, usePlanStore } from '../plan/hooks.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu, MenuItem } from '../ui/menu.tsx';
import { useViewStore } from '../view/hooks.ts';
import { offerWayBack } from './finding-actions.ts';
import styles from './finding-line.module.css';
import { fixesOf, performFix } from './perform-fix.ts';
import { switchOff } from './quiet-rules.ts';
import { SilenceForm } from './silence-form.tsx';

type FindingLineProps = {
  readonly finding: Finding;
  /** What stands before the sentence: the slice, where several are listed. */
  readonly children?: ReactNode;
};

/** One finding: its sentence, the buttons that mend it, and a way to be left alone by its rule. */
export function FindingLine({ finding, children }: FindingLineProps) {
  // The plan in which it was found: in the one that is shown by now its slice may be gone.
  const derived = useJudged((judged) => judged);
  const isReadOnly = usePlanState((state) => state.opened?.readOnly !== null || state.app?.isReadOnly === true);
  const [isSilencing, setSilencing] = useState(false);
  return (
    <div className={styles.noted}>
      <div className={styles.said}>
        {children}
        {children !== undefined && ' '}
        {finding.level === 'error' && <span className="visually-hidden">Error: </span>}
        {noticedText(finding, derived.plan)}
        <Fixes finding={finding} derived={derived} isReadOnly={isReadOnly} />
      </div>
      {'rule' in finding && !isReadOnly && <More finding={finding} onSilence={() => setSilencing(true)} />}
      {'rule' in finding && isSilencing && <SilenceForm finding={finding} onClose={() => setSilencing(false)} />}
    </div>
  );
}

function Fixes({ finding, derived, isReadOnly }: { finding: Finding; derived: Derived; isReadOnly: boolean }) {
  const fixes = useFixes(derived, finding);
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  return fixes
    .filter(({ kind }) => !isReadOnly || kind !== 'command')
    .map((fix) => {
      const text = fixText(fix, derived.plan);
      return (
        <span key={text} className={styles.way}>
          {' '}
          <button
            type="button"
            className={styles.fix}
            onClick={() => {
              const isInPanel = viewStore.getState().panel?.kind === 'findings';
              performFix(fix, finding.sliceId, text, { planStore, viewStore });
              if (isInPanel && viewStore.getState().panel?.kind !== 'findings')
                offerWayBack(finding, derived, viewStore);
            }}
          >
            {text}
          </button>
        </span>
      );
    });
}

/** So many slices are scheduled faster than somebody sees. */
const MANY_SLICES = 300;
const NONE: readonly Fix[] = [];

/**
 * Some fixes are tried out before they are offered, and each try is a schedule. In large plans this happens after the
 * finding is on the screen.
 */
function useFixes(derived: Derived, finding: Finding): readonly Fix[] {
  const isLarge = derived.tree.leaves.length > MANY_SLICES;
  const atOnce = useMemo(() => (isLarge ? NONE : fixesOf(derived, finding)), [isLarge, derived, finding]);
  const [late, setLate] = useState<{ readonly derived: Derived; readonly fixes: readonly Fix[] } | null>(null);
  useEffect(() => {
    if (!isLarge) return;
    const later = setTimeout(() => setLate({ derived, fixes: fixesOf(derived, finding) }));
    return () => clearTimeout(later);
  }, [isLarge, derived, finding]);
  if (!isLarge) return atOnce;
  return late?.derived === derived ? late.fixes : NONE;
}

function More({ finding, onSilence }: { finding: CheckFinding; onSilence: () => void }) {
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  const { name } = RULES[finding.rule];
  const trigger = (
    <IconButton
      size="small"
      label="Leave it as it is"
      icon={<Ellipsis size={14} aria-hidden />}
      className={styles.more}
    />
  );
  return (
    <Menu trigger={trigger} align="end">
      {finding.sliceId !== null && <MenuItem onSelect={onSilence}>Silence it for this slice…</MenuItem>}
      <MenuItem onSelect={() => switchOff(finding.rule, { planStore, viewStore })}>
        Switch off “{name}” for the plan
      </MenuItem>
    </Menu>
  );
}
