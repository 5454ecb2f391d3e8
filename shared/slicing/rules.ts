import { type Level, RULE_IDS, type RuleId } from './finding.ts';

/** The families in which the rules are told, in order. */
export const FAMILIES = [
  { id: 'size', name: 'Size' },
  { id: 'vertical', name: 'Seen by somebody' },
  { id: 'audience', name: 'For whom and why' },
  { id: 'testable', name: 'Done or not done' },
  { id: 'spikes', name: 'Spikes' },
  { id: 'independent', name: 'Needs' },
  { id: 'pace', name: 'Pace' },
  { id: 'gate', name: 'Data, gate and users' },
  { id: 'route', name: 'Route and words' },
] as const;
export type FamilyId = (typeof FAMILIES)[number]['id'];

export type Rule = {
  readonly id: RuleId;
  /** A few plain words, as the heading above what it found. */
  readonly name: string;
  readonly family: FamilyId;
  /** Where nothing grades it. Of a graded rule the gravest, or the one it starts with. */
  readonly level: Level;
  /** When the level is another one, to be read after it; `null` when it is always the same. */
  readonly grading: string | null;
  /** The condition, as half a sentence after “when”. */
  readonly when: string;
  /** Why that is worth saying, as a sentence. */
  readonly why: string;
};

/** How the rules about what a slice says of itself are graded: the nearer the delivery, the graver. */
const BY_NEARNESS = 'only a hint without a day or in Later, and a warning until the week before its week';

/**
 * The 29 rules of slicing. The README and the help inside the app are made of this table. The thresholds of S4 and the
 * verbs of V4 come from Humanizing Work, the walking skeleton of P1 and the visible difference of D2 from Cockburn and
 * Kniberg; those of P2, P3, K2 and G3 are our own choice.
 */
