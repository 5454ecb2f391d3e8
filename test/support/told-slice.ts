/** What a slice says of itself that no check finds an error in: for tests that are about something else. */
export const TOLD = {
  title: 'Show the lead ten donors',
  value: 'ring those who are about to go',
  audience: 'Retention lead',
  demo: 'Ring one of them together',
  doneWhen: ['10 donors are named'],
} as const;
