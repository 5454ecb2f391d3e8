import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Inspector } from '../../../renderer/inspector/inspector.tsx';
import { planWith, sliceId } from '../../support/plan-builder.ts';
import { showScreen } from '../../support/show-screen.tsx';

afterEach(() => {
  vi.restoreAllMocks();
});

const PLAN = planWith({
  people: { de: { name: 'Data engineer' }, an: { name: 'Analyst' } },
  sources: { gifts: { name: 'Gifts', access: 'granted' }, crm: { name: 'CRM', access: 'refused' } },
  slices: [
    { id: 'who', title: 'Who is leaving' },
    { id: 'access', under: 'who', title: 'Get read access', audience: 'The team', quarterDays: 2 },
    { id: 'sheet', under: 'who', title: 'One sheet', needs: ['access'], audience: 'Retention lead', ownerId: 'an' },
    { id: 'model', under: 'who', title: 'First model', needs: ['sheet'], quarterDays: 4, ownerId: 'an' },
    { id: 'thick', title: 'Score every donor nightly', quarterDays: 20 },
    { id: 'done', title: 'Rule of thumb', status: 'delivered', deliveredOn: '2026-11-23', quarterDays: 2 },
  ],
});

async function inspect(id: string, plan = PLAN, app = {}) {
  const page = await showScreen(plan, <Inspector storage={null} />, app);
  await act(async () => page.viewStore.select(sliceId(id)));
  const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
  const button = (name: string | RegExp) => screen.getByRole('button', { name });
  const openGroup = (name: string | RegExp) => page.user.click(button(name));
  const slice = (of = id) => page.plan().slices[of] ?? expect.fail(`no ${of}`);
  return { ...page, field, button, openGroup, slice };
}

