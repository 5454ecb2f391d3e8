import { ChevronDown, ChevronRight, ChevronUp } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { countText } from '../../shared/words/en.ts';
import { useAction } from '../actions/hooks.ts';
import { useJudged } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { focusSteadily } from '../ui/focus-steadily.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { PanelHead } from '../ui/panel-head.tsx';
import { type FindingGroup, findingGroups, findingKey, groupKey } from '../view/finding-list.ts';
import { useView } from '../view/hooks.ts';
import { FindingGroupSection } from './finding-group.tsx';
import styles from './findings-panel.module.css';
import { QuietRules } from './quiet-rules.tsx';
import { useKeptFocus } from './use-kept-focus.ts';

/** Everything that was noticed about the plan, the gravest first and rule by rule, and what is left alone. */
export function FindingsPanel() {
  const groups = useJudged(findingGroups);
  const [isErrorsOnly, setErrorsOnly] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const keepers = useKeptFocus(root, heading);
  useShownFinding(root);
  const walkedTo = useWalkedTo(groups);
  // Where the walk by F8 has come to is shown first; else the panel begins at its heading.
  useEffect(() => focusSteadily(() => currentIn(root.current) ?? heading.current), []);
  return (
    <div ref={root} className={styles.panel} {...keepers}>
      <PanelHead ref={heading} title="Findings">
        <Counts isErrorsOnly={isErrorsOnly} onErrorsOnly={setErrorsOnly} />
      </PanelHead>
      <div className={styles.list}>
        {groups.length === 0 && (
          <p className={styles.empty}>
            <strong>Nothing to mend.</strong> Every rule that is switched on is content with this plan.
          </p>
        )}
        {isErrorsOnly && groups.length > 0 && !groups.some(isError) && <p className={styles.empty}>No errors.</p>}
        <Groups
          groups={groups}
          walkedTo={walkedTo}
          isShown={(group) => !group.isParked && (!isErrorsOnly || isError(group))}
        />
        {!isErrorsOnly && <Parked groups={groups} walkedTo={walkedTo} />}
        <QuietRules />
      </div>
    </div>
  );
}

type GroupsProps = { groups: readonly FindingGroup[]; walkedTo: number };

/** Those of all groups that are to be shown; what is walked to is shown in any case. */
function Groups({ groups, walkedTo, isShown }: GroupsProps & { isShown: (group: FindingGroup) => boolean }) {
  return groups.map((group, place) => {
    const before = startOf(groups, place);
    const isWalkedInto = walkedTo >= before && walkedTo < before + group.findings.length;
    if (!isShown(group) && (group.isParked || !isWalkedInto)) return null;
    return <FindingGroupSection key={groupKey(group)} group={group} walkedTo={walkedTo - before} />;
  });
}

/** What is said of slices in *Later*, folded away until it is asked for or walked to. */
function Parked({ groups, walkedTo }: GroupsProps) {
  const first = groups.findIndex(({ isParked }) => isParked);
  const isWalkedInto = first >= 0 && walkedTo >= startOf(groups, first);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  if (first < 0) return null;
  const count = groups.slice(first).reduce((sum, { findings }) => sum + findings.length, 0);
  const isShown = isOpen || isWalkedInto;
  return (
    <section className={styles.parked} aria-label="Slices in Later">
      <button
        type="button"
        className={styles.parkedName}
        data-finding
        aria-expanded={isShown}
        aria-controls={id}
        onClick={() => setOpen(!isShown)}
      >
        <ChevronRight size={13} className={isShown ? styles.turned : undefined} aria-hidden />
        Slices in Later · {countText(count, 'hint')}
      </button>
      <div id={id} hidden={!isShown}>
        {isShown && <Groups groups={groups} walkedTo={walkedTo} isShown={({ isParked }) => isParked} />}
      </div>
    </section>
  );
}

function startOf(groups: readonly FindingGroup[], place: number): number {
  return groups.slice(0, place).reduce((sum, { findings }) => sum + findings.length, 0);
}

function isError({ level }: FindingGroup): boolean {
  return level === 'error';
}

type CountsProps = { isErrorsOnly: boolean; onErrorsOnly: (isErrorsOnly: boolean) => void };

function Counts({ isErrorsOnly, onErrorsOnly }: CountsProps) {
  const { errors, warnings, hints } = useJudged(({ counts }) => counts);
  const isNothing = errors + warnings + hints === 0;
  const next = useAction('next-finding');
  const previous = useAction('previous-finding');
  return (
    <div className={styles.counts}>
      <span>
        {countText(errors, 'error')} · {countText(warnings, 'warning')} · {countText(hints, 'hint')}
      </span>
      {(errors > 0 || isErrorsOnly) && warnings + hints > 0 && (
        <Button
          size="small"
          look="quiet"
          aria-pressed={isErrorsOnly}
          className={styles.only}
          onClick={() => onErrorsOnly(!isErrorsOnly)}
        >
          Errors only
        </Button>
      )}
      <IconButton
        size="small"
        label={previous.label}
        shortcut={previous.shortcut}
        disabled={isNothing}
        icon={<ChevronUp size={15} aria-hidden />}
        onClick={previous.perform}
      />
      <IconButton
        size="small"
        label={next.label}
        shortcut={next.shortcut}
        disabled={isNothing}
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
