import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AppPanel } from '../../../renderer/app-panel.tsx';
import type { AppInfo } from '../../../shared/contract.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { ReaderExport } from '../../../shared/slicing/vocabulary.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';
import { showScreen, untilSettled } from '../../support/show-screen.tsx';

const SLICES = [
  { id: 'a', title: 'Blocked donors in the north', audience: 'Fundraisers' },
  { id: 'b', title: 'Alert in the channel', audience: 'Fundraisers', value: 'see who is blocked' },
];

async function openWords(readerWords: Plan['readerWords'] = {}, exportId?: ReaderExport, app: Partial<AppInfo> = {}) {
  const page = await showScreen({ ...planWith({ slices: SLICES }), readerWords }, <AppPanel />, app);
  act(() => page.viewStore.openPanel({ kind: 'reader-words', ...(exportId === undefined ? {} : { exportId }) }));
  const heading = await screen.findByRole('heading', { name: 'Words for the reader' });
  await waitFor(() => expect(document.activeElement).toBe(heading));
  // The heading holds the focus until the person does something.
  await page.user.keyboard('{Shift}');
  return { ...page, words: () => page.plan().readerWords };
}

const DIGEST = [{ word: 'Blocked', instead: 'In the way' }];
const exportField = () => screen.getByRole('combobox', { name: 'Export' });
const word = () => screen.getByRole('textbox', { name: 'Word or phrase' });
const part = (name: string) => within(screen.getByRole('region', { name }));

describe('the words for the readers of an export', () => {
  it('are added one after the other with the keyboard alone', async () => {
    const { user, words } = await openWords();
    act(() => word().focus());
    await user.keyboard('slice{Tab}step{Enter}red dot{Enter}');
    await untilSettled();
    expect(words()).toEqual({
      'weekly-markdown': [
        { word: 'slice', instead: 'step' },
        { word: 'red dot', instead: '' },
      ],
    });
    expect(document.activeElement).toBe(word());
  });

  it('are not added twice, and neither is an empty one', async () => {
    const { user, words } = await openWords({ digest: DIGEST }, 'digest');
    act(() => word().focus());
    await user.keyboard(' {Enter}');
    expect(screen.getByText('Which word do they not use?')).toBeTruthy();
    await user.keyboard('BLOCKED{Enter}');
    expect(screen.getByText('“BLOCKED” is on the list already.')).toBeTruthy();
    await untilSettled();
    expect(words()).toEqual({ digest: DIGEST });
  });

  it('are not lost while half typed, when they turn out to be for another export', async () => {
    const { user, words } = await openWords({ digest: DIGEST }, 'digest');
    act(() => word().focus());
    await user.keyboard('sli');
    await user.selectOptions(exportField(), 'minutes');
    act(() => word().focus());
    await user.keyboard('{End}ce{Tab}step{Enter}');
    await untilSettled();
    expect(words()).toEqual({ digest: DIGEST, minutes: [{ word: 'slice', instead: 'step' }] });
  });

  it('are changed where they stand, and a word that is emptied stays as it was', async () => {
    const { user, words } = await openWords({ digest: DIGEST }, 'digest');
    const instead = screen.getByRole('textbox', { name: 'Instead of “Blocked”' });
    await user.clear(instead);
    await user.type(instead, 'Waiting{Enter}');
    await user.clear(screen.getByRole('textbox', { name: 'Word “Blocked”' }));
    await user.tab();
    await untilSettled();
    expect(words()).toEqual({ digest: [{ word: 'Blocked', instead: 'Waiting' }] });
    expect(screen.getByText('A word cannot be empty. Take it off the list instead.')).toBeTruthy();
  });

  it('are taken off the list, and the focus goes to the next one, or to the field for a new one', async () => {
    const two = [...DIGEST, { word: 'Next', instead: 'Then' }];
    const { user, words } = await openWords({ digest: two }, 'digest');
    act(() => screen.getByRole('button', { name: 'Take “Blocked” off the list' }).focus());
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Word “Next”' })));
    await user.keyboard('{Tab}{Tab}{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(word()));
    await untilSettled();
    expect(words()).toEqual({});
  });

  it('are copied from the list of another export, as far as they are not there yet', async () => {
    const own = [{ word: 'blocked', instead: 'stuck' }];
    const { user, words } = await openWords({ digest: [...DIGEST, { word: 'Next', instead: 'Then' }], minutes: own });
    await user.selectOptions(exportField(), 'minutes');
    await user.click(screen.getByRole('button', { name: 'Copy 1 word from Digest' }));
    await untilSettled();
    expect(words().minutes).toEqual([...own, { word: 'Next', instead: 'Then' }]);
  });

  it('cannot be touched in a plan that is only read', async () => {
    await openWords({ digest: DIGEST }, 'digest', { isReadOnly: true });
    expect(screen.queryByRole('textbox', { name: 'Word or phrase' })).toBeNull();
    expect(screen.queryByRole('button', { name: /off the list/ })).toBeNull();
    expect((screen.getByRole('textbox', { name: 'Word “Blocked”' }) as HTMLInputElement).disabled).toBe(true);
  });
});

describe('what the words do', () => {
  it('is shown before it is handed out: our sentences before and after', async () => {
    await openWords({ digest: [{ word: 'Delivered', instead: 'Shown' }] }, 'digest');
    const ours = part('In our own wording');
    expect(ours.getByText('1 sentence or heading of ours changes:')).toBeTruthy();
    expect(ours.getByText('Delivered: nothing yet this week.')).toBeTruthy();
    expect(ours.getByText(/Shown: nothing yet this week\./)).toBeTruthy();
    expect(screen.getByText('once in our wording')).toBeTruthy();
  });

  it('leaves what the person wrote, says where it stands, and leads to the slice', async () => {
    const { user, viewStore } = await openWords({ 'weekly-markdown': [{ word: 'blocked', instead: 'stuck' }] });
    const theirs = part('In your own words');
    expect(theirs.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '“Blocked” in the title of “Blocked donors in the north”',
      '“blocked” in the value of “Alert in the channel”',
    ]);
    await user.click(theirs.getByRole('button', { name: '“Alert in the channel”' }));
    expect(viewStore.getState().selectedId).toBe(sliceId('b'));
  });

  it('cannot be shown where there is nothing to hand out yet', async () => {
    await openWords({ minutes: DIGEST }, 'minutes');
    expect(part('In our own wording').getByText(/There is no review yet/)).toBeTruthy();
  });
});
