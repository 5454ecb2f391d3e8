import { chooseTheme } from '../support/choose-theme.ts';
import { isInFull } from '../support/in-full.ts';
import { DONOR_CHURN, MISSED_SLOTS, REFUND_LETTERS } from '../support/pictured-plans.ts';
import { putPlanFile } from '../support/plan-file-on-disk.ts';
import { axeOf, expect, test } from './fixtures.ts';
import type { Planner } from './planner.page.ts';

const THEMES = ['light', 'dark', 'contrast'] as const;
const SHEET = 'Lapsed donors by region, one sheet, by e-mail';
const RULE = '“No gift in 14 months” rule as the first list';
const THICK = 'Score every donor nightly';

/** A view is reached from the one before, and left the same way by everybody: with Escape. */
type View = readonly [name: string, reach: (planner: Planner) => Promise<unknown>];

/** What axe finds in each view, in every theme, or in one where somebody waits; high contrast is held to 7:1. */
async function findingsIn(planner: Planner, views: readonly View[]): Promise<string[]> {
  const findings: string[] = [];
  for (const [view, reach] of views) {
    await test.step(view, async () => {
      await reach(planner);
      // Dialogs and menus are made of the colours that the screens have.
      const isOverlay = /^the (dialog|menu) /.test(view);
      for (const theme of isInFull() ? THEMES : THEMES.slice(0, 1)) {
        await chooseTheme(planner.page, theme);
        await settledColours(planner);
        const axe = axeOf(planner);
        // What lies below a dialog or a menu has been looked at before.
        if (isOverlay) axe.include('[role="dialog"], [role="menu"]');
        // Names, roles and order are the same in every theme; only the colours are looked at again.
        if (theme !== 'light') axe.withRules(theme === 'contrast' ? 'color-contrast-enhanced' : 'color-contrast');
        const { violations } = await axe.analyze();
        for (const { id, nodes } of violations) {
          findings.push(`${view}, ${theme}: ${id}: ${nodes.map((node) => node.target).join(' | ')}`);
        }
      }
    });
  }
  return findings;
}

/** A button that is on its way from one theme to the other has the colours of neither. */
async function settledColours({ page }: Planner): Promise<void> {
  await page.evaluate(async () => {
    const changes = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.allSettled(changes.map(({ finished }) => finished));
  });
}

async function close({ page }: Planner): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('menu')).toHaveCount(0);
}

/** Closes what the view before has left open, and opens a dialog. */
function dialog(name: string | RegExp, open: (planner: Planner) => Promise<unknown>): View {
  return [
    `the dialog ${name}`,
    async (planner) => {
      await close(planner);
      await open(planner);
      await expect(planner.page.getByRole('dialog', { name })).toBeVisible();
    },
  ];
}

function menu(name: string, open: (planner: Planner) => Promise<unknown>): View {
  return [
    `the menu of ${name}`,
    async (planner) => {
      await close(planner);
      await open(planner);
      await expect(planner.page.getByRole('menu')).toBeVisible();
    },
  ];
}

/** A screen with nothing over it. */
function screen(name: 'Plans' | 'Slice' | 'Board' | 'Schedule'): View {
  return [
    name,
    async (planner) => {
      await close(planner);
      await planner.show(name);
    },
  ];
}

/** A line in the menu of a card, which is opened as by keyboard. */
async function chooseOnCard({ page, board }: Planner, card: string, line: RegExp): Promise<void> {
  await board.card(card).getByRole('button').first().press('Shift+F10');
  await page.getByRole('menuitem', { name: line }).click();
}

async function openPlan({ page }: Planner): Promise<void> {
  await page.getByRole('list', { name: 'Plans' }).getByRole('button', { name: DONOR_CHURN.title }).first().click();
  await expect(page.getByRole('banner').getByText(DONOR_CHURN.title)).toBeVisible();
}

test.setTimeout(300_000);

