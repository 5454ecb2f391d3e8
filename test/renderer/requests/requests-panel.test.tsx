import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { offerRecords } from '../../../renderer/actions/offer-record.ts';
import { AppPanel } from '../../../renderer/app-panel.tsx';
import type { AppInfo } from '../../../shared/contract.ts';
import type { Request, RequestId } from '../../../shared/plan/plan.ts';
import { type PlanSketch, planWith, sliceId } from '../../support/plan-builder.ts';
import { showScreen, TODAY, untilSettled } from '../../support/show-screen.tsx';

afterEach(() => {
  vi.restoreAllMocks();
});

let planCount = 0;

async function openRequests(sketch: PlanSketch = {}, app: Partial<AppInfo> = {}) {
  planCount += 1;
  // What is half typed is remembered by plan.
  const id = `reqs${String(planCount).padStart(4, '0')}`;
  const slices = [
    { id: 'a', title: 'Alert' },
    { id: 'b', title: 'List' },
  ];
  const page = await showScreen(planWith({ id, start: '2026-11-24', slices, ...sketch }), <AppPanel />, app);
  act(() => page.viewStore.openPanel({ kind: 'requests', requestId: null }));
  return { ...page, requests: () => Object.values(page.plan().requests) };
}

const OLD: Request = {
  askedOn: '2026-11-17' as never,
  askedBy: 'Retention lead',
  wish: 'The sheet, split by gift size',
  state: 'open',
  agreed: '',
  moved: [],
  decidedOn: null,
};
const headings = () =>
  screen
    .queryAllByRole('heading', { level: 3 })
    .map(({ textContent }) => textContent)
    .filter((text) => !text?.startsWith('Somebody'));