describe('The inspector', () => {
  it('says that nothing is selected, and shows what is', async () => {
    const { viewStore } = await showScreen(PLAN, <Inspector storage={null} />);
    expect(screen.getByRole('heading', { name: 'Nothing selected' })).toBeTruthy();
    await act(async () => viewStore.select(sliceId('sheet')));
    expect(screen.getByLabelText<HTMLTextAreaElement>('Title').value).toBe('One sheet');
    expect(screen.getByText('Slice 2 of 3')).toBeTruthy();
  });

  it('shows nothing of a slice that is gone', async () => {
    const { planStore } = await inspect('sheet');
    await act(async () => {
      await planStore.execute({ type: 'slice.delete', id: sliceId('sheet') });
    });
    expect(screen.getByRole('heading', { name: 'Nothing selected' })).toBeTruthy();
  });

  it('leads to the group that the slice is in', async () => {
    const { button, viewStore, user } = await inspect('sheet');
    await user.click(button('Who is leaving'));
    expect(viewStore.getState().selectedId).toBe('who');
  });

  it('shows for a group what follows from what is in it', async () => {
    await inspect('who');
    const facts = [...document.querySelectorAll('dl')][0]?.textContent;
    expect(facts).toContain('3 slices, 0 delivered');
    expect(facts).toContain('2½ days');
    expect(screen.queryByLabelText('Thickness')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Drop' })).toBeNull();
  });

  it('changes nothing in a plan that may only be read, and says so', async () => {
    const { field, openGroup } = await inspect('sheet', PLAN, { isReadOnly: true });
    expect(screen.getByText('This plan can be looked at, not changed.')).toBeTruthy();
    await openGroup(/^Notes/);
    expect([field('Title').readOnly, field('Who').disabled, field('Notes in Markdown').readOnly]).toEqual([
      true,
      true,
      true,
    ]);
    expect(screen.queryByRole('combobox', { name: /Needs first/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /Drop|Mark delivered|Move to/ })).toBeNull();
  });

  it('asks for what is learned once it is delivered', async () => {
    const { field, user, slice } = await inspect('done');
    await user.type(field('What we learned'), 'The rule finds half of them');
    await user.type(field('Seen by'), 'Retention lead, two fundraisers{Enter}');
    expect([slice().learned, slice().seenBy]).toEqual([
      'The rule finds half of them',
      ['Retention lead', 'two fundraisers'],
    ]);
    expect(screen.getByText('Delivered on Mon 23 Nov')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Drop' })).toBeNull();
  });

  it('remembers which groups of fields are open, for the next slice and the next window', async () => {
    const storage = window.localStorage;
    storage.clear();
    const { viewStore, user, unmount } = await showScreen(PLAN, <Inspector storage={storage} />);
    await act(async () => viewStore.select(sliceId('sheet')));
    await user.click(screen.getByRole('button', { name: /^Notes/ }));
    await act(async () => viewStore.select(sliceId('model')));
    expect(screen.getByLabelText('Notes in Markdown')).toBeTruthy();
    unmount();
    const again = await showScreen(PLAN, <Inspector storage={storage} />);
    await act(async () => again.viewStore.select(sliceId('thick')));
    expect(screen.getByLabelText('Notes in Markdown')).toBeTruthy();
  });

  it('gives the focus back to the card at Escape, and closes with its button', async () => {
    const { field, button, user, viewStore } = await inspect('sheet');
    await act(async () => viewStore.show('board'));
    await user.click(field('For whom'));
    await user.keyboard('{Escape}');
    expect(viewStore.getState().wish).toEqual({ kind: 'show-card', id: 'sheet' });
    await user.click(button('Close the inspector'));
    expect([viewStore.getState().isInspectorOpen, screen.queryByRole('complementary')]).toEqual([false, null]);
  });

  it('takes the focus into its first field when somebody asks for it', async () => {
    const { viewStore, field } = await inspect('sheet');
    await act(async () => viewStore.wish({ kind: 'focus-inspector' }));
    expect(document.activeElement).toBe(field('Title'));
  });
});

describe('The fields of a slice', () => {
  it.each([
    ['Title', 'Two  sheets', { title: 'Two  sheets' }],
    ['Once delivered, somebody can…', 'see where donors leave', { value: 'see where donors leave' }],
    ['For whom', 'Fundraisers', { audience: 'Fundraisers' }],
    ['Thickness', '½', { quarterDays: 2 }],
    ['How we show it', 'on the call', { demo: 'on the call' }],
  ])('%s is taken over at Enter', async (label, text, expected) => {
    const { field, user, slice, commands } = await inspect('sheet');
    await user.clear(field(label));
    await user.type(field(label), `${text}{Enter}`);
    expect(slice()).toMatchObject(expected);
    expect(commands).toHaveLength(1);
  });

  it('keeps its title when that is emptied', async () => {
    const { field, user, commands } = await inspect('sheet');
    await user.clear(field('Title'));
    await user.tab();
    expect([commands, field('Title').value]).toEqual([[], 'One sheet']);
  });

  it('says why something is no size', async () => {
    const { field, user, commands } = await inspect('sheet');
    await user.clear(field('Thickness'));
    await user.type(field('Thickness'), 'soon{Enter}');
    expect(screen.getByText(/A size looks like/)).toBeTruthy();
    expect(commands).toEqual([]);
  });

  it('has done-when as one line each, and worth, kind, skills, data and tags', async () => {
    const { field, user, slice, openGroup } = await inspect('sheet');
    await openGroup(/^Done when/);
    await user.type(field('One line each'), 'sent by e-mail{Enter}the lead has read it');
    await openGroup(/^Worth, skills/);
    await user.selectOptions(field('Worth, 1 to 5'), '4');
    await user.selectOptions(field('Kind'), 'spike');
    await user.type(field('Skills it takes'), 'sql, charts');
    await user.type(field('Tags'), 'north,');
    await user.click(screen.getByRole('combobox', { name: 'Data it reads' }));
    await user.click(screen.getByRole('option', { name: /CRM.*refused/ }));
    expect(slice()).toMatchObject({
      doneWhen: ['sent by e-mail', 'the lead has read it'],
      worth: 4,
      kind: 'spike',
      skills: ['sql', 'charts'],
      tags: ['north'],
      sourceIds: ['crm'],
    });
  });

  it('has a red dot with a note, whoever can clear it, and since when', async () => {
    const { field, user, slice, openGroup, viewStore } = await inspect('sheet');
    await openGroup(/^Red dot/);
    await user.selectOptions(field('How bad'), 'red');
    await user.type(field('What is wrong'), 'No access');
    await user.type(field('Who can clear it'), 'Head of data{Enter}');
    expect(slice().risk).toEqual({ level: 'red', note: 'No access', owner: 'Head of data', since: '2026-11-24' });
    await user.selectOptions(field('How bad'), 'none');
    expect(slice().risk).toBeNull();
    // What was written there is one press away.
    expect(viewStore.getState().toasts.map(({ actions }) => actions.map(({ label }) => label))).toEqual([['Undo']]);
  });

  it('takes the day since when part by part: half a year or a day to come waits, and changes nothing', async () => {
    const { field, user, slice, openGroup } = await inspect('sheet');
    await openGroup(/^Red dot/);
    await user.selectOptions(field('How bad'), 'red');
    const since = field('Since') as unknown as HTMLInputElement;
    fireEvent.change(since, { target: { value: '0002-11-20' } });
    expect([since.value, slice().risk?.since]).toEqual(['0002-11-20', '2026-11-24']);
    fireEvent.change(since, { target: { value: '2026-11-20' } });
    expect([since.value, slice().risk?.since]).toEqual(['2026-11-20', '2026-11-20']);
    fireEvent.change(since, { target: { value: '2026-12-20' } });
    expect([since.value, slice().risk?.since]).toEqual(['2026-12-20', '2026-11-20']);
    expect(screen.getByText('It is there already: today at the latest.')).toBeTruthy();
    fireEvent.blur(since);
    expect([since.value, screen.queryByText(/today at the latest/)]).toEqual(['2026-11-20', null]);
  });

  it('has notes up to 100 kB, and does not take over more', async () => {
    const { field, slice, user, openGroup } = await inspect('sheet');
    await openGroup(/^Notes/);
    await user.click(field('Notes in Markdown'));
    await user.paste('n'.repeat(100_001));
    await user.tab();
    expect([slice().notes, screen.queryByText(/more than 100 kB/) !== null]).toEqual(['', true]);
  });

  it('names who does it, or leaves it to whoever can', async () => {
    const { field, user, slice } = await inspect('access');
    const who = field('Who') as unknown as HTMLSelectElement;
    expect(who.selectedOptions[0]?.textContent).toMatch(/^Whoever can \(/);
    await user.selectOptions(who, 'de');
    expect(slice().ownerId).toBe('de');
    await user.selectOptions(who, '');
    expect(slice().ownerId).toBeNull();
  });

  it('can be started, dropped and opened again, and is not left nowhere by that', async () => {
    const { button, user, slice } = await inspect('access');
    await user.click(button('Drop'));
    expect(slice()).toMatchObject({ status: 'dropped', droppedOn: '2026-11-24' });
    expect(document.activeElement).toBe(screen.getByRole('complementary'));
    await user.click(button('Not dropped after all'));
    expect(slice().status).toBe('open');
    await user.click(button('Start…'));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Start' }));
    expect(slice().status).toBe('doing');
    expect(within(screen.getByRole('complementary')).getByText('Doing')).toBeTruthy();
  });

  it('says its day, that it is pinned, and lets it flow', async () => {
    const { button, user, slice, planStore } = await inspect('access');
    await act(async () => {
      await planStore.execute({ type: 'slice.pin', id: sliceId('access'), pin: '2026-11-27' as never });
    });
    expect(screen.getByText('Fri 27 Nov · pinned')).toBeTruthy();
    await user.click(button('Let it flow'));
    expect(slice().pin).toBeNull();
    expect(screen.getByText('Tue 24 Nov · flows')).toBeTruthy();
  });
});
