import { ChevronDown, ChevronUp } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { countText } from '../../shared/words/en.ts';
import { useAction } from '../actions/hooks.ts';
import { useDerived } from '../plan/hooks.ts';
import { focusSteadily } from '../ui/focus-steadily.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { type FindingGroup, findingGroups, findingKey } from '../view/finding-list.ts';
import { useView } from '../view/hooks.ts';
import { FindingGroupSection } from './finding-group.tsx';
import styles from './findings-panel.module.css';
import { QuietRules } from './quiet-rules.tsx';
import { useKeptFocus } from './use-kept-focus.ts';

/** Everything that was noticed about the plan, rule by rule, and what is left alone. */
export function FindingsPanel() {
  const groups = useDerived(findingGroups);
  const root = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const keepers = useKeptFocus(root, heading);
  useShownFinding(root);
  const walkedTo = useWalkedTo(groups);
  // Where the walk by F8 has come to is shown first; else the panel begins at its heading.
  useEffect(() => focusSteadily(() => currentIn(root.current) ?? heading.current), []);
  return (
    <div ref={root} className={styles.panel} {...keepers}>
      <header className={styles.header}>
        <h2 ref={heading} className={styles.heading} tabIndex={-1}>
          Findings
        </h2>
        <Counts />
      </header>
      <div className={styles.list}>
        {groups.length === 0 && (
          <p className={styles.empty}>
            <strong>Nothing to mend.</strong> Every rule that is switched on is content with this plan.
          </p>
        )}
        {groups.map((group, place) => {
          const before = groups.slice(0, place).reduce((sum, { findings }) => sum + findings.length, 0);
          return <FindingGroupSection key={group.id} group={group} walkedTo={walkedTo - before} />;
        })}
        <QuietRules />
      </div>
    </div>
  );
}

function Counts() {
  const { errors, warnings, hints } = useDerived(({ counts }) => counts);
  const next = useAction('next-finding');
  const previous = useAction('previous-finding');
  return (
    <div className={styles.counts}>
      <span>
        {countText(errors, 'error')} · {countText(warnings, 'warning')} · {countText(hints, 'hint')}
      </span>
      <IconButton
        size="small"
        label={previous.label}
        shortcut={previous.shortcut}
        disabled={!previous.isEnabled}
        icon={<ChevronUp size={15} aria-hidden />}
        onClick={previous.perform}
      />
      <IconButton
        size="small"
        label={next.label}
        shortcut={next.shortcut}
        disabled={!next.isEnabled}
        icon={<ChevronDown size={15} aria-hidden />}
        onClick={next.perform}
      />
    </div>
  );
}

/** The place among all findings to which the walk has come; before the first one nowhere near any of them. */
function useWalkedTo(groups: readonly FindingGroup[]): number {
  const finding = useView((view) => view.finding);
  if (finding === null) return Number.NEGATIVE_INFINITY;
  const place = groups.flatMap(({ findings }) => findings).findIndex((other) => findingKey(other) === finding.key);
  return place < 0 ? finding.place : place;
}

/** The finding that is walked to comes into sight, and gets the focus where this is in the panel. */
function useShownFinding(root: { readonly current: HTMLElement | null }): void {
  const finding = useView((view) => view.finding);
  useEffect(() => {
    if (finding === null) return;
    const item = currentIn(root.current);
    item?.scrollIntoView?.({ block: 'nearest' });
    if (root.current?.contains(document.activeElement)) item?.focus();
  }, [finding, root]);
}

function currentIn(root: HTMLElement | null): HTMLElement | null {
  return root?.querySelector<HTMLElement>('[aria-current="true"]') ?? null;
}
