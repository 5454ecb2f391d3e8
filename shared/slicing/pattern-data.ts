import type { Pattern, PatternChild, PatternId } from './pattern.ts';

/**
 * What the patterns say and draft. Their triggers stand in `pattern-triggers.json`: they come from the situations in which
 * a pattern fits, with close synonyms, and their hit rate has not been measured. The titles pass the checks of titles when
 * their slots are filled.
 */
export const PATTERN_DATA: { readonly [Id in Exclude<PatternId, 'by-days'>]: Omit<Pattern, 'id' | 'triggers'> } = {
  'one-segment': {
    name: 'One segment first',
    hint: 'One site, one product, one group of customers; the rest later.',
    still: 'Does whoever owns that one segment act on it this week, without waiting for the rest?',
    children: [
      slice('Show {audience} {object}, only the first 20 of {segment}'),
      slice('Show {audience} {object}, now the whole of {segment}'),
      slice('Send the same for {next-segment} to whoever answers for it'),
      slice('Send the same to those who answer for the remaining segments'),
    ],
  },
  'one-question': {
    name: 'One question, one answer',
    hint: 'The one question that somebody has now, answered once; a page comes when it is earned.',
    still: 'Does the asker say what they will do if the answer is this, and what if it is that?',
    children: [
      slice('Answer “{question}” about {object} in one e-mail to {audience}'),
      slice('Answer “why is that so?” with the three most frequent causes'),
      slice('Show {audience} the same answer a week later'),
      slice('Decide with {audience} which question about {object} earns a page', 0.5),
    ],
  },
  'manual-first': {
    name: 'By hand before automated',
    hint: 'Do it by hand a few times, hand over the result, then automate the slowest step.',
    still: 'Can the receiver not tell that it was made by hand, and are the steps and their times known now?',
    children: [
      slice('Show {audience} {object} for 5 hand-picked cases'),
      slice('Send {audience} {object} for 20 cases, made by hand'),
      slice('Tell {audience} how many minutes each step took', 0.5),
      slice('Send {audience} the next 100 cases from a script for the slowest step'),
    ],
  },
  'heuristic-first': {
    name: 'Rule before model',
    hint: 'The simplest rule that people can read goes out first; a model has to beat it.',
    still: 'Is the list used, and is its hit rate written down as what a model has to beat?',
    children: [
      slice('List for {audience} the cases of {object} that show {one-sign}'),
      slice('Rank those cases by three rules agreed with {audience}'),
      slice('Compare the hit rate of the rules with {known-cases}'),
      slice('Rank the same cases by a simple model, beside the rules'),
      slice('Compare a richer model with the simple one on that hit rate'),
    ],
  },
  'batch-first': {
    name: 'Yesterday’s file before live',
    hint: 'Yesterday’s result by hand, then nightly, then hourly; live only if a decision needs it.',
    still: 'Is there one decision that the delay of a day does not spoil? If not, take another pattern.',
    children: [
      slice('Hand {audience} {object} in a sheet, as of yesterday'),
      slice('Send {audience} that sheet nightly'),
      slice('Send {audience} the sheet hourly during working hours'),
      slice('Show {audience} {object} at the moment of the decision'),
    ],
  },
  'one-source': {
    name: 'One data source first',
    hint: 'What one source alone can answer goes out; each further source has to change the answer.',
    still: 'Does the answer from one source change a decision, or show which source to add next?',
    children: [
      slice('Show {audience} ten cases of {object} from {source} alone'),
      slice('Show {audience} the same ten with what {next-source} adds'),
      slice('Decide with {audience} whether {third-source} would change the list', 0.5),
      slice('Show {audience} the ten with what {third-source} adds'),
    ],
  },
  'raw-first': {
    name: 'Uncleaned, end to end',
    hint: 'Show it raw and say so; repair only the faults that would change a decision.',
    still: 'Does the audience say which faults matter, so that the others can be struck off?',
    children: [
      slice('Show {audience} {object} raw, marked “unverified”'),
      slice('Ask {audience} which faults in {object} would change a decision', 0.5),
      slice('Show {audience} {object} again with the worst fault repaired'),
      slice('Publish {object} without the mark for {segment}'),
    ],
  },
  'read-only': {
    name: 'Look, do not touch',
    hint: 'Show what would be changed; people change it by hand until they trust it.',
    still: 'Does somebody act by hand on what they see?',
    children: [
      slice('Show {audience} what would change this week: {object}'),
      slice('Let {audience} accept or reject ten of the changes by hand'),
      slice('Compare those decisions with the suggestions', 0.5),
      slice('Let {audience} apply the accepted ten with one button'),
    ],
  },
  'report-before-dashboard': {
    name: 'Static page before interactive',
    hint: 'One printed page for one meeting; a screen when somebody says what they would filter by.',
    still: 'Is the page asked for when it is missing?',
    children: [
      slice('Print one page on {object} for {meeting}'),
      slice('Print the page in week two with the one number that was missed', 0.5),
      slice('Ask {audience} in week three what they would filter by', 0.5),
      slice('Show {audience} the page on a screen with that one filter'),
      slice('Let {next-reader} read a page of their own'),
    ],
  },
  'spreadsheet-route': {
    name: 'Ship in the tool they already open',
    hint: 'Put the numbers where people look today; a new app has to be better than that.',
    still: 'Is it used in place of the old one for a whole cycle?',
    children: [
      slice('Put generated numbers on {object} beside the typed ones in {their-sheet}'),
      slice('Replace the typed numbers in {their-sheet} by generated ones, same columns'),
      slice('Ask {audience} which column is still corrected by hand', 0.5),
      slice('Replace the sheet in three more places'),
    ],
  },
  'explanation-as-deliverable': {
    name: 'Hand over the why',
    hint: 'The reasons are the delivery; the model behind them may never be needed.',
    still: 'Does a named owner change or test one of the causes?',
    children: [
      slice('Tell {audience} the three strongest causes of {object}, one line each'),
      slice('Explain the direction of each cause to {audience} on one page'),
      slice('Present one real case of each cause to {audience}'),
      slice('Agree with {audience} which cause to test first', 0.5),
    ],
  },
  'access-spike': {
    name: 'Prove we can read one row',
    hint: 'One row with our own account, before anything is promised on top of it.',
    still: 'Is the answer yes, no or by when, and does each lead to a different plan?',
    children: [
      spike('Can we read one row of {source} with our own account?', [
        'If yes: we start',
        'If no: we wait for a day that somebody gives, or change the source',
      ]),
      slice('Show {source-owner} that row, with who approved it until when', 0.5),
      decision('Decide with {sponsor}: start, wait until the day given, or change the source'),
    ],
  },
  'question-spike': {
    name: 'Timeboxed question with a decision',
    hint: 'Write down what means go, find out in half a day, decide.',
    still: 'Was the rule for go or stop written down before anybody started?',
    children: [
      slice('Agree with {audience} which {measure} means go', 0.5),
      spike('Can {small-sample} tell us enough about {object}?', ['If yes: we go on', 'If no: we narrow it or stop']),
      decision('Decide with {audience}: go, narrow or stop'),
    ],
  },
  'scheduled-run': {
    name: 'Put the dull thing on a timer',
    hint: 'The dullest useful result arrives by itself; the same route carries the rest later.',
    still: 'Does it arrive twice with nobody attending to it?',
    children: [
      slice('Send {audience} {object} on {weekday}, started by hand'),
      slice('Send {audience} {object} the next {weekday} from a timer'),
      slice('Warn {who-repairs-it} by text when it fails', 0.5),
      slice('Show {audience} two runs that arrived unattended', 0.5),
    ],
  },
  'deploy-hello': {
    name: 'Empty model through the real route',
    hint: 'A constant goes the whole way to the real screen and back; the model follows it.',
    still: 'Does the screen of the end user show it, and was the way back shown once?',
    children: [
      slice('Show one test user a constant in the place of {object} in {real-screen}'),
      slice('Show {audience} how that constant is taken back', 0.5),
      slice('Show {first-user} the constant in {real-screen}, marked as a test'),
      slice('Show {first-user} the result of the first rule in the same place'),
    ],
  },
  'one-decision': {
    name: 'One decision, human in the loop',
    hint: 'One kind of case gets a suggestion; a person accepts or rejects it.',
    still: 'Is it known how many suggestions were accepted?',
    children: [
      slice('Show {audience} a suggestion on {object} for {one-kind-of-case}'),
      slice('Let {audience} accept or reject the suggestion with one key'),
      slice('Count accepted against rejected after 30 cases', 0.5),
      slice('Decide with {audience} which kind of case comes next', 0.5),
    ],
  },
  shadow: {
    name: 'Run beside, change nothing',
    hint: 'The suggestion stands beside what people decide anyway; nothing follows it yet.',
    still: 'Does the audience read the difference, and name a surprise?',
    children: [
      slice('Show {audience} a suggestion on {object} beside their own guess on {weekday}'),
      slice('Compare both with what happened that week'),
      slice('Compare both after four weeks, naming the surprises', 0.5),
      slice('Decide with {audience} whether the suggestion may be used for {object}', 0.5),
    ],
  },
  'worst-cases': {
    name: 'Ten oddest first',
    hint: 'The ten oddest cases to one pair of eyes; the rule is corrected by what they say.',
    still: 'Is at least one of the ten acted on, or the rule changed?',
    children: [
      slice('E-mail {audience} the ten oddest cases of {object} at 8 am'),
      slice('Ask {audience} which of the ten deserved a look', 0.5),
      slice('Rank tomorrow’s ten by the corrected rule'),
      slice('Count how many of 50 were acted on after a week', 0.5),
    ],
  },
  'label-ten': {
    name: 'Ten labels with the expert',
    hint: 'Ten examples with two people who know; how often they agree is the first result.',
    still: 'Is the agreement of two experts a number? If it is low, the goal is put differently.',
    children: [
      slice('Read ten examples of {object} with {expert}, writing down each verdict'),
      slice('Ask {second-expert} about the same ten', 0.5),
      slice('Compare the two verdicts as one number for {audience}', 0.5),
      slice('Agree with {expert} on the examples where they differ'),
    ],
  },
  'data-contract': {
    name: 'One promise about one table',
    hint: 'Three promises about one feed, shown on the wall, with an owner who is warned.',
    still: 'Did the owner repair one break because of it?',
    children: [
      slice('Agree three promises about {object} with {source-owner}', 0.5),
      slice('Show today’s result of the three promises on the wall'),
      slice('Warn {source-owner} when one of the promises is broken'),
      slice('Count the breaks that {source-owner} repaired after two weeks', 0.5),
    ],
  },
  'metric-first': {
    name: 'Agree the number before the work',
    hint: 'What better means is one number, signed, with today’s value beside it.',
    still: 'Is it signed in one line, and is today’s value counted?',
    children: [
      slice('Agree with {sponsor} on one number for {object}: {target}', 0.5),
      slice('Count today’s value of that number'),
      slice('Show {sponsor} today’s value beside the target', 0.5),
    ],
  },
  'stop-or-scale': {
    name: 'A slice that decides',
    hint: 'What it brought, what one more round would buy, and a decision with its reason.',
    still: 'Are the decision and its reason written down?',
    children: [
      slice('Show {sponsor} what {object} brought against the baseline'),
      slice('Tell {sponsor} what one more appetite would buy', 0.5),
      decision('Decide with {sponsor}: stop, hold or widen'),
    ],
  },
};

function slice(title: string, share = 1): PatternChild {
  return { title, kind: 'slice', share };
}

/** A question, with what each answer leads to. */
function spike(title: string, doneWhen: readonly string[]): PatternChild {
  return { title, kind: 'spike', share: 0.5, doneWhen };
}

function decision(title: string): PatternChild {
  return { title, kind: 'decision', share: 0.25 };
}