test('axe finds nothing at the first start', async ({ planner, startApp }) => {
  await startApp();
  const views: readonly View[] = [
    ['the first start', ({ page }) => expect(page.getByRole('main').getByRole('button').first()).toBeVisible()],
    menu('appearance and help', ({ page }) => page.getByRole('button', { name: 'Appearance and help' }).click()),
    dialog('Keys and checks', ({ page }) => page.keyboard.press('?')),
    ['the checks in the help', ({ page }) => page.getByRole('tab', { name: 'Checks' }).click()],
    dialog(/Search or run a command/, ({ page }) => page.keyboard.press('Control+k')),
    dialog('Trash', ({ page }) => page.getByRole('button', { name: 'Trash' }).click()),
    dialog('New plan', ({ page }) => page.getByRole('button', { name: /start blank/i }).click()),
    dialog('New plan from an outline', ({ page }) => page.getByRole('button', { name: /paste an outline/i }).click()),
  ];
  expect(await findingsIn(planner, views)).toEqual([]);
});

test('axe finds nothing on the list of plans and in the outline', async ({ folders, planner, startApp }) => {
  await putPlanFile(folders, 'Donor churn', DONOR_CHURN);
  await putPlanFile(folders, 'Refund letters', REFUND_LETTERS);
  await putPlanFile(folders, 'Missed slots', MISSED_SLOTS);
  await startApp();
  const views: readonly View[] = [
    screen('Plans'),
    menu('a plan', ({ page }) => page.getByRole('button', { name: /^More for Donor churn/ }).click()),
    menu('new plans', ({ page }) => page.getByRole('banner').getByRole('button', { name: 'New plan' }).click()),
    [
      'Slice',
      async (shown) => {
        await close(shown);
        await openPlan(shown);
        await shown.show('Slice');
        await expect(shown.outline.tree).toBeVisible();
      },
    ],
    ['Slice with the field of a row in use', ({ outline }) => outline.field(SHEET, 'title').click()],
    menu('a row', ({ outline }) => outline.row(THICK).click({ button: 'right', position: { x: 6, y: 6 } })),
    dialog('Rename the plan', ({ page }) => page.getByRole('heading', { level: 1 }).getByRole('button').click()),
  ];
  expect(await findingsIn(planner, views)).toEqual([]);
});

test('axe finds nothing on the board, in its menus and dialogs, and in the inspector', async ({
  folders,
  planner,
  startApp,
}) => {
  await putPlanFile(folders, 'Donor churn', DONOR_CHURN);
  await startApp();
  await openPlan(planner);
  const views: readonly View[] = [
    screen('Board'),
    ['a slice in the inspector', ({ board }) => board.card(SHEET).getByRole('button').first().press('e')],
    menu('a card', ({ board }) => board.card(RULE).getByRole('button').first().press('Shift+F10')),
    dialog(/^Move/, ({ board }) => board.card(RULE).getByRole('button').first().press('m')),
    dialog(/^Start/, (shown) => chooseOnCard(shown, RULE, /^Start/)),
    dialog(/deliver/i, (shown) => chooseOnCard(shown, SHEET, /^Mark delivered/)),
    dialog(/^Tags/, (shown) => chooseOnCard(shown, RULE, /^Tags/)),
    dialog(/^What is wrong/, (shown) => chooseOnCard(shown, RULE, /^Red dot/)),
    [
      'a card that moves by keyboard',
      async (shown) => {
        await close(shown);
        await shown.board.card(RULE).getByRole('button').first().press(' ');
        await shown.page.keyboard.press('ArrowRight');
        await expect(shown.page.getByText('Yes, and…')).toBeVisible();
      },
    ],
    [
      'the filter of the board',
      async (shown) => {
        await close(shown);
        await shown.page.keyboard.press('Control+f');
        await shown.page.getByRole('searchbox', { name: 'Search slices' }).fill('list');
      },
    ],
    dialog(/Search or run a command/, async ({ page }) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('donor');
    }),
  ];
  expect(await findingsIn(planner, views)).toEqual([]);
});

test('axe finds nothing on the schedule, wide and narrow, and in a narrow window', { tag: '@browser' }, async ({
  folders,
  planner,
  startApp,
}) => {
  await putPlanFile(folders, 'Donor churn', DONOR_CHURN);
  await startApp();
  await openPlan(planner);
  const views: readonly View[] = [
    screen('Schedule'),
    [
      'the schedule in a narrow window, with the export over it',
      async ({ page }) => {
        await page.setViewportSize({ width: 1024, height: 700 });
        await page.getByRole('button', { name: 'Export', exact: true }).click();
      },
    ],
    screen('Board'),
    ['the inspector over the board', ({ board }) => board.card(SHEET).getByRole('button').first().press('e')],
  ];
  expect(await findingsIn(planner, views)).toEqual([]);
});
