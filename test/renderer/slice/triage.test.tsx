import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { triageQueue } from '../../../renderer/actions/triage-queue.ts';
import { TriageDialog } from '../../../renderer/slice/triage-dialog.tsx';
import { useView } from '../../../renderer/view/hooks.ts';
import { type PlanSketch, planWith, type SliceSketch, sliceId } from '../../support/plan-builder.ts';
import { showScreen } from '../../support/show-screen.tsx';

const FULL = { value: 'see it', audience: 'Lead', demo: 'show it', quarterDays: 4, doneWhen: ['3 of 3 say yes'] };

/** The dialog as long as it is open, as the frame mounts it. */
function Triage() {
  return useView((view) => view.dialog?.kind) === 'triage' ? <TriageDialog /> : null;
}

async function open(
  slices: readonly SliceSketch[],
  app: Parameters<typeof showScreen>[2] = {},
  fields: Omit<PlanSketch, 'slices'> = {},
) {
  const page = await showScreen(planWith({ ...fields, slices }), <Triage />, app);
  page.viewStore.openDialog({ kind: 'triage' });
  await screen.findByRole('dialog', { name: 'Triage' });
  return page;
}

const title = () => screen.getByRole('heading', { level: 3 }).textContent;
const field = (label: RegExp) => screen.getByLabelText<HTMLInputElement>(label);
const VALUE = /^Once delivered/;
const AUDIENCE = /^For whom/;
const DEMO = /^How we show it/;
const SIZE = /^Thickness/;
const DONE_WHEN = /^Done when/;
const chosen = ({ value, selectionStart, selectionEnd }: HTMLInputElement) =>
  value.slice(selectionStart ?? 0, selectionEnd ?? 0);

describe('the queue of triage', () => {
  it('has the open leaves of the board that lack one of the five, in the order of delivery', () => {
    const plan = planWith({
      slices: [
        { id: 'group', ...FULL, value: '' },
        { id: 'last', under: 'group', ...FULL, audience: ' ', rank: 'b2' },
        { id: 'full', under: 'group', ...FULL },
        { id: 'unsized', ...FULL, quarterDays: null, rank: 'a0' },
        { id: 'doing', ...FULL, demo: '', status: 'doing', rank: 'b1' },
        { id: 'parked', stage: 'later' },
        { id: 'dropped', status: 'dropped' },
        { id: 'delivered', status: 'delivered', deliveredOn: '2026-11-23' },
      ],
    });
    expect(triageQueue(plan)).toEqual(['unsized', 'doing', 'last']);
  });
});

describe('triage of what a cut has made', () => {
  it('asks about these slices only, and leads back to the one that it ended with', async () => {
    const page = await showScreen(
      planWith({
        slices: [
          { id: 'other', title: 'Other' },
          { id: 'piece', title: 'Piece', ...FULL, demo: '' },
        ],
      }),
      <Triage />,
    );
    page.viewStore.show('slice');
    page.viewStore.openDialog({ kind: 'triage', ids: [sliceId('piece')] });
    await screen.findByRole('dialog', { name: 'Triage' });
    expect(title()).toBe('Piece');
    await waitFor(() => expect(document.activeElement).toBe(field(DEMO)));
    await page.user.keyboard('open the sheet{Control>}{Enter}{/Control}');
    expect(screen.getByText(/^Each of them has its value/)).toBeTruthy();
    await page.user.click(screen.getByRole('button', { name: 'Done' }));
    expect(page.viewStore.getState()).toMatchObject({ dialog: null, wish: { kind: 'show-row', id: 'piece' } });
  });
});

