import type { PatternId } from './pattern.ts';

/** What is shown at the end of a pattern's first child. Of those after it nobody can tell before that. */
export const FIRST_DEMOS: { readonly [Id in Exclude<PatternId, 'by-days'>]: string } = {
  'one-segment': 'Go through the first 20 together',
  'one-question': 'Read the e-mail together, and ask what follows from it',
  'manual-first': 'Lay the five cases side by side',
  'heuristic-first': 'Read ten of the cases together',
  'batch-first': 'Open yesterday’s sheet together',
  'one-source': 'Go through the ten cases together',
  'raw-first': 'Point at three rows that look odd',
  'read-only': 'Read the changes aloud before one of them is made',
  'report-before-dashboard': 'Hand out the printed page, and listen',
  'spreadsheet-route': 'Point at the first row where the two numbers differ',
  'explanation-as-deliverable': 'Read the three lines aloud, and ask which one is a surprise',
  'access-spike': 'Read the row aloud from our own screen',
  'question-spike': 'Say the number aloud, and ask for a yes',
  'scheduled-run': 'Open what has arrived, in the place where it is read',
  'deploy-hello': 'Look at the constant on the real screen',
  'one-decision': 'Decide one case with the suggestion in sight',
  shadow: 'Lay the suggestion beside the guess',
  'worst-cases': 'Read the ten aloud, and ask which one is no surprise',
  'label-ten': 'Read the ten verdicts back to whoever gave them',
  'data-contract': 'Read the three promises aloud, and ask for a yes',
  'metric-first': 'Write the number down where everybody sees it',
  'stop-or-scale': 'Lay the two numbers side by side',
};
