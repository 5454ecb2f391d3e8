import { assertNever } from '../assert.ts';
import { GATE_QUESTIONS } from '../plan/gate-state.ts';
import type { Slice } from '../plan/plan.ts';
import { isThick } from '../plan/tree.ts';
import type { Fix } from '../schedule/finding-fix.ts';
import { planFactsOf } from './checks/plan-facts.ts';
import type { CheckFinding } from './finding.ts';
import type { FixContext } from './fix-context.ts';
import { addAccessSpike, addMetric, addRoute } from './insert-fixes.ts';
import { fittingPatterns } from './pattern-fit.ts';
import { patternById } from './patterns.ts';
import {
  chainInHamburger,
  dropImpliedNeeds,
  moveIntoGap,
  moveToFront,
  openCircle,
  orderByWorth,
  parkPiece,
  parkSpike,
} from './plan-fixes.ts';
import { addTest, closeSpike, cutAtJoint, draftDemo, inField, replaceWord, toolsToNotes } from './slice-fixes.ts';
import { vocabularyOf } from './vocabulary.ts';

/**
 * How a check can be mended, the best way first; nothing where only people can, outside of the plan. A command is never
 * refused, leaves a sound plan and removes the finding; the others lead to where a person can do better. Those that move
 * slices are tried out first, which takes a schedule each: to be asked about findings that are on the screen.
 */
export function checkFixes(context: FixContext, finding: CheckFinding): readonly Fix[] {
  const { plan } = context;
  if (finding.sliceId === null) return planFixes(context, finding);
  const slice = Object.hasOwn(plan.slices, finding.sliceId) ? plan.slices[finding.sliceId] : undefined;
  return slice === undefined ? [] : sliceFixes(context, slice, finding);
}

function planFixes(context: FixContext, finding: CheckFinding): readonly Fix[] {
  switch (finding.rule) {
    case 'K2':
      return parkSpike(context, finding);
    case 'P2':
      return moveIntoGap(context, finding);
    case 'P3':
      return orderByWorth(context, finding);
    case 'R1':
      return addRoute(context, finding);
    case 'G2':
      return GATE_QUESTIONS.filter((id) => id === finding.part).map((question): Fix => ({ kind: 'gate', question }));
    case 'G3':
      return [{ kind: 'contacts' }];
    default:
      return [];
  }
}

function sliceFixes(context: FixContext, slice: Slice, finding: CheckFinding): readonly Fix[] {
  const { plan, vocabulary = vocabularyOf(context.plan) } = context;
  const facts = planFactsOf(plan, vocabulary);
  switch (finding.rule) {
    case 'S1':
      return slice.quarterDays === null ? [inField('quarterDays'), ...cut(context, slice)] : cut(context, slice);
    case 'S2':
      return cutAtJoint(context, slice);
    case 'S3':
      return cut(context, slice, ['one-segment', 'one-source']);
    case 'S4':
      return isThick(slice) ? cut(context, slice) : [...cut(context, slice), inField('quarterDays')];
    case 'S5':
      return parkPiece(context, finding);
    case 'V1':
      return [{ kind: 'hamburger', id: slice.id }, ...cut(context, slice)];
    case 'V2':
    case 'V4':
      return cut(context, slice, finding.part === undefined ? [] : [finding.part]);
    case 'V3':
      return [inField('title')];
    case 'V5':
      return toolsToNotes(context, slice, finding, facts);
    case 'A1':
      return [inField('audience')];
    case 'A2':
      return [inField('value')];
    case 'D1':
      return draftDemo(context, slice);
    case 'D2':
      return [inField('demo'), ...(finding.otherIds ?? []).map((id): Fix => ({ kind: 'slice', id }))];
    case 'T1':
      return addTest(context, slice, finding, facts);
    case 'T2':
      return addMetric(context, slice, finding);
    case 'K1':
      return closeSpike(context, slice, finding);
    case 'K2':
      return parkSpike(context, finding);
    case 'I1':
      return openCircle(context, finding);
    case 'I2':
      return dropImpliedNeeds(context, slice);
    case 'I3':
      return chainInHamburger(context, finding);
    case 'P1':
      return moveToFront(context, finding);
    case 'P2':
      return moveIntoGap(context, finding);
    case 'G1':
      return addAccessSpike(context, slice, finding);
    case 'L1':
      return replaceWord(context, slice, finding);
    case 'P3':
    case 'G2':
    case 'G3':
    case 'R1':
      return [];
    default:
      return assertNever(finding.rule);
  }
}

/** The cutter, with these patterns or else those that fit; what was begun cannot be cut, so its title is shown. */
function cut({ plan, today }: FixContext, slice: Slice, patterns: readonly string[] = []): readonly Fix[] {
  if (slice.status !== 'open') return [inField('title')];
  const known = patterns.filter((id) => patternById(id) !== null);
  const offered = known.length > 0 ? known : fittingPatterns(plan, slice, today).map(({ pattern }) => pattern.id);
  return [{ kind: 'cutter', id: slice.id, patterns: offered }];
}
