import type { SliceChanges } from '../plan/commands.ts';
import type { Slice } from '../plan/plan.ts';
import { isListOf, isText, isTitle } from '../plan/values.ts';
import type { CheckMend, Fix, MendableField } from '../schedule/finding-fix.ts';
import { isGenericAudience } from './checks/audience.ts';
import { retold, unwantedWords } from './checks/reader-words.ts';
import type { PlanFacts, SliceRule } from './checks/rule.ts';
import { isQuestion } from './checks/spikes.ts';
import { testableRules } from './checks/testable.ts';
import { verticalRules } from './checks/vertical.ts';
import type { CheckFinding } from './finding.ts';
import { type FixContext, splitSize } from './fix-context.ts';
import { titleJoint } from './title-joint.ts';
import { LISTS } from './word-lists.ts';
import { matchAt, matchesIn, wordList, wordsOf } from './word-match.ts';

/**
 * Fixes that change the words of one slice. Each is offered as a command only where its result was looked at and the
 * rule is content with it; otherwise the field is shown in which a person can do better.
 */

/** S2: two slices, parted at the joint; what is being worked on cannot be cut. */
export function cutAtJoint({ today, newId }: FixContext, slice: Slice): readonly Fix[] {
  const joint = titleJoint(slice.title);
  const titles = joint === null ? [] : [joint.before, joint.after].filter((title) => title.trim() !== '');
  if (slice.status !== 'open' || titles.length < 2 || !titles.every(isTitle)) return [inField('title')];
  const sizes = splitSize(slice.quarterDays);
  const children = titles.map((title, place) => ({ id: newId(), title, quarterDays: sizes[place] ?? null }));
  return [
    {
      kind: 'command',
      does: 'cut-at-joint',
      needId: null,
      command: { type: 'slice.cut', id: slice.id, pattern: null, children, on: today },
    },
    inField('title'),
  ];
}

/** V5: the names of tools go to the notes, the rest of the title stays. */
export function toolsToNotes(_: FixContext, slice: Slice, finding: CheckFinding, facts: PlanFacts): readonly Fix[] {
  const words = wordsOf(slice.title);
  let title = '';
  let from = 0;
  for (const { at, length } of matchesIn(words, LISTS.tools)) {
    title += slice.title.slice(from, words[at]?.start ?? from);
    from = words[at + length - 1]?.end ?? from;
  }
  title = tidied(title + slice.title.slice(from));
  const note = `Tools: ${(finding.quoted ?? []).join(', ')}`;
  const notes = slice.notes.trim() === '' ? note : `${slice.notes.trimEnd()}\n\n${note}`;
  const isStillTitle = wordsOf(title).length > 0;
  return isStillTitle
    ? edited(slice, { title, notes }, 'tools-to-notes', verticalRules.V5, facts, 'title')
    : [inField('title')];
}

/** What is left of a title around a gap: no doubled spaces, no brackets around nothing, no word that leads nowhere. */
function tidied(title: string): string {
  return title
    .replaceAll(/[([{]\s*[)\]}]/gu, ' ')
    .replaceAll(/\s+(?=[,.;:!?)])/gu, '')
    .replaceAll(/\s{2,}/gu, ' ')
    .replace(/[\s,:;–-]+$/u, '')
    .replace(/\s+(?:with|using|in|on|by|via|and|or|from|to|into|of|the|an?)$/iu, '')
    .replace(/^[\s,:;.–-]+/u, '')
    .trim();
}

/** D1: who is shown what, drafted from the title and the audience; without one of them there is nothing to draft from. */
export function draftDemo(_: FixContext, slice: Slice): readonly Fix[] {
  const title = slice.title.trim();
  if (title === '' || isGenericAudience(slice.audience)) return [inField('demo')];
  const demo = `Go through “${title}” with ${slice.audience.trim()} and note what they do with it`;
  return [asCommand(slice, { demo }, 'draft-demo'), inField('demo')];
}

/**
 * T1: an entry made from the goal's metric, where the slice is about it, or from a demo that can be counted or compared.
 * A sentence that fits every slice would silence the rule and say nothing, so that else the field is shown.
 */
export function addTest(_: FixContext, slice: Slice, __: CheckFinding, facts: PlanFacts): readonly Fix[] {
  const entry = metricEntry(slice, facts) ?? demoEntry(slice);
  if (entry === null) return [inField('doneWhen')];
  const doneWhen = [...slice.doneWhen.filter((known) => known.trim() !== ''), entry];
  return edited(slice, { doneWhen }, 'add-test', testableRules.T1, facts, 'doneWhen');
}

