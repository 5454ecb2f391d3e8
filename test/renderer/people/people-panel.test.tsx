import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AppPanel } from '../../../renderer/app-panel.tsx';
import type { Person, Plan } from '../../../shared/plan/plan.ts';
import { personId, planWith } from '../../support/plan-builder.ts';
import { showScreen } from '../../support/show-screen.tsx';

afterEach(() => {
  vi.restoreAllMocks();
});

const PLAN = planWith({
  people: {
    ada: { name: 'Ada', initials: 'AD', skills: ['sql'] },
    ben: { name: 'Ben', initials: 'Bee', skills: ['model'] },
  },
  slices: [
    { id: 'alert', ownerId: 'ada' },
    { id: 'charts', skills: ['charts'] },
  ],
});

async function openPeople(plan: Plan = PLAN, fold: string | null = 'Ada', app = {}) {
  const page = await showScreen(plan, <AppPanel />, app);
  await act(async () => {
    page.viewStore.show('board');
    page.viewStore.openPanel({ kind: 'people' });
  });
  if (fold !== null) await page.user.click(screen.getByRole('button', { name: new RegExp(`${fold}$`) }));
  const person = (id: string): Person | undefined => page.plan().people[id];
  return { ...page, person };
}

const section = (name: string) => screen.getByRole('region', { name });

