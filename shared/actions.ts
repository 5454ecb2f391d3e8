/**
 * What can be done in the app: one list of ids, names and keys. The page's table gives each of them what it does
 * (`renderer/actions/table.ts`; one without does not compile), the page's menus and palette and the menu of the
 * desktop shell show them.
 */

/** A combination of keys. `isMod` is Ctrl, and Command on a Mac. */
export type Shortcut = {
  /** A letter in lower case, a digit, or the name of the key. */
  readonly key: string;
  readonly isMod?: boolean;
  readonly isShift?: boolean;
  readonly isAlt?: boolean;
};

/** The menu in which an action stands; the order in the list is the order in the menu, `startsGroup` draws a line above. */
export type ActionMenu = 'file' | 'edit' | 'view' | 'slice' | 'help';

export type ActionInfo = {
  /** What it does, as a line of a menu. */
  readonly name: string;
  readonly menu: ActionMenu;
  readonly startsGroup?: boolean;
  /** The first one is shown; the others work too. */
  readonly shortcuts: readonly Shortcut[];
};

export const ACTION_LIST = {
  'new-plan': { name: 'New plan…', menu: 'file', shortcuts: [] },
  'paste-outline': { name: 'New plan from an outline…', menu: 'file', shortcuts: [] },
  'open-sample': { name: 'New plan from the sample', menu: 'file', shortcuts: [] },
  'new-idea': { name: 'New idea…', menu: 'file', shortcuts: [] },
  'open-plan': { name: 'Open…', menu: 'file', startsGroup: true, shortcuts: [{ key: 'o', isMod: true }] },
  'new-window': { name: 'New window', menu: 'file', shortcuts: [{ key: 'n', isMod: true, isShift: true }] },
  'rename-plan': { name: 'Rename the plan…', menu: 'file', startsGroup: true, shortcuts: [] },
  'duplicate-plan': { name: 'Duplicate the plan', menu: 'file', shortcuts: [] },
  'show-in-folder': { name: 'Show in folder', menu: 'file', shortcuts: [] },
  'start-idea': { name: 'Start the idea as a plan', menu: 'file', shortcuts: [] },
  'archive-plan': { name: 'Move the plan to the archive', menu: 'file', shortcuts: [] },
  'show-archive': { name: 'Archive…', menu: 'file', shortcuts: [] },
  'trash-plan': { name: 'Move the plan to the trash', menu: 'file', shortcuts: [] },
  'show-trash': { name: 'Trash…', menu: 'file', shortcuts: [] },
  'copy-weekly': { name: 'Copy the weekly Markdown', menu: 'file', startsGroup: true, shortcuts: [] },
  'save-weekly': { name: 'Save the weekly Markdown…', menu: 'file', shortcuts: [] },
  'save-copy': { name: 'Save a copy…', menu: 'file', startsGroup: true, shortcuts: [] },
  print: { name: 'Print the schedule…', menu: 'file', shortcuts: [{ key: 'p', isMod: true }] },

  undo: { name: 'Undo', menu: 'edit', shortcuts: [{ key: 'z', isMod: true }] },
  redo: {
    name: 'Redo',
    menu: 'edit',
    shortcuts: [
      { key: 'z', isMod: true, isShift: true },
      { key: 'y', isMod: true },
    ],
  },
  'select-all': {
    name: 'Select all slices that are shown',
    menu: 'edit',
    startsGroup: true,
    shortcuts: [{ key: 'a', isMod: true }],
  },
  search: { name: 'Search slices', menu: 'edit', shortcuts: [{ key: 'f', isMod: true }] },
  'only-mine': { name: 'Only mine', menu: 'edit', shortcuts: [{ key: 'm', isShift: true }] },
  'clear-filter': { name: 'Show everything again', menu: 'edit', shortcuts: [] },
  triage: { name: 'Triage: fill in what is missing…', menu: 'edit', startsGroup: true, shortcuts: [] },

  palette: { name: 'Search or run a command…', menu: 'view', shortcuts: [{ key: 'k', isMod: true }] },
  'show-plans': { name: 'Plans', menu: 'view', startsGroup: true, shortcuts: [{ key: '1', isAlt: true }] },
  'show-slice': { name: 'Slice', menu: 'view', shortcuts: [{ key: '2', isAlt: true }] },
  'show-board': { name: 'Board', menu: 'view', shortcuts: [{ key: '3', isAlt: true }] },
  'show-schedule': { name: 'Schedule', menu: 'view', shortcuts: [{ key: '4', isAlt: true }] },
  'show-wall': { name: 'Wall', menu: 'view', shortcuts: [{ key: '5', isAlt: true }] },
  'show-log': { name: 'Log', menu: 'view', shortcuts: [{ key: '6', isAlt: true }] },
  'start-review': {
    name: 'Start review',
    menu: 'view',
    startsGroup: true,
    shortcuts: [{ key: 'r', isShift: true }],
  },
  'close-review': { name: 'Close the review…', menu: 'view', shortcuts: [] },
  'copy-minutes': { name: 'Copy the minutes of the last review', menu: 'view', shortcuts: [] },
  'log-contact': { name: 'Log a conversation…', menu: 'view', shortcuts: [{ key: 'u', isShift: true }] },
  gate: { name: 'Gate: the four questions', menu: 'view', shortcuts: [] },
  sources: { name: 'Sources', menu: 'view', shortcuts: [] },
  risks: { name: 'All red dots and watches', menu: 'view', shortcuts: [] },
  'reader-words': { name: 'Words for the reader', menu: 'view', shortcuts: [] },
  'toggle-inspector': { name: 'Inspector', menu: 'view', startsGroup: true, shortcuts: [{ key: 'i', isMod: true }] },
  findings: { name: 'Findings', menu: 'view', shortcuts: [] },
  'next-finding': { name: 'Next finding', menu: 'view', shortcuts: [{ key: 'F8' }] },
  'previous-finding': { name: 'Previous finding', menu: 'view', shortcuts: [{ key: 'F8', isShift: true }] },
  forecast: { name: 'Forecast', menu: 'view', startsGroup: true, shortcuts: [] },
  baselines: { name: 'What changed since…', menu: 'view', shortcuts: [] },
  'name-baseline': { name: 'Name a baseline…', menu: 'view', shortcuts: [] },
  'stop-comparing': { name: 'Stop comparing the board', menu: 'view', shortcuts: [] },
  requests: { name: 'Requests', menu: 'view', shortcuts: [] },
  people: { name: 'People…', menu: 'view', shortcuts: [] },
  calendar: { name: 'Calendar and holidays…', menu: 'view', shortcuts: [] },
  'add-holidays': { name: 'Add public holidays…', menu: 'view', shortcuts: [] },
  'make-room': { name: 'What moves out?', menu: 'view', shortcuts: [] },
  'fold-all': { name: 'Fold all groups', menu: 'view', startsGroup: true, shortcuts: [] },
  'unfold-all': { name: 'Unfold all groups', menu: 'view', shortcuts: [] },
  'show-today': { name: 'Go to today', menu: 'view', shortcuts: [] },
  'full-screen': { name: 'Full screen', menu: 'view', startsGroup: true, shortcuts: [{ key: 'F11', isShift: true }] },
  'theme-system': { name: 'Appearance: as the system', menu: 'view', startsGroup: true, shortcuts: [] },
  'theme-light': { name: 'Appearance: light', menu: 'view', shortcuts: [] },
  'theme-dark': { name: 'Appearance: dark', menu: 'view', shortcuts: [] },
  'theme-contrast': { name: 'Appearance: high contrast', menu: 'view', shortcuts: [] },

  'move-by-keys': { name: 'Move with the arrow keys', menu: 'slice', shortcuts: [{ key: ' ' }] },
  'move-to': { name: 'Move to…', menu: 'slice', shortcuts: [{ key: 'm' }] },
  flow: { name: 'Let it flow', menu: 'slice', shortcuts: [{ key: 'l' }] },
  park: { name: 'Park in Later', menu: 'slice', shortcuts: [] },
  'to-board': { name: 'Back to the board', menu: 'slice', shortcuts: [] },
  'throw-out': { name: 'Throw out, to the archive', menu: 'slice', shortcuts: [] },
  'ask-again': { name: 'Asked for again…', menu: 'slice', shortcuts: [] },
  start: { name: 'Start', menu: 'slice', startsGroup: true, shortcuts: [] },
  deliver: { name: 'Mark delivered on…', menu: 'slice', shortcuts: [] },
  reopen: { name: 'Open it again', menu: 'slice', shortcuts: [] },
  risk: { name: 'Red dot or watch…', menu: 'slice', startsGroup: true, shortcuts: [] },
  'clear-risk': { name: 'Clear the red dot or watch', menu: 'slice', shortcuts: [] },
  'ask-for-help': { name: 'Ask for help…', menu: 'slice', shortcuts: [] },
  size: { name: 'Size…', menu: 'slice', shortcuts: [{ key: 's' }] },
  audience: { name: 'For whom…', menu: 'slice', shortcuts: [{ key: 'f' }] },
  tags: { name: 'Tags…', menu: 'slice', shortcuts: [] },
  cut: { name: 'Cut thinner…', menu: 'slice', startsGroup: true, shortcuts: [{ key: 'c' }] },
  hamburger: { name: 'Hamburger…', menu: 'slice', shortcuts: [{ key: 'h' }] },
  'deliver-in-order': { name: 'Deliver in this order', menu: 'slice', startsGroup: true, shortcuts: [] },
  'focus-subtree': { name: 'Show only this and what is below', menu: 'slice', shortcuts: [{ key: 'o' }] },
  'whole-outline': { name: 'Show the full outline', menu: 'slice', shortcuts: [{ key: 'o', isShift: true }] },
  inspect: { name: 'Show in the inspector', menu: 'slice', startsGroup: true, shortcuts: [{ key: 'e' }] },
  'open-in-outline': { name: 'Open in the outline', menu: 'slice', shortcuts: [] },
  'open-on-board': { name: 'Show on the board', menu: 'slice', shortcuts: [] },
  'duplicate-slice': {
    name: 'Duplicate',
    menu: 'slice',
    startsGroup: true,
    shortcuts: [{ key: 'd', isMod: true }],
  },
  'copy-slices': { name: 'Copy', menu: 'slice', shortcuts: [{ key: 'c', isMod: true }] },
  'take-slices': { name: 'Copy and delete', menu: 'slice', shortcuts: [{ key: 'x', isMod: true }] },
  'paste-slices': { name: 'Paste below', menu: 'slice', shortcuts: [{ key: 'v', isMod: true }] },
  'delete-slice': { name: 'Delete', menu: 'slice', shortcuts: [{ key: 'Delete' }] },

  help: { name: 'Keys and checks', menu: 'help', shortcuts: [{ key: '?' }] },
} as const satisfies { readonly [id: string]: ActionInfo };

export type ActionId = keyof typeof ACTION_LIST;