/** The goal's number and what it has to reach, for a slice that names the number or is about a model. */
function metricEntry(slice: Slice, { metric }: PlanFacts): string | null {
  const [name, threshold] = [metric?.name.trim() ?? '', metric?.threshold.trim() ?? ''];
  if (name === '' || threshold === '') return null;
  const told = wordsOf(`${slice.title}\n${slice.value}\n${slice.demo}`);
  const isAboutIt = matchesIn(told, wordList([name])).length > 0 || matchesIn(told, LISTS.modelLike).length > 0;
  return isAboutIt ? `${name}: ${threshold}` : null;
}

/** The demo itself, in the words of whoever wrote it; not one that was drafted around the title. */
function demoEntry({ title, demo }: Slice): string | null {
  const told = demo.trim();
  return told === '' || told.includes(title.trim()) ? null : told;
}

/** K1: what the part that is missing asks for. */
export function closeSpike({ plan }: FixContext, slice: Slice, { part }: CheckFinding): readonly Fix[] {
  switch (part) {
    case 'question': {
      const title = asQuestion(slice.title);
      const isAsked = isTitle(title) && isQuestion(title) && wordsOf(title).length > 0;
      return isAsked ? [asCommand(slice, { title }, 'ask'), inField('title')] : [inField('title')];
    }
    case 'answers': {
      const known = slice.doneWhen.filter((entry) => entry.trim() !== '');
      const waiting =
        Object.values(plan.slices)
          .find(({ needs }) => needs.includes(slice.id))
          ?.title.trim() ?? '';
      // What follows from the answers is known only where something waits for them.
      const doneWhen = [...known, `If yes: go on with “${waiting}”`, `If no: move “${waiting}” to Later`];
      return waiting !== '' && isSound({ doneWhen })
        ? [asCommand(slice, { doneWhen }, 'add-answers'), inField('doneWhen')]
        : [inField('doneWhen')];
    }
    case 'listener':
      return [inField('audience')];
    default:
      return [inField('quarterDays')];
  }
}

/** Words with which an English question begins. */
const ASKING =
  /^(?:can|could|does|do|did|is|are|was|will|would|should|may|has|have|what|which|who|whom|whose|when|where|why|how)\b/iu;

/** A title as a question: what begins with a verb is asked for, anything else just gets its mark. */
function asQuestion(title: string): string {
  const plain = title.trim().replace(/[\s.!…,;:]+$/u, '');
  const words = wordsOf(plain);
  const isAsked = ASKING.test(plain) || matchAt(words, 0, LISTS.actionVerbs) === null;
  return isAsked ? `${plain}?` : `Can we ${plain.charAt(0).toLowerCase()}${plain.slice(1)}?`;
}

/** L1: the word that the readers use instead. */
export function replaceWord(_: FixContext, slice: Slice, { quoted }: CheckFinding): readonly Fix[] {
  const [word, instead = ''] = quoted ?? [];
  if (word === undefined || instead.trim() === '') return [inField('title')];
  const changes = retold(slice, word, instead);
  // Where the word is still found it would be offered for ever.
  const isGone = unwantedWords({ ...slice, ...changes }, [{ word, instead }]).length === 0;
  return isGone && isSound(changes) ? [asCommand(slice, changes, 'replace-word')] : [inField('title')];
}

export function inField(field: MendableField): Fix {
  return { kind: 'field', field };
}

function asCommand({ id }: Slice, changes: SliceChanges, does: CheckMend): Fix {
  return { kind: 'command', does, needId: null, command: { type: 'slice.edit', id, changes } };
}

/** The edit, where it can be made and the rule has nothing more to say; and the field in any case. */
function edited(
  slice: Slice,
  changes: SliceChanges,
  does: CheckMend,
  rule: SliceRule,
  facts: PlanFacts,
  field: MendableField,
): readonly Fix[] {
  const isMended = isSound(changes) && rule({ ...slice, ...changes }, facts).length === 0;
  return isMended ? [asCommand(slice, changes, does), inField(field)] : [inField(field)];
}

function isSound({ title = '', notes = '', demo = '', doneWhen = [] }: SliceChanges): boolean {
  return isTitle(title) && isText(notes) && isText(demo) && isListOf(doneWhen, isText);
}