export const RULES: { readonly [Id in RuleId]: Rule } = {
  S1: rule('S1', 'size', 'Thicker than a day', 'error', {
    when: 'it has no size, or takes more than a day',
    why: 'What fits into a day can be promised for a day, and is learned from on that day.',
  }),
  S2: rule('S2', 'size', 'Two actions in one title', 'warning', {
    when: 'the title joins two actions: “and then”, “and also”, a semicolon, or one verb and another',
    why: 'The first action could be delivered while the second is still being worked on.',
  }),
  S3: rule('S3', 'size', 'A word without an end', 'warning', {
    when: 'the title says all, every, full, complete, entire, any, generic, robust, scalable or production-ready, and neither a count nor a weekday or another span of time follows',
    why: 'Nobody can say on which day “all of it” is finished.',
  }),
  S4: rule('S4', 'size', 'Most of it in one piece', 'warning', {
    when: 'after a cut one of the pieces has more than 60 % of the size that was cut',
    why: 'The hard part is still in one lump, so the cut went past it.',
  }),
  S5: rule('S5', 'size', 'Nothing to leave out', 'hint', {
    when: 'after a cut into two pieces or more none of them went to Later or was dropped',
    why: 'A good cut also shows what need not be done.',
  }),
  V1: rule('V1', 'vertical', 'A layer of the technology', 'error', {
    when: 'the title names a layer, such as a pipeline or an API, and has no verb that somebody could witness',
    why: 'A layer alone changes nothing that anybody could look at.',
  }),
  V2: rule('V2', 'vertical', 'A phase of the work', 'error', {
    when: 'the whole title is a phase, such as EDA, modelling or phase 2',
    why: 'A phase ends when time is up, and hands nothing to anybody.',
  }),
  V3: rule('V3', 'vertical', 'Nobody sees it happen', 'warning', {
    when: 'the title has no verb that somebody could witness, and neither V1 nor V2 says so already; titles in other languages are not judged',
    why: 'What nobody sees happen is worth something to nobody yet.',
  }),
  V4: rule('V4', 'vertical', 'A verb that hides several', 'warning', {
    when: 'the title begins with manage, handle, support, improve, optimise, process, work on, explore, continue or the like',
    why: 'Such a verb stands for several actions, or for one that never ends.',
  }),
  V5: rule('V5', 'vertical', 'A tool in the title', 'hint', {
    when: 'the title names a tool, such as XGBoost, Airflow, Kafka or Snowflake',
    why: 'With the tool in the title, the way is settled before the need.',
  }),
  A1: rule('A1', 'audience', 'For nobody in particular', 'error', {
    grading: BY_NEARNESS,
    when: 'the audience is empty, or generic, such as user, stakeholders, business, team or management',
    why: 'Something can only be shown to somebody who can be invited.',
  }),
  A2: rule('A2', 'audience', 'No reason of the reader’s', 'error', {
    grading: `${BY_NEARNESS}; never more than a warning when it is not empty`,
    when: 'the value is empty, repeats more than 70 % of the title’s words, or is technical, such as “so the pipeline works”',
    why: 'The reason has to be that of those who get it, and not ours.',
  }),
  D1: rule('D1', 'audience', 'Nothing to show', 'error', {
    grading: BY_NEARNESS,
    when: 'the demo is empty',
    why: 'A delivery that cannot be shown is a promise that cannot be kept.',
  }),
  D2: rule('D2', 'audience', 'The same demo as before', 'warning', {
    when: 'at least 80 % of the demo’s words are those of the slice before it in the delivery order',
    why: 'Each slice should look different from the last one to those who watch.',
  }),
  T1: rule('T1', 'testable', 'Done is a matter of opinion', 'error', {
    grading: BY_NEARNESS,
    when: 'no line of done-when has a number, a date, a name, a yes or no, or a comparison; “works” or “fast” is none',
    why: 'Two people should come to the same answer when they ask whether it is done.',
  }),
  T2: rule('T2', 'testable', 'A model with nothing to beat', 'error', {
    when: 'the title is about predicting or training a model, the goal’s metric has no baseline or no threshold, and no slices that agree a metric and try a rule come before it',
    why: 'Only against a simple rule or today’s number can a model be said to win.',
  }),
  K1: rule('K1', 'spikes', 'A spike without an end', 'error', {
    when: 'a spike’s title is no question, it takes more than a day or is not sized, done-when has fewer than two answers with what follows, or the audience names no listener',
    why: 'Research without a question, an end and a listener can take any amount of time.',
  }),
  K2: rule('K2', 'spikes', 'Learning without delivering', 'warning', {
    when: 'more than 20 % of the open slices are spikes, or two follow each other in the delivery order',
    why: 'Many spikes in a row are a research phase under another name.',
  }),
  I1: rule('I1', 'independent', 'A circle of needs', 'error', {
    when: 'slices wait for each other in a circle',
    why: 'None of them can ever be the first.',
  }),
  I2: rule('I2', 'independent', 'Waits for several', 'warning', {
    when: 'it needs more than one slice that is not delivered yet',
    why: 'Whichever of them is late makes this one late.',
  }),
  I3: rule('I3', 'independent', 'Layers in a row', 'warning', {
    when: 'three slices or more need each other in a row, with the same audience and the same demo',
    why: 'Together they are one slice that was cut by layers.',
  }),
  P1: rule('P1', 'pace', 'The first delivery is late', 'error', {
    when: 'the first slice in the delivery order that is no spike does not reach a named audience by working day 2 of the plan',
    why: 'The thinnest walk from data to user comes first; everything else is built onto it.',
  }),
  P2: rule('P2', 'pace', 'A long time with nothing shown', 'warning', {
    grading: 'an error beyond twice that time, 10 days',
    when: 'more than 5 working days (or what the plan says) pass with nothing shown to an audience',
    why: 'Out of sight for long, a project loses its users and its direction.',
  }),
  P3: rule('P3', 'pace', 'The value comes late', 'warning', {
    when: 'the first half of the slices in the delivery order carries less than half of the worth',
    why: 'Whoever stops half-way should hold more than half.',
  }),
  G1: rule('G1', 'gate', 'No access to the data', 'error', {
    when: 'access to one of its sources is not granted, or ends before its delivery day, and no access spike for that source comes earlier',
    why: 'Data that cannot be read stops everything that is built on it.',
  }),
  G2: rule('G2', 'gate', 'An open question of the gate', 'warning', {
    when: 'one of the four questions (value, users, route, data) has no yes with evidence, or one that has expired',
    why: 'Whatever of the four is missing, the rest of the work cannot make up for it.',
  }),
  G3: rule('G3', 'gate', 'Long since anybody asked a user', 'warning', {
    grading: 'an error from 30 days on',
    when: 'the last conversation with a user was more than 14 days ago (or what the plan says), or there was none',
    why: 'What users want changes, and what they said last month is last month’s.',
  }),
  R1: rule('R1', 'route', 'No route in the first week', 'hint', {
    when: 'by the end of the first week nothing has walked the way to the users, and the gate has no yes for it',
    why: 'The surprises are on the way to the users, so it is walked early.',
  }),
  L1: rule('L1', 'route', 'A word its readers do not use', 'warning', {
    when: 'title, value, audience, demo or done-when has a word that the chosen vocabulary replaces',
    why: 'People read on where their own words are used.',
  }),
};

/** All of them, in the order in which they are told. */
export const RULE_LIST: readonly Rule[] = RULE_IDS.map((id) => RULES[id]);

function rule(
  id: RuleId,
  family: FamilyId,
  name: string,
  level: Level,
  { grading = null, when, why }: { readonly grading?: string | null; readonly when: string; readonly why: string },
): Rule {
  return { id, name, family, level, grading, when, why };
}
