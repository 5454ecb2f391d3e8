import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { planWith } from '../../support/plan-builder.ts';
import { openOutline } from './open-outline.tsx';

const CHURN = {
  title: 'Donor churn',
  slices: [
    { id: 'who', title: 'Who is leaving' },
    { id: 'access', under: 'who', title: 'Read access' },
    { id: 'sheet', under: 'who', title: 'One sheet by region' },
    { id: 'next', title: 'Who will leave next' },
  ],
} as const;

describe('Typing in the outline', () => {
  it('starts a plan from the row at its end, one slice after the other', async () => {
    const outline = await openOutline(planWith());
    await outline.user.click(outline.endRow());
    await outline.user.keyboard('First{Enter}Second{Enter}Third{Enter}');
    await outline.settled();
    expect(outline.tree()).toEqual(['First', 'Second', 'Third']);
    expect(outline.nodeSide.commands.map(({ type }) => type)).toEqual(['slice.add', 'slice.add', 'slice.add']);
  });

  it('adds the next slice below its neighbour, and shows it before anything is typed', async () => {
    const outline = await openOutline(planWith(CHURN));
    await outline.user.click(outline.title('Read access'));
    await outline.user.keyboard('{Enter}');
    expect(outline.newRows()).toHaveLength(2);
    expect(outline.nodeSide.commands).toEqual([]);
    await outline.user.keyboard('Ask the data owner{Enter}');
    await outline.settled();
    expect(outline.tree()).toEqual([
      'Who is leaving',
      '  Read access',
      '  Ask the data owner',
      '  One sheet by region',
      'Who will leave next',
    ]);
  });

  it('adds the first child behind the title of an open group', async () => {
    const outline = await openOutline(planWith(CHURN));
    await outline.user.click(outline.title('Who is leaving'));
    await outline.user.keyboard('{End}{Enter}Count them{Enter}');
    await outline.settled();
    expect(outline.tree().slice(0, 3)).toEqual(['Who is leaving', '  Count them', '  Read access']);
  });

  it('adds a sibling behind a folded group', async () => {
    const outline = await openOutline(planWith(CHURN));
    await outline.user.click(screen.getByRole('button', { name: 'Collapse' }));
    expect(screen.queryByDisplayValue('Read access')).toBeNull();
    await outline.user.click(outline.title('Who is leaving'));
    await outline.user.keyboard('{End}{Enter}Why they leave{Enter}');
    await outline.settled();
    expect(outline.tree()).toEqual([
      'Who is leaving',
      '  Read access',
      '  One sheet by region',
      'Why they leave',
      'Who will leave next',
    ]);
  });

  it('nests a new row before anything is typed in it, as one step', async () => {
    const outline = await openOutline(planWith(CHURN));
    await outline.user.click(outline.title('Who will leave next'));
    await outline.user.keyboard('{Enter}{Tab}A rule anyone can read{Enter}');
    await outline.settled();
    expect(outline.tree().at(-1)).toBe('  A rule anyone can read');
    expect(outline.nodeSide.commands.map(({ type }) => type)).toEqual(['slice.add']);
  });

  it('goes up a level with Enter in an empty row, and closes it on the top level', async () => {
    const outline = await openOutline(planWith(CHURN));
    await outline.user.click(outline.title('One sheet by region'));
    await outline.user.keyboard('{Enter}{Enter}');
    expect(document.activeElement?.closest('tr')?.getAttribute('aria-level')).toBe('1');
    await outline.user.keyboard('{Enter}');
    expect(outline.newRows()).toHaveLength(1);
    expect(outline.nodeSide.commands).toEqual([]);
  });

  it('forgets a new row that was left empty', async () => {
    const outline = await openOutline(planWith(CHURN));
    await outline.user.click(outline.title('Read access'));
    await outline.user.keyboard('{Enter}');
    await outline.user.click(outline.title('Who will leave next'));
    await screen.findByDisplayValue('Who will leave next');
    await outline.settled();
    await new Promise((resolve) => setTimeout(resolve));
    expect(outline.newRows()).toHaveLength(1);
    expect(outline.nodeSide.commands).toEqual([]);
  });

  it('takes over a changed title on leaving it, by Escape too', async () => {
    const outline = await openOutline(planWith(CHURN));
    await outline.user.click(outline.title('Read access'));
    await outline.user.keyboard('{End} to the table');
    await outline.user.click(outline.title('Who will leave next'));
    await outline.user.keyboard('{End} and why{Escape}');
    await outline.settled();
    expect(outline.nodeSide.commands).toEqual([
      { type: 'slice.edit', id: 'access', changes: { title: 'Read access to the table' } },
      { type: 'slice.edit', id: expect.any(String), changes: { title: 'Who will leave next and why' } },
    ]);
    expect(document.activeElement).toBe(outline.row('Who will leave next and why'));
  });

  it('keeps a title that was emptied until there is another one', async () => {
    const outline = await openOutline(planWith(CHURN));
    await outline.user.clear(outline.title('Read access'));
    await outline.user.click(outline.title('Who will leave next'));
    await outline.settled();
    expect(outline.tree()).toContain('  Read access');
    expect(outline.nodeSide.commands).toEqual([]);
  });

  it('does not take the Enter that ends a composed character for its own', async () => {
    const outline = await openOutline(planWith(CHURN));
    await outline.user.click(outline.title('Read access'));
    fireEvent.keyDown(outline.title('Read access'), { key: 'Enter', isComposing: true });
    expect(outline.newRows()).toHaveLength(1);
  });

  it('puts what was typed into the plan in which it was typed, when another one is opened meanwhile', async () => {
    const outline = await openOutline(planWith(CHURN));
    const former = outline.nodeSide.plan.id;
    const other = planWith({ id: 'plan0002', title: 'Other', slices: [{ id: 'access', title: 'Other access' }] });
    await outline.user.click(outline.title('Read access'));
    await outline.user.keyboard('!');
    outline.nodeSide.plan = other;
    await outline.planStore.open(other.id);
    await screen.findByDisplayValue('Other access');
    const given = outline.nodeSide.requests.filter(({ method }) => method === 'plan.execute');
    expect(given.map(({ input }) => input)).toEqual([
      {
        planId: former,
        commandId: expect.any(String),
        command: { type: 'slice.edit', id: 'access', changes: { title: 'Read access!' } },
      },
    ]);
  });

  it('waits with the caret in its first row when there is nothing in it yet', async () => {
    const outline = await openOutline(planWith());
    expect(document.activeElement).toBe(outline.endRow());
  });

  it('shows a plan that is open for reading without a way to change it', async () => {
    const outline = await openOutline(planWith(CHURN), (nodeSide) => {
      nodeSide.readOnly = 'newer-version';
    });
    expect(outline.newRows()).toEqual([]);
    await outline.user.click(outline.title('Read access'));
    await outline.user.keyboard('!');
    expect(outline.title('Read access')).toBeInstanceOf(HTMLInputElement);
    const [more] = screen.getAllByRole('button', { name: /^More for/ });
    if (more === undefined) throw new Error('the row has no menu');
    await outline.user.click(more);
    const lines = screen.getAllByRole('menuitem').map((line) => line.textContent);
    expect(lines).toEqual(expect.arrayContaining(['Show in the inspectorE', 'CopyCtrl+C']));
    expect(
      lines.filter((line) => /^(Add|Nest|Move|Size|For|Tags|Dupl|Paste|Delete|Copy and)/.test(line ?? '')),
    ).toEqual([]);
  });
});
