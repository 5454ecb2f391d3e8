import type { Plan, Slice } from '../../shared/plan/plan.ts';
import { RULE_IDS, type RuleId } from '../../shared/slicing/finding.ts';
import { RULES } from '../../shared/slicing/rules.ts';
import { titleText } from '../../shared/words/en.ts';
import type { PlanStore } from '../plan/plan-state.ts';
import type { ViewStore } from '../view/view-state.ts';

type Stores = { readonly planStore: PlanStore; readonly viewStore: ViewStore };

/** What a slice silences, rule by rule; what nobody knows any more is left out. */
export type Silenced = { readonly slice: Slice; readonly rule: RuleId; readonly reason: string };

/** Everything that is silenced in a plan, slice by slice. */
export function silencedIn({ slices }: Pick<Plan, 'slices'>): readonly Silenced[] {
  return Object.values(slices).flatMap((slice) =>
    slice.silenced.flatMap(({ rule, reason }) => (isRule(rule) ? { slice, rule, reason } : [])),
  );
}

/** The rules that are switched off for a plan, in the order of the table. */
export function rulesOff({ rules }: Pick<Plan, 'rules'>): readonly RuleId[] {
  return RULE_IDS.filter((id) => rules.off.includes(id));
}

export function silence(slice: Slice, rule: RuleId, reason: string, { planStore, viewStore }: Stores): void {
  const others = slice.silenced.filter((known) => known.rule !== rule);
  const silenced = [...others, { rule, reason: reason.trim() }];
  void planStore.execute({ type: 'slice.edit', id: slice.id, changes: { silenced } });
  viewStore.say(`“${RULES[rule].name}” is silent about ${titleText(slice.title)}.`);
}

export function speakAgain({ slice, rule }: Silenced, { planStore, viewStore }: Stores): void {
  const silenced = slice.silenced.filter((known) => known.rule !== rule);
  void planStore.execute({ type: 'slice.edit', id: slice.id, changes: { silenced } });
  viewStore.say(`“${RULES[rule].name}” looks at ${titleText(slice.title)} again.`);
}

export function switchOff(rule: RuleId, { planStore, viewStore }: Stores): void {
  const off = planStore.getState().opened?.plan.rules.off ?? [];
  if (!off.includes(rule)) void planStore.execute({ type: 'plan.edit', changes: { rules: { off: [...off, rule] } } });
  viewStore.say(`“${RULES[rule].name}” is switched off for this plan.`);
}

export function switchOn(rule: RuleId, { planStore, viewStore }: Stores): void {
  const off = (planStore.getState().opened?.plan.rules.off ?? []).filter((other) => other !== rule);
  void planStore.execute({ type: 'plan.edit', changes: { rules: { off } } });
  viewStore.say(`“${RULES[rule].name}” is switched on again.`);
}

function isRule(id: string): id is RuleId {
  return RULE_IDS.some((known) => known === id);
}
