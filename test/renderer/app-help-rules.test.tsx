import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { AppHelp } from '../../renderer/app-help.tsx';
import { FAMILIES, RULE_LIST } from '../../shared/slicing/rules.ts';
import { planWith } from '../support/plan-builder.ts';
import { showScreen } from '../support/show-screen.tsx';

it('the help shows the keys first, and on a key the checks, family by family with when and why', async () => {
  const { user } = await showScreen(planWith({ slices: [{ id: 'a' }] }), <AppHelp />);
  const dialog = within(await screen.findByRole('dialog', { name: 'Keys and checks' }));
  expect(dialog.getByRole('heading', { name: 'Everywhere' })).toBeTruthy();
  expect(dialog.queryByText(/Thicker than a day/)).toBeNull();

  await user.click(dialog.getByRole('tab', { name: 'Keys' }));
  await user.keyboard('{ArrowRight}');
  expect(dialog.getByRole('tab', { name: 'Checks' }).getAttribute('aria-selected')).toBe('true');
  const families = dialog.getAllByRole('region').map((region) => [
    within(region).getByRole('heading').textContent,
    within(region)
      .getAllByRole('term')
      .map((term) => term.textContent?.slice(0, 2)),
  ]);
  expect(families).toEqual(
    FAMILIES.map(({ id, name }) => [name, RULE_LIST.filter(({ family }) => family === id).map((rule) => rule.id)]),
  );
  expect(dialog.getByText('When slices wait for each other in a circle.')).toBeTruthy();
  expect(dialog.getByText('An error from 30 days on.')).toBeTruthy();
});