describe('Requests', () => {
  it('begin with a way to write down the first one', async () => {
    await openRequests();
    expect(screen.getByText('Nobody has asked for anything yet.')).toBeTruthy();
    expect(screen.getByText('None yet')).toBeTruthy();
  });

  it('stand with the newest first, each with who asked and what came of it', async () => {
    const requests = {
      old00001: OLD,
      new00001: { ...OLD, askedOn: '2026-11-23', wish: 'A map', state: 'declined', decidedOn: '2026-11-24' },
      mute0001: { ...OLD, askedOn: '2026-11-20', askedBy: '', wish: '' },
    } as const;
    await openRequests({ requests });
    expect(headings()).toEqual(['A mapDeclined', 'A wish without wordsOpen', 'The sheet, split by gift sizeOpen']);
    expect(screen.getByText('Asked by Retention lead on Mon 23 Nov · declined on Tue 24 Nov')).toBeTruthy();
    expect(screen.getByText('2 open, 1 answered')).toBeTruthy();
  });

  it('show the one that the log leads to, also when thirty others are newer', async () => {
    const newer = Array.from({ length: 40 }, (_, place) => [`new${place}`, { ...OLD, askedOn: '2026-11-23' }]);
    const { viewStore } = await openRequests({ requests: { old00001: OLD, ...Object.fromEntries(newer) } });
    expect(headings()).toHaveLength(30);
    act(() => viewStore.openPanel({ kind: 'requests', requestId: 'old00001' as RequestId }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Who asked')));
    expect(headings()).toHaveLength(41);
  });

  it('say who asked in one or two lines, however long the name is', async () => {
    await openRequests({ requests: { long0001: { ...OLD, askedBy: `Lead of ${'everything '.repeat(40)}` } } });
    expect(screen.getByText(/^Asked by Lead of everything/).textContent?.length).toBeLessThan(120);
  });

  it('show what a wish would move before it is answered; agreed, it is a slice and a line of record in one step', async () => {
    const { user, commands, requests, plan } = await openRequests({ goal: { target: '2026-11-26' } });
    await user.click(screen.getByRole('button', { name: 'Somebody asks for…' }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Who asks' })));
    await user.keyboard('Director');
    await user.type(screen.getByRole('textbox', { name: 'What for' }), 'A map');
    expect(screen.getByText(/Say how thick it is/)).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: 'Thickness' }), '1 d');
    await waitFor(() =>
      expect(screen.getByTestId('ripple-line').textContent).toBe(
        'Yes, and… 2 slices move one day later. Lands on Tue 24 Nov. Target 26 Nov: still met, no day spare (was 1).',
      ),
    );
    expect(commands).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Yes, and… add it' }));
    expect(commands.map(({ type }) => type)).toEqual(['batch']);
    expect(requests()).toEqual([
      {
        askedOn: TODAY,
        askedBy: 'Director',
        wish: 'A map',
        state: 'agreed',
        agreed: 'Yes, and… 2 slices move one day later. Target 26 Nov: still met, no day spare (was 1).',
        moved: [
          { sliceId: 'a', from: '2026-11-24', to: '2026-11-25' },
          { sliceId: 'b', from: '2026-11-25', to: '2026-11-26' },
        ],
        decidedOn: TODAY,
      },
    ]);
    expect(Object.values(plan().slices).map(({ title }) => title)).toContain('A map');
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Somebody asks for…' })),
    );
  });

  it('are agreed by Ctrl and Enter from every field, the long one too', async () => {
    const { user, requests } = await openRequests();
    await user.click(screen.getByRole('button', { name: 'Somebody asks for…' }));
    await user.type(screen.getByRole('textbox', { name: 'Thickness' }), '1 d');
    await user.type(screen.getByRole('textbox', { name: 'What for' }), 'A map{Control>}{Enter}{/Control}');
    expect(requests().map(({ wish, state }) => [wish, state])).toEqual([['A map', 'agreed']]);
  });

  it('are kept without deciding, and need no more than a wish', async () => {
    const { user, requests } = await openRequests();
    await user.click(screen.getByRole('button', { name: 'Somebody asks for…' }));
    await user.click(screen.getByRole('button', { name: 'Keep it open' }));
    expect(screen.getByText('Write what is wished.')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: 'What for' }), 'A map');
    await user.click(screen.getByRole('button', { name: 'Keep it open' }));
    expect(requests()).toMatchObject([{ wish: 'A map', state: 'open', decidedOn: null, moved: [] }]);
  });

  it('lead to the field that keeps a wish from being added, which says why', async () => {
    const { user, requests } = await openRequests();
    const add = async () => {
      await user.click(screen.getByRole('button', { name: 'Yes, and… add it' }));
      const field = document.activeElement;
      const hint = document.getElementById(field?.getAttribute('aria-describedby') ?? '');
      return [field?.previousElementSibling?.textContent, hint?.textContent];
    };
    await user.click(screen.getByRole('button', { name: 'Somebody asks for…' }));
    expect(await add()).toEqual(['What for', 'Write what is wished.']);
    await user.type(screen.getByRole('textbox', { name: 'What for' }), 'A map');
    await user.type(screen.getByRole('textbox', { name: 'Thickness' }), 'thin');
    expect(await add()).toEqual(['Thickness', expect.stringMatching(/^A size looks like/)]);
    await user.clear(screen.getByRole('textbox', { name: 'Thickness' }));
    await user.type(screen.getByRole('textbox', { name: 'Thickness' }), '1');
    await user.selectOptions(screen.getByLabelText('Deliver it'), 'On a day');
    fireEvent.change(screen.getByLabelText('Day'), { target: { value: '' } });
    expect(await add()).toEqual(['Day', 'Choose a day.']);
    fireEvent.change(screen.getByLabelText('Day'), { target: { value: '2026-11-20' } });
    expect(await add()).toEqual(['Day', expect.stringMatching(/before the first day that can be planned/)]);
    expect(requests()).toEqual([]);
    fireEvent.change(screen.getByLabelText('Day'), { target: { value: '2026-11-26' } });
    await add();
    expect(requests()).toMatchObject([{ wish: 'A map', state: 'agreed' }]);
  });

  it('are agreed or declined later, and open again', async () => {
    const { user, requests } = await openRequests({ requests: { old00001: OLD } });
    await user.click(screen.getByRole('button', { name: 'Not now' }));
    expect(requests()).toMatchObject([{ state: 'declined', decidedOn: TODAY }]);
    await user.click(screen.getByRole('button', { name: /The sheet/ }));
    await user.click(screen.getByRole('button', { name: 'Open it again' }));
    expect(requests()).toMatchObject([{ state: 'open', decidedOn: null }]);
    await user.click(screen.getByRole('button', { name: 'Agreed' }));
    expect(requests()).toMatchObject([{ state: 'agreed', decidedOn: TODAY }]);
  });

  it('that are open are tried like a new wish, and stay the same request', async () => {
    const { user, requests, plan } = await openRequests({ requests: { old00001: OLD } });
    await user.click(screen.getByRole('button', { name: 'Try it' }));
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'What for' }).value).toBe(OLD.wish);
    await user.type(screen.getByRole('textbox', { name: 'Thickness' }), '½');
    await user.click(screen.getByRole('button', { name: 'Yes, and… add it' }));
    expect(requests()).toMatchObject([
      { askedOn: '2026-11-17', state: 'agreed', moved: [{ sliceId: 'a' }, { sliceId: 'b' }] },
    ]);
    expect(Object.keys(plan().slices)).toHaveLength(3);
  });

  it('are edited in place and deleted with a way back', async () => {
    const { user, requests, viewStore } = await openRequests({ requests: { old00001: OLD } });
    await user.click(screen.getByRole('button', { name: /The sheet/ }));
    const who = screen.getByRole('textbox', { name: 'Who asked' });
    await user.clear(who);
    await user.type(who, 'Office lead{Enter}');
    expect(requests()).toMatchObject([{ askedBy: 'Office lead' }]);
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    expect(requests()).toEqual([]);
    expect(viewStore.getState().toasts.map(({ actions }) => actions[0]?.label)).toEqual(['Undo']);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Requests' })));
  });

  it('keep what was half typed when the panel is closed', async () => {
    const { user, viewStore } = await openRequests();
    await user.click(screen.getByRole('button', { name: 'Somebody asks for…' }));
    await user.type(screen.getByRole('textbox', { name: 'What for' }), 'A map');
    act(() => viewStore.closePanel());
    act(() => viewStore.openPanel({ kind: 'requests', requestId: null }));
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'What for' }).value).toBe('A map');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('textbox', { name: 'What for' })).toBeNull();
  });

  it('lead to what moves out where the target is missed', async () => {
    const { user, viewStore } = await openRequests({ goal: { target: '2026-11-24' } });
    await user.click(screen.getByRole('button', { name: 'What moves out?' }));
    expect(viewStore.getState().panel).toEqual({ kind: 'make-room' });
  });

  it('stay in their place while the day of one is typed, whose year may be half typed', async () => {
    const older = { ...OLD, askedOn: '2026-11-10', wish: 'A map' };
    const { user, requests } = await openRequests({ requests: { older, old00001: OLD } });
    await user.click(screen.getByRole('button', { name: /The sheet, split by gift size/ }));
    const on = screen.getByLabelText<HTMLInputElement>('Asked on');
    act(() => on.focus());
    fireEvent.change(on, { target: { value: '0002-11-01' } });
    expect([on.value, requests().map(({ askedOn }) => askedOn)]).toEqual(['0002-11-01', ['2026-11-10', '2026-11-17']]);
    fireEvent.change(on, { target: { value: '2026-11-01' } });
    await untilSettled();
    expect(requests().map(({ askedOn }) => askedOn)).toEqual(['2026-11-10', '2026-11-01']);
    expect(headings()[0]).toContain('The sheet, split by gift size');
    expect(document.activeElement).toBe(on);
  });

  it('can be read in a plan that is open for reading only', async () => {
    await openRequests({ requests: { old00001: OLD } }, { isReadOnly: true });
    expect(screen.queryByRole('button', { name: 'Try it' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Somebody asks for…' })).toBeNull();
  });
});

describe('A change that moves the target', () => {
  const pin = { type: 'slice.pin', id: sliceId('b'), pin: '2026-11-30' as never } as const;

  it('offers one line of record in a quiet message, filled with what moved', async () => {
    const page = await openRequests({ goal: { target: '2026-11-26' } });
    const end = offerRecords(page.planStore, page.viewStore);
    await act(async () => void (await page.planStore.execute(pin)));
    await untilSettled();
    const { toasts } = page.viewStore.getState();
    expect(toasts.map(({ text, actions }) => [text, actions[0]?.label])).toEqual([
      ['Did somebody ask for that?', 'Record who asked'],
      ['The target is missed by 2 days now.', 'What moves out?'],
    ]);
    act(() => toasts[0]?.actions[0]?.onSelect());
    expect(page.requests()).toMatchObject([
      {
        askedOn: TODAY,
        askedBy: '',
        wish: '“List” on Mon 30 Nov',
        state: 'agreed',
        moved: [{ sliceId: 'b', from: '2026-11-25', to: '2026-11-30' }],
      },
    ]);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Who asked' })));
    // The line itself is no change to ask about.
    await untilSettled();
    expect(page.requests()).toHaveLength(1);
    end();
  });

  it('offers nothing while the target stays met, and nothing once it has ended', async () => {
    const page = await openRequests({ goal: { target: '2026-12-18' } });
    const end = offerRecords(page.planStore, page.viewStore);
    await act(async () => void (await page.planStore.execute(pin)));
    await untilSettled();
    expect(page.viewStore.getState().toasts).toEqual([]);
    end();
    await act(async () => void (await page.planStore.execute({ type: 'goal.edit', changes: { target: null } })));
    await untilSettled();
    expect(page.viewStore.getState().toasts).toEqual([]);
  });
});
