import { type Action, whyNoPlan } from './action.ts';
import { isFullScreen, toggleFullScreen, whyNotFullScreen } from './full-screen.ts';
import { opening } from './opening-panel.ts';
import { REVIEW_ACTIONS } from './review-actions.ts';

/** What the meeting is about: the four questions, data, users, risks, and the review itself. */
export const MEETING_ACTIONS = {
  ...REVIEW_ACTIONS,
  gate: opening('gate', { kind: 'gate', question: null }, 'Hide the gate'),
  sources: opening('sources', { kind: 'sources', sourceId: null }, 'Hide the sources'),
  'log-contact': {
    inTextFields: 'never',
    whyNot: whyNoPlan,
    // Asked for again while it is open, it is another panel: the field for the name has the focus once more.
    perform({ view, viewStore }) {
      if (view.screen === 'plans') viewStore.show('board');
      viewStore.openPanel({ kind: 'contacts' });
    },
  },
  risks: opening('risks', { kind: 'risks' }, 'Hide the red dots'),
  'reader-words': opening('reader-words', { kind: 'reader-words' }, 'Hide the words for the reader'),
  'full-screen': {
    label: () => (isFullScreen() ? 'Leave full screen' : 'Full screen'),
    inTextFields: 'always',
    whyNot: () => whyNotFullScreen(),
    perform: ({ viewStore }) => void toggleFullScreen(viewStore),
  },
} satisfies { readonly [id: string]: Action };