describe('triage by keyboard alone', () => {
  it('goes from field to field by Enter and from slice to slice after the last, each field one command', async () => {
    const page = await open([
      { id: 'a', title: 'First', quarterDays: null },
      { id: 'b', title: 'Second', ...FULL, demo: '' },
    ]);
    expect(screen.getByText('1 of 2 slices')).toBeTruthy();
    expect(
      screen.getByText('It lacks a value, an audience, a demo, a size and a way to see that it is done.'),
    ).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(field(VALUE)));
    await page.user.keyboard('see who leaves{Enter}Retention lead{Enter}open the sheet{Enter}½{Enter}two agree{Enter}');
    expect(page.plan().slices.a).toMatchObject({
      value: 'see who leaves',
      audience: 'Retention lead',
      demo: 'open the sheet',
      quarterDays: 2,
      doneWhen: ['two agree'],
    });
    expect(page.commands).toHaveLength(5);
    expect(title()).toBe('Second');
    expect(document.activeElement).toBe(field(DEMO));
    expect(page.viewStore.getState().spoken.message).toBe('2 of 2: “Second”.');
    await page.user.keyboard('walk through it{Control>}{Enter}{/Control}');
    expect(page.plan().slices.b?.demo).toBe('walk through it');
    expect(title()).toBe('Nothing is left to triage');
    await page.user.click(screen.getByRole('button', { name: 'Done' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('goes back and forth with Alt and the arrows, and loses nothing that is half typed', async () => {
    const page = await open([
      { id: 'a', title: 'First', ...FULL, value: '' },
      { id: 'b', title: 'Second', ...FULL, audience: '' },
    ]);
    await waitFor(() => expect(document.activeElement).toBe(field(VALUE)));
    await page.user.keyboard('see it all{Alt>}{ArrowDown}{/Alt}');
    expect(title()).toBe('Second');
    expect(page.plan().slices.a?.value).toBe('see it all');
    await page.user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(title()).toBe('First');
    expect(screen.getByText('It has all five.')).toBeTruthy();
    await page.user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(title()).toBe('First');
  });

  it('keeps what is no size, and says what a size looks like', async () => {
    const page = await open([
      { id: 'a', title: 'First', ...FULL, quarterDays: null },
      { id: 'b', ...FULL, value: '' },
    ]);
    await waitFor(() => expect(document.activeElement).toBe(field(SIZE)));
    await page.user.keyboard('soon{Enter}');
    expect(title()).toBe('First');
    expect(document.activeElement).toBe(field(SIZE));
    expect(field(SIZE).getAttribute('aria-invalid')).toBe('true');
    await page.user.clear(field(SIZE));
    await page.user.keyboard('2h{Enter}');
    expect(page.plan().slices.a?.quarterDays).toBe(1);
    expect(document.activeElement).toBe(field(DONE_WHEN));
    await page.user.keyboard('{Enter}');
    expect(title()).not.toBe('First');
  });

  it('points out by mouse, too, that a size is none, and lets go the second time', async () => {
    const page = await open([
      { id: 'a', title: 'First', ...FULL, quarterDays: null },
      { id: 'b', title: 'Second' },
    ]);
    await page.user.type(field(SIZE), 'soon');
    await page.user.click(screen.getByRole('button', { name: 'Skip' }));
    expect(title()).toBe('First');
    expect(document.activeElement).toBe(field(SIZE));
    await page.user.click(screen.getByRole('button', { name: 'Skip' }));
    expect(title()).toBe('Second');
  });

  it('suggests those for whom the plan has something already, the goal is, and with whom somebody has spoken', async () => {
    const contacts = { c: { on: '2026-11-20', who: 'Ann of the north', heard: '', sliceIds: [] } };
    await open(
      [
        { id: 'a', ...FULL, audience: '' },
        { id: 'b', ...FULL, audience: 'Retention lead' },
      ],
      {},
      {
        contacts,
        goal: { audience: 'Fundraisers' },
      },
    );
    const list = document.getElementById(field(AUDIENCE).getAttribute('list') ?? '');
    expect([...(list?.querySelectorAll('option') ?? [])].map((option) => option.value)).toEqual([
      'Ann of the north',
      'Fundraisers',
      'Retention lead',
    ]);
  });
});

describe('a field of triage', () => {
  it('is chosen as a whole by Enter and by Tab, of one line and of several', async () => {
    const page = await open([{ id: 'a', title: 'First', ...FULL, value: '' }]);
    await waitFor(() => expect(document.activeElement).toBe(field(VALUE)));
    await page.user.keyboard('{Enter}');
    expect(chosen(field(AUDIENCE))).toBe('Lead');
    await page.user.tab();
    expect([document.activeElement, chosen(field(DEMO))]).toEqual([field(DEMO), 'show it']);
    await page.user.keyboard('{Enter}5');
    expect(field(SIZE).value).toBe('5');
  });

  it('keeps a size that is none when the dialog is about to close, and lets go the second time', async () => {
    const page = await open([{ id: 'a', title: 'First', ...FULL, quarterDays: null }]);
    await waitFor(() => expect(document.activeElement).toBe(field(SIZE)));
    await page.user.keyboard('soon{Escape}');
    expect([document.activeElement, field(SIZE).value]).toEqual([field(SIZE), 'soon']);
    expect(field(SIZE).getAttribute('aria-invalid')).toBe('true');
    await page.user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is the title as well, when it is asked for', async () => {
    const page = await open([{ id: 'a', title: 'First', ...FULL, value: '' }]);
    await page.user.click(screen.getByRole('button', { name: 'Edit the title' }));
    await page.user.keyboard('Show the lead who left{Enter}');
    expect(page.plan().slices.a?.title).toBe('Show the lead who left');
    expect(document.activeElement).toBe(field(VALUE));
    expect(title()).toBe('Show the lead who left');
  });

  it('takes several tests, one a line', async () => {
    const page = await open([{ id: 'a', title: 'First', ...FULL, doneWhen: [] }]);
    await waitFor(() => expect(document.activeElement).toBe(field(DONE_WHEN)));
    await page.user.keyboard('two agree{Shift>}{Enter}{/Shift}no name is missing{Enter}');
    expect(page.plan().slices.a?.doneWhen).toEqual(['two agree', 'no name is missing']);
  });
});

describe('the end of triage', () => {
  it('holds “select all” back, which would mark the page behind it', async () => {
    await open([{ id: 'a', ...FULL }]);
    const isLeftToTheBrowser = fireEvent.keyDown(screen.getByRole('heading', { level: 3 }), {
      key: 'a',
      ctrlKey: true,
    });
    expect(isLeftToTheBrowser).toBe(false);
  });
});

describe('what else can be done with a slice in triage', () => {
  const TWO = [
    { id: 'a', title: 'First', ...FULL, value: '' },
    { id: 'b', title: 'Second', ...FULL, value: '' },
  ];

  it('is to park or drop it, which goes on with the next one', async () => {
    const page = await open(TWO);
    await page.user.click(screen.getByRole('button', { name: 'To Later' }));
    expect(page.plan().slices.a?.stage).toBe('later');
    expect(screen.getByText('1 of 1 slice')).toBeTruthy();
    expect(screen.getByText(/“First” is parked in Later\./)).toBeTruthy();
    expect(document.activeElement).toBe(field(VALUE));
    await page.user.click(screen.getByRole('button', { name: 'Drop' }));
    expect(page.plan().slices.b?.status).toBe('dropped');
    expect(title()).toBe('Nothing is left to triage');
  });

  it('is to skip it, and to come back to those that were skipped', async () => {
    const page = await open(TWO);
    await page.user.click(screen.getByRole('button', { name: 'Skip' }));
    await page.user.keyboard('see it{Control>}{Enter}{/Control}');
    expect(title()).toBe('That was the last one');
    expect(screen.getByText('1 slice has all five now. 1 slice still lacks something.')).toBeTruthy();
    await page.user.click(screen.getByRole('button', { name: 'Go back to the one that was skipped' }));
    expect(title()).toBe('First');
    expect(screen.getByText('1 of 1 slice')).toBeTruthy();
  });

  it('is to cut it where it is thick, in the cutter', async () => {
    const page = await open([{ id: 'thick', ...FULL, value: '', quarterDays: 20 }]);
    await page.user.click(screen.getByRole('button', { name: 'Cut thinner…' }));
    expect(page.viewStore.getState()).toMatchObject({
      dialog: null,
      screen: 'slice',
      selectedId: 'thick',
      panel: { kind: 'cutter', id: 'thick' },
    });
  });

  it('goes on with the next one when another window deletes it', async () => {
    const page = await open(TWO);
    await page.planStore.execute({ type: 'slice.delete', id: 'a' as never });
    await waitFor(() => expect(title()).toBe('Second'));
  });
});

describe('triage without anything to ask', () => {
  it('says so where every slice has all five', async () => {
    await open([{ id: 'a', ...FULL }]);
    expect(title()).toBe('Nothing is left to triage');
    expect(screen.queryByRole('button', { name: /Back/ })).toBeNull();
  });

  it('shows what is missing in a plan that can only be looked at', async () => {
    const page = await open([{ id: 'a', ...FULL, value: '' }], { isReadOnly: true });
    expect(field(VALUE).readOnly).toBe(true);
    expect(screen.queryByRole('button', { name: /Later|Drop/ })).toBeNull();
    await page.user.keyboard('{Control>}{Enter}{/Control}');
    expect(page.commands).toEqual([]);
  });
});
