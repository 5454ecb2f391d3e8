import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AppDialogs } from '../../../renderer/app-dialogs.tsx';
import type { Holiday, HolidayAnswer } from '../../../shared/calendar/holidays.ts';
import type { Answer, AppInfo, Input } from '../../../shared/contract.ts';
import { type PlanSketch, planWith } from '../../support/plan-builder.ts';
import { showScreen } from '../../support/show-screen.tsx';

afterEach(() => {
  vi.restoreAllMocks();
});

const COUNTRIES = [
  {
    code: 'DE',
    name: 'Germany',
    regions: [
      { code: 'BE', name: 'Berlin' },
      { code: 'BY', name: 'Bayern' },
    ],
  },
  { code: 'GB', name: 'United Kingdom', regions: [{ code: 'SCT', name: 'Scotland' }] },
];

function holiday(from: string, name: string, facts: Partial<Holiday> = {}): Holiday {
  const plain = { type: 'public', isSubstitute: false, isPartOfDay: false, isWeekend: false } as const;
  return { from, to: from, name, ...plain, ...facts } as Holiday;
}

/** Of each year a holiday on 26 November, which is a Thursday in 2026, one at Christmas, and an Eve. */
function holidaysOf({ country, fromYear, toYear }: Input<'calendar.holidays'>): readonly Holiday[] {
  const years = Array.from({ length: toYear - fromYear + 1 }, (_, place) => fromYear + place);
  return years.flatMap((year) => [
    holiday(`${year}-11-26`, `Feast of ${country}`),
    holiday(`${year}-12-24`, 'Christmas Eve', { type: 'bank', isPartOfDay: true }),
    holiday(`${year}-12-25`, 'Christmas Day'),
    holiday(`${year}-12-26`, 'Boxing Day', { isSubstitute: true }),
  ]);
}

type Side = {
  readonly regions?: () => Answer<unknown> | Promise<Answer<unknown>>;
  readonly holidays?: (input: Input<'calendar.holidays'>) => Answer<HolidayAnswer> | Promise<Answer<HolidayAnswer>>;
};

const UNREACHABLE = {
  ok: false,
  error: { kind: 'storage', code: 'unreachable', where: 'Carpaccio', canRetry: true },
} as const;

async function openDialog(calendar: PlanSketch['calendar'] = {}, side: Side = {}, app: Partial<AppInfo> = {}) {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['de-DE', 'en']);
  const asked: Input<'calendar.holidays'>[] = [];
  const slices = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
  const page = await showScreen(planWith({ slices, calendar: { ...calendar } }), <AppDialogs />, app, {
    'calendar.regions': side.regions ?? (() => ({ ok: true, value: { countries: COUNTRIES } })),
    'calendar.holidays': (input) => {
      const wanted = input as Input<'calendar.holidays'>;
      asked.push(wanted);
      return side.holidays?.(wanted) ?? { ok: true, value: { holidays: holidaysOf(wanted), unknown: null } };
    },
  });
  await act(async () => page.viewStore.openDialog({ kind: 'holidays' }));
  await screen.findByRole('dialog');
  return { ...page, asked };
}

const dialog = () => within(screen.getByRole('dialog', { name: 'Add public holidays' }));
const field = () => dialog().getByRole('combobox', { name: 'Country or region' });
const box = (name: RegExp) => dialog().getByRole('checkbox', { name }) as HTMLInputElement;
const states = () =>
  dialog()
    .getAllByRole('checkbox')
    .map((element) => {
      const { checked, disabled } = element as HTMLInputElement;
      return `${element.closest('label')?.textContent} ${checked ? 'on' : 'off'}${disabled ? ' fixed' : ''}`;
    });

