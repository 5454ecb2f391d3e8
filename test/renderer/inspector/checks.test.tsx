import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Inspector } from '../../../renderer/inspector/inspector.tsx';
import { planWith, sliceId } from '../../support/plan-builder.ts';
import { showScreen } from '../../support/show-screen.tsx';
import { TOLD } from '../../support/told-slice.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const PLAN = planWith({
  rules: { off: ['P1', 'P2', 'D2', 'G1'], contactDays: 14, contactErrorDays: 30, gapDays: 5 },
  goal: { target: '2026-12-18' },
  people: { an: { name: 'Analyst' } },
  sources: { crm: { name: 'CRM', access: 'refused' } },
  slices: [
    { ...TOLD, id: 'first', title: 'Show read access' },
    { ...TOLD, id: 'second', title: 'Send one sheet', needs: ['first'] },
    { ...TOLD, id: 'saturday', title: 'Show weekend work', pin: '2026-11-28' },
    { ...TOLD, id: 'blocked', title: 'Show the CRM', sourceIds: ['crm'] },
    { ...TOLD, id: 'raw', title: 'Show what is not sized', quarterDays: null },
    { ...TOLD, id: 'untested', title: 'Tell the lead', doneWhen: [] },
    { id: 'mute', title: 'Show the lead something' },
    { ...TOLD, id: 'waits', title: 'Tell who waits', needs: ['raw'] },
  ],
});

async function inspect(id: string) {
  const page = await showScreen(PLAN, <Inspector storage={null} />);
  await act(async () => page.viewStore.select(sliceId(id)));
  const checks = () =>
    [...document.querySelectorAll<HTMLElement>('.check')].map(({ className, textContent }) => [
      className.replace('check ', ''),
      textContent,
    ]);
  return { ...page, checks };
}

describe('The checks of a slice', () => {
  it('come into sight for whoever walks to one of them', async () => {
    const { viewStore } = await inspect('saturday');
    const seen: (string | null)[] = [];
    vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function scrolled(this: Element) {
      seen.push(this.getAttribute('aria-labelledby'));
    });
    const key = 'pin-on-day-off saturday ';
    await act(async () => viewStore.showFinding({ key: 'S1 other  ', place: 0 }));
    expect(seen).toEqual([]);
    await act(async () => viewStore.showFinding({ key, place: 0 }));
    expect(seen).toEqual([screen.getByRole('heading', { name: 'Checks' }).id]);
  });

  it('name an error, and mend it with one click that can be undone', async () => {
    const { user, checks, commands } = await inspect('saturday');
    expect(checks()).toEqual([['error', 'Error: Pinned to Sat 28 Nov, when Analyst is off. Let it flow']]);
    const check = document.querySelector<HTMLElement>('.check');
    await user.click(within(check ?? document.body).getByRole('button', { name: 'Let it flow' }));
    expect(commands).toEqual([{ type: 'slice.pin', id: 'saturday', pin: null }]);
    await waitFor(() => expect(checks()).toEqual([]));
    expect(document.activeElement).toBe(screen.getByRole('complementary'));
  });

  it('lead to the field in which something can be mended', async () => {
    const { user, checks } = await inspect('blocked');
    expect(checks()).toEqual([['warning', 'No day yet. Access to “CRM” was refused. Look at its sources']]);
    await user.click(screen.getByRole('button', { name: 'Look at its sources' }));
    await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: /^CRM/ })));
  });

  it('ask for a size where there is none, in no colour of risk as nothing is promised yet', async () => {
    const { user, checks } = await inspect('raw');
    expect(checks()).toEqual([
      [
        'warning',
        'Error: It has no size yet, and only what takes a day at most can be promised for a day. Size it Cut thinner…',
      ],
    ]);
    await user.click(screen.getByRole('button', { name: 'Size it' }));
    expect(document.activeElement).toBe(screen.getByLabelText('Thickness'));
  });

  it('open the group of fields in which one is folded away', async () => {
    const { user } = await inspect('untested');
    await user.click(screen.getByRole('button', { name: 'Say when it is done' }));
    await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'One line each' })));
  });

  it('lead to the title, the value and the demo, where these are missing', async () => {
    const { user } = await inspect('mute');
    const fields = {
      'Say what somebody can do then': /Once delivered/,
      'Say how it is shown': 'How we show it',
      'Say for whom': 'For whom',
    };
    for (const [button, name] of Object.entries(fields)) {
      await user.click(screen.getByRole('button', { name: button }));
      await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(name)));
    }
  });

  it('are silenced with a reason, which stays to be read and can be taken back', async () => {
    const { user, checks, plan } = await inspect('mute');
    const before = checks().length;
    await user.click(screen.getAllByRole('button', { name: 'Leave it as it is' })[0] ?? document.body);
    await user.click(await screen.findByRole('menuitem', { name: 'Silence it for this slice…' }));
    await user.type(await screen.findByRole('textbox', { name: 'Why is it fine as it is?' }), 'Known to all{Enter}');
    expect(plan().slices.mute?.silenced).toMatchObject([{ reason: 'Known to all' }]);
    await user.click(screen.getByText('1 silenced check'));
    await user.click(screen.getByRole('button', { name: 'Bring it back' }));
    await waitFor(() => expect(checks()).toHaveLength(before));
  });

  it('lead to the other slice that is in the way', async () => {
    const { user, viewStore } = await inspect('waits');
    await user.click(screen.getByRole('button', { name: 'Go to “Show what is not sized”' }));
    expect(viewStore.getState().selectedId).toBe('raw');
  });

  it('say why it is not earlier, and lead there', async () => {
    const { user, viewStore } = await inspect('second');
    const why = screen.getByRole('region', { name: 'Why not earlier' });
    expect(why.textContent).toContain('Needs “Show read access”, delivered on Tue 24 Nov.');
    await user.click(within(why).getByRole('button'));
    expect(viewStore.getState().selectedId).toBe('first');
  });
});