describe('The panel of people', () => {
  it('says who there is and what they do in the next weeks', async () => {
    await openPeople(PLAN, null);
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('People');
    expect(section('Ada').textContent).toContain('This week: 1 slice, 3 d free');
    expect(within(section('Ben')).getByRole('button', { name: /Ben$/ }).getAttribute('aria-expanded')).toBe('false');
  });

  it('remembers who looks at this window, also while it is folded', async () => {
    const { user, viewStore } = await openPeople(PLAN, null);
    await user.click(within(section('Ben')).getByRole('button', { name: 'This is me' }));
    expect(viewStore.getState().me).toEqual({ planId: PLAN.id, personId: 'ben', name: 'Ben' });
    expect(within(section('Ben')).getByRole('button', { name: 'This is me' }).getAttribute('aria-pressed')).toBe(
      'true',
    );
    await user.click(within(section('Ben')).getByRole('button', { name: 'This is me' }));
    expect(viewStore.getState().me).toBeNull();
  });

  it('changes a name, and initials with it as long as nobody has chosen others', async () => {
    const { user, person } = await openPeople();
    await user.type(screen.getByLabelText('Name'), ' Lovelace{Enter}');
    expect(person('ada')).toMatchObject({ name: 'Ada Lovelace', initials: 'AL' });
    await user.click(screen.getByRole('button', { name: /Ben$/ }));
    await user.type(screen.getByLabelText('Name'), 'jamin{Enter}');
    expect(person('ben')).toMatchObject({ name: 'Benjamin', initials: 'Bee' });
  });

  it('takes the first letter that a new plan gives its team for no choice of anybody', async () => {
    const { user, person } = await openPeople(planWith({ people: { team: { name: 'Team', initials: 'T' } } }), null);
    await user.clear(screen.getByLabelText('Name'));
    await user.type(screen.getByLabelText('Name'), 'Ada Lovelace{Enter}');
    expect(person('team')).toMatchObject({ name: 'Ada Lovelace', initials: 'AL' });
  });

  it('takes the focus from no field to which somebody goes on after another name', async () => {
    const { user, person } = await openPeople();
    await user.type(screen.getByLabelText('Name'), ' Lovelace');
    // Between two fields a browser gives the focus to nobody, and the name is kept just then.
    act(() => screen.getByLabelText('Name').blur());
    expect(person('ada')?.name).toBe('Ada Lovelace');
    expect(document.activeElement).toBe(document.body);
  });

  it('steps the quarters of each weekday by keys and by pointer, between nothing and a whole day', async () => {
    const { user, person } = await openPeople();
    const monday = screen.getByRole('spinbutton', { name: 'Monday' });
    monday.focus();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect([person('ada')?.quarterDaysByWeekday, monday.getAttribute('aria-valuetext')]).toEqual([
      [2, 4, 4, 4, 4, 0, 0],
      '½ day',
    ]);
    await user.keyboard('{End}{ArrowUp}{Home}{ArrowDown}3');
    expect(person('ada')?.quarterDaysByWeekday[0]).toBe(3);
    await user.click(screen.getByRole('button', { name: 'A quarter less on Tuesday' }));
    expect(person('ada')?.quarterDaysByWeekday[1]).toBe(3);
    expect(screen.getByText('4½ days a week')).toBeTruthy();
    expect(screen.getByRole('spinbutton', { name: 'Saturday' }).getAttribute('aria-valuetext')).toContain('calendar');
  });

  it('adds skills one by one, offers those of the plan, and takes them out', async () => {
    const { user, person, container } = await openPeople();
    const field = screen.getByLabelText('Skills', { selector: 'input' });
    const offered = [...container.querySelectorAll('datalist option')].map((option) => option.getAttribute('value'));
    expect(offered).toEqual(['charts', 'model']);
    await user.type(field, 'charts{Enter}maps, sql,');
    expect(person('ada')?.skills).toEqual(['sql', 'charts', 'maps']);
    await user.type(field, '{Backspace}');
    expect(person('ada')?.skills).toEqual(['sql', 'charts']);
    await user.click(screen.getByRole('button', { name: 'Remove the skill sql' }));
    expect([person('ada')?.skills, document.activeElement]).toEqual([['charts'], field]);
    await user.type(field, 'half');
    await user.tab();
    expect(person('ada')?.skills).toEqual(['charts', 'half']);
  });

  it('adds days off, keeps them in order, names them and takes them out', async () => {
    const { user, person } = await openPeople();
    await user.click(screen.getByRole('button', { name: 'Add days off' }));
    expect(person('ada')?.absences).toEqual([{ from: '2026-11-24', to: '2026-11-24', label: '' }]);
    fireEvent.change(screen.getByLabelText('First day'), { target: { value: '2026-12-24' } });
    fireEvent.change(screen.getByLabelText('Last day'), { target: { value: '2026-12-31' } });
    await user.type(screen.getByLabelText('What for'), 'Holiday{Enter}');
    expect(person('ada')?.absences).toEqual([{ from: '2026-12-24', to: '2026-12-31', label: 'Holiday' }]);
    fireEvent.change(screen.getByLabelText('Last day'), { target: { value: '2026-12-01' } });
    expect(person('ada')?.absences).toEqual([{ from: '2026-12-01', to: '2026-12-01', label: 'Holiday' }]);
    fireEvent.change(screen.getByLabelText('First day'), { target: { value: '0002-12-01' } });
    expect(person('ada')?.absences[0]?.from).toBe('2026-12-01');
    await user.click(screen.getByRole('button', { name: /^Remove the days off/ }));
    expect(person('ada')?.absences).toEqual([]);
    expect(document.activeElement?.textContent).toBe('Add days off');
  });

  it('loses nothing of a half-typed reason when other days off are added or removed', async () => {
    const { user, person } = await openPeople();
    await user.click(screen.getByRole('button', { name: 'Add days off' }));
    await user.type(screen.getByLabelText('What for'), 'Dentist');
    await user.click(screen.getByRole('button', { name: 'Add days off' }));
    await user.type(screen.getAllByLabelText('What for')[1] as HTMLElement, 'Move');
    await user.click(screen.getAllByRole('button', { name: /^Remove the days off/ })[0] as HTMLElement);
    expect(person('ada')?.absences.map(({ label }) => label)).toEqual(['Move']);
    expect(screen.getByLabelText<HTMLInputElement>('What for').value).toBe('Move');
  });

  it('adds a person, whose name is asked for at once', async () => {
    const { user, plan } = await openPeople(planWith({ people: {} }), null);
    expect(screen.getByText('Nobody is in this plan,')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Add a person' }));
    await user.type(screen.getByLabelText('Name'), 'Cleo Ng{Enter}');
    expect(Object.values(plan().people)).toEqual([
      { name: 'Cleo Ng', initials: 'CN', skills: [], quarterDaysByWeekday: [4, 4, 4, 4, 4, 0, 0], absences: [] },
    ]);
  });

  it('keeps everybody’s place while names change, and gives back the place of who comes back', async () => {
    const { user, planStore } = await openPeople();
    const names = () => screen.getAllByRole('region').map(({ textContent }) => textContent?.match(/Zoe|Ada|Ben/)?.[0]);
    await user.clear(screen.getByLabelText('Name'));
    await user.type(screen.getByLabelText('Name'), 'Zoe{Enter}');
    expect(names()).toEqual(['Zoe', 'Ben']);
    const ada = planStore.getState().opened?.plan.people.ada;
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    expect(names()).toEqual(['Ben']);
    if (ada === undefined) throw new Error('Ada is not there.');
    await act(() => planStore.execute({ type: 'person.add', id: personId('ada'), person: ada }));
    expect(names()).toEqual(['Zoe', 'Ben']);
  });

  it('deletes a person, offers to undo it, and keeps the focus', async () => {
    const { user, plan, viewStore } = await openPeople();
    await user.click(within(section('Ada')).getByRole('button', { name: 'Delete' }));
    expect([Object.keys(plan().people), plan().slices.alert?.ownerId]).toEqual([['ben'], null]);
    expect(viewStore.getState().toasts[0]).toMatchObject({
      text: 'Ada is out of the plan. What was open and theirs is for anybody.',
      actions: [{ label: 'Undo' }],
    });
    expect(section('Ben').contains(document.activeElement)).toBe(true);
    await user.click(screen.getByRole('button', { name: /Ben$/ }));
    await user.click(within(section('Ben')).getByRole('button', { name: 'Delete' }));
    expect(plan().people).toEqual({});
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2 }));
  });

  it('does not delete somebody who is in the middle of a slice, and offers no undo', async () => {
    const doing = { id: 'alert', ownerId: 'ada', status: 'doing', startedOn: '2026-11-23' } as const;
    const { user, plan, viewStore } = await openPeople(
      planWith({ people: { ada: { name: 'Ada' } }, slices: [doing] }),
      null,
    );
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    expect(Object.keys(plan().people)).toEqual(['ada']);
    expect(viewStore.getState().toasts.filter(({ actions }) => actions.length > 0)).toEqual([]);
  });

  it('can only be read where another process has the plans', async () => {
    const { user, commands } = await openPeople(PLAN, 'Ada', { isReadOnly: true });
    expect(
      screen.queryByRole('button', { name: /Delete|Add|Remove the skill sql/ })?.hasAttribute('disabled') ?? true,
    ).toBe(true);
    screen.getByRole('spinbutton', { name: 'Monday' }).focus();
    await user.keyboard('{ArrowDown}');
    expect(commands).toEqual([]);
  });
});