describe('Add public holidays…', () => {
  it('guesses the country from the system’s languages, proposes the public ones, and adds them in one step', async () => {
    const { user, commands, viewStore, asked } = await openDialog();
    await dialog().findByText('Feast of DE');
    expect(asked).toEqual([{ country: 'DE', region: null, fromYear: 2026, toYear: 2026 }]);
    expect(field()).toHaveProperty('value', 'Germany');
    expect(states()).toEqual([
      'Thu 26 NovFeast of DE on',
      'Fri 25 DecChristmas Day on',
      'Sat 26 DecBoxing Daya day off anyway · substitute off',
    ]);
    expect(screen.getByTestId('moved-strip').textContent).toContain('Yes, and… 2 slices move');
    await user.click(dialog().getByRole('button', { name: 'Add 2 holidays' }));
    expect(commands).toEqual([
      {
        type: 'calendar.edit',
        changes: {
          region: 'DE',
          closures: [
            { from: '2026-11-26', to: '2026-11-26', label: 'Feast of DE', origin: 'DE' },
            { from: '2026-12-25', to: '2026-12-25', label: 'Christmas Day', origin: 'DE' },
          ],
        },
      },
    ]);
    const [toast] = viewStore.getState().toasts;
    expect(toast?.text).toMatch(/^2 holidays of Germany are added\. Yes, and… 2 slices move/);
    expect(toast?.actions[0]?.label).toBe('Undo');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('begins with the region that the plan remembers, and leaves alone what is in the calendar', async () => {
    const closures = [{ from: '2026-12-24', to: '2026-12-31', label: 'Closed', origin: null }];
    const { user, commands } = await openDialog({ region: 'GB-SCT', closures });
    await dialog().findByText('Feast of GB');
    expect(field()).toHaveProperty('value', 'United Kingdom, Scotland');
    expect(states()).toEqual([
      'Thu 26 NovFeast of GB on',
      'Fri 25 DecChristmas Dayin the calendar on fixed',
      'Sat 26 DecBoxing Dayin the calendar · substitute on fixed',
    ]);
    await user.click(dialog().getByRole('button', { name: 'Add 1 holiday' }));
    expect(commands).toMatchObject([{ changes: { region: 'GB-SCT', closures: [{ origin: 'GB-SCT' }, closures[0]] } }]);
  });

  it('shows days that are no public holidays when asked to, without a tick', async () => {
    const { user } = await openDialog();
    await user.click(await dialog().findByRole('button', { name: '1 more day that is no public holiday' }));
    expect(states()).toContain('Thu 24 DecChristmas Evebanks closed · part of the day off');
    await user.click(box(/Christmas Eve/));
    expect(dialog().getByRole('button', { name: 'Add 3 holidays' })).toBeTruthy();
  });

  it('finds a region by words without accents or by its code, with the keys alone', async () => {
    const { user, asked } = await openDialog();
    await dialog().findByText('Feast of DE');
    expect(document.activeElement).toBe(field());
    await user.keyboard('bay');
    const list = within(dialog().getByRole('listbox', { name: 'Countries and regions' }));
    const options = () => list.queryAllByRole('option').map(({ textContent }) => textContent);
    expect(options()).toEqual(['Germany, BayernDE-BY']);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ country: 'DE', region: 'BY' }));
    expect(field()).toHaveProperty('value', 'Germany, Bayern');
    await user.keyboard('{ArrowDown}');
    expect(options()).toEqual(['GermanyDE', 'Germany, BerlinDE-BE', 'Germany, BayernDE-BY', 'United KingdomGB']);
    await user.keyboard('{Escape}');
    expect(options()).toEqual([]);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('goes on with what was typed before the countries came', async () => {
    let come: () => void = () => undefined;
    const { user, asked } = await openDialog(
      {},
      {
        regions: () =>
          new Promise((resolve) => {
            come = () => resolve({ ok: true, value: { countries: COUNTRIES } });
          }),
      },
    );
    await user.keyboard('bay');
    await act(async () => come());
    await dialog().findByText('Feast of DE');
    await user.keyboard('ern{Enter}');
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ country: 'DE', region: 'BY' }));
  });

  it('asks again for other years, and keeps what was unticked by hand', async () => {
    const { user, asked } = await openDialog();
    await dialog().findByText('Feast of DE');
    await user.click(box(/Feast of DE/));
    await user.selectOptions(dialog().getByLabelText('To'), '2027');
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ fromYear: 2026, toYear: 2027 }));
    await dialog().findByRole('group', { name: '2027' });
    expect(states()).toEqual([
      'Thu 26 NovFeast of DE off',
      'Fri 25 DecChristmas Day on',
      'Sat 26 DecBoxing Daya day off anyway · substitute off',
      'Fri 26 NovFeast of DE on',
      'Sat 25 DecChristmas Daya day off anyway off',
      'Sun 26 DecBoxing Daya day off anyway · substitute off',
    ]);
    await user.selectOptions(dialog().getByLabelText('From'), '2028');
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ fromYear: 2028, toYear: 2028 }));
  });

  it('shows only the answer to the last question, however late the others come', async () => {
    const held: (() => void)[] = [];
    const { user } = await openDialog(
      {},
      {
        holidays: (input) =>
          new Promise((resolve) =>
            held.push(() => resolve({ ok: true, value: { holidays: holidaysOf(input), unknown: null } })),
          ),
      },
    );
    await waitFor(() => expect(held).toHaveLength(1));
    expect(dialog().getByText('Looking up the holidays…')).toBeTruthy();
    await user.type(field(), 'united{Enter}');
    await waitFor(() => expect(held).toHaveLength(2));
    await act(async () => held[1]?.());
    await dialog().findByText('Feast of GB');
    await act(async () => held[0]?.());
    expect(dialog().queryByText('Feast of DE')).toBeNull();
  });

  it('says what went wrong, and tries again', async () => {
    let isBroken = true;
    const { user } = await openDialog(
      {},
      {
        regions: () => (isBroken ? UNREACHABLE : { ok: true, value: { countries: COUNTRIES } }),
      },
    );
    expect((await dialog().findByRole('alert')).textContent).toContain('The holidays could not be read.');
    expect(dialog().getByRole('button', { name: 'Add' })).toHaveProperty('disabled', true);
    isBroken = false;
    await user.click(dialog().getByRole('button', { name: 'Try again' }));
    await dialog().findByText('Feast of DE');
  });

  it('says so when the plan names a region that does not exist', async () => {
    const { asked } = await openDialog({ region: 'DE-constructor' });
    await dialog().findByText(/The plan names “DE-constructor”, which is no country or region known here\./);
    expect(asked).toEqual([]);
  });

  it('says so when nothing is known there', async () => {
    await openDialog({}, { holidays: () => ({ ok: true, value: { holidays: [], unknown: null } }) });
    await dialog().findByText('No holidays are known there for these years.');
  });

  it('shows them and adds nothing where the plan can only be looked at', async () => {
    const { commands } = await openDialog({}, {}, { isReadOnly: true });
    await dialog().findByText('Feast of DE');
    expect(dialog().getByRole('button', { name: 'Add 2 holidays' })).toHaveProperty('disabled', true);
    expect(box(/Feast of DE/).disabled).toBe(true);
    expect(commands).toEqual([]);
  });
});
