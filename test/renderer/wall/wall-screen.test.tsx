import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { untilSettled } from '../../support/show-screen.tsx';
import { current, lines, part, press, showWall, stepTo } from '../../support/show-wall.tsx';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the wall', () => {
  it('says what was won, what comes, what is in the way, what has to be decided and who was last talked to', async () => {
    await showWall();
    expect(lines('Since the last review')).toEqual([
      expect.stringMatching(/^Real gifts.*Seen by: Analyst · learned: A third have no region/),
    ]);
    expect(lines('This week').map((line) => line.slice(0, 3))).toEqual(['Mon', 'Tue', 'Wed', 'Thu', 'Fri']);
    expect(lines('Next week')).toEqual([expect.stringContaining('A first model')]);
    expect(lines('Problems')).toEqual([
      expect.stringMatching(/No access.*Blocks “The rule as a list” · red for 3 days · who can clear it: Head of data/),
      expect.stringMatching(/Is the data available\? No/),
    ]);
    expect(lines('Decisions needed')).toEqual([
      expect.stringMatching(/The cost of churn.*Asked by Director on Mon 23 Nov/),
    ]);
    expect(part('Last talked to a user').textContent).toContain('5 days ago Retention lead: Whom do I call?');
  });

  it('tells the burn-up in words, and that its days hang on data nobody has', async () => {
    await showWall();
    const picture = screen.getByRole('img', { name: /delivered on 24 Nov/ });
    expect(picture.getAttribute('aria-label')).toMatch(
      /^1 of 6 slices is delivered on 24 Nov\..* By the days on the board 6 of them are delivered by 30 Nov\..* The target is 18 Dec\.$/,
    );
    expect(part('Delivered, and still to come').textContent).toContain('There is no access to the data');
  });

  it('is stepped through by arrows, part by part, to its ends, and every step has the focus', async () => {
    await showWall();
    expect(current()).toContain('Real gifts');
    await press('ArrowRight', 'ArrowDown');
    expect(current()).toContain('Lapsed donors by region');
    expect(document.querySelector('[data-wall-item]:focus')?.textContent).toContain('Lapsed donors by region');
    await press('ArrowLeft', 'ArrowUp', 'ArrowUp');
    expect(current()).toContain('Real gifts');
    await press('PageDown', 'PageDown', 'PageDown');
    expect(current()).toContain('No access');
    await press('End');
    expect(current()).toContain('The cost of churn');
    await press('PageUp');
    expect(current()).toContain('No access');
  });

  it('marks what one stands on as selected, so that the palette is about it', async () => {
    const { viewStore } = await showWall();
    await stepTo('A first model');
    expect(viewStore.getState().selectedId).toBe('six');
    await stepTo('Is the data available?');
    expect(viewStore.getState().selectedId).toBeNull();
  });

  it('writes down who saw a delivery and what was learned, as one step, and shows it as a win', async () => {
    const { user, commands } = await showWall();
    await stepTo('Lapsed donors by region');
    await press('d');
    const dialog = screen.getByRole('dialog', { name: '“Lapsed donors by region” is delivered' });
    await waitFor(() => expect(document.activeElement).toBe(within(dialog).getByLabelText('Who saw it')));
    await user.keyboard('Lead, Analyst, Lead');
    await user.tab();
    await user.keyboard('Most are in the north{Control>}{Enter}{/Control}');
    await untilSettled();
    expect(commands).toEqual([
      {
        type: 'batch',
        commands: [
          { type: 'slice.deliver', id: 'region', on: '2026-11-24', ownerId: expect.any(String) },
          {
            type: 'slice.edit',
            id: 'region',
            changes: { seenBy: ['Lead', 'Analyst'], learned: 'Most are in the north' },
          },
        ],
      },
    ]);
    expect(lines('Since the last review')).toHaveLength(2);
    await waitFor(() =>
      expect(document.querySelector('[data-wall-item]:focus')?.textContent).toContain('Lapsed donors by region'),
    );
  });

  it('asks of what is delivered only who saw it and what was learned', async () => {
    const { user, plan } = await showWall();
    await press('d');
    expect(screen.getByRole('dialog', { name: 'Who saw “Real gifts”?' })).not.toBeNull();
    expect(screen.queryByLabelText('Delivered on')).toBeNull();
    await user.keyboard(', Director{Enter}');
    await untilSettled();
    expect(plan().slices.access?.seenBy).toEqual(['Analyst', 'Director']);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('takes a note for the minutes, which begins the meeting when none runs', async () => {
    const { user, plan } = await showWall();
    await stepTo('A first model');
    await press('n');
    await user.keyboard('Ask the vendor{Enter}');
    await untilSettled();
    const running = Object.values(plan().reviews).find(({ closedAt }) => closedAt === null);
    expect(running?.notes).toEqual([{ sliceId: 'six', text: 'Ask the vendor' }]);
    // What is delivered while it runs was shown in it.
    await stepTo('Lapsed donors by region');
    await press('d');
    await user.keyboard('{Enter}');
    await untilSettled();
    const later = Object.values(plan().reviews).find(({ closedAt }) => closedAt === null);
    expect(later?.shownIds).toContain('region');
  });

  it('opens the red dot, the cutter and a wish without leaving, and parks', async () => {
    const { viewStore, commands } = await showWall();
    await stepTo('A first model');
    await press('r');
    expect(screen.getByRole('dialog', { name: /What is wrong with “A first model”/ })).not.toBeNull();
    act(() => viewStore.closeDialog());
    await press('c');
    expect(viewStore.getState()).toMatchObject({ screen: 'wall', panel: { kind: 'cutter', id: 'six' } });
    act(() => viewStore.closePanel());
    await press('y');
    expect(screen.getByRole('dialog', { name: 'Yes, and…' })).not.toBeNull();
    act(() => viewStore.closeDialog());
    await stepTo('A first model');
    await press('p');
    expect(commands).toEqual([{ type: 'slice.stage', id: 'six', stage: 'later' }]);
    expect(viewStore.getState().screen).toBe('wall');
  });

  it('has the focus on what comes into the place of something that has gone', async () => {
    await showWall();
    await stepTo('A first model');
    await press('p');
    expect(lines('Next week')).toEqual([]);
    await waitFor(() => expect(document.querySelector('[data-wall-item]:focus')?.textContent).toContain('No access'));
  });

  it('leads from a problem to where it is cleared, and from a wish to its request', async () => {
    const { viewStore } = await showWall();
    await stepTo('Is the data available?');
    await press('Enter');
    expect(viewStore.getState().panel).toEqual({ kind: 'gate', question: 'data' });
    act(() => viewStore.closePanel());
    await stepTo('The cost of churn');
    await press('Enter');
    expect(viewStore.getState().panel).toEqual({ kind: 'requests', requestId: 'request1' });
  });

  it('says why something cannot be done with what one stands on', async () => {
    const { viewStore, commands } = await showWall();
    await stepTo('The cost of churn');
    await press('p', 'd', 'r', 'c');
    await stepTo('Real gifts');
    await press('p');
    const texts = viewStore.getState().toasts.map(({ text }) => text);
    expect(texts).toEqual(['Step to a slice first: this is about no slice.', 'It is not open any more.']);
    expect(commands).toEqual([]);
  });

  it('does the same by mouse: a click steps, and the words at the bottom are buttons', async () => {
    const { user, commands } = await showWall();
    await user.click(screen.getByRole('button', { name: /A first model/ }));
    expect(current()).toContain('A first model');
    await user.click(screen.getByRole('button', { name: /park/ }));
    expect(commands).toEqual([{ type: 'slice.stage', id: 'six', stage: 'later' }]);
  });

  it('leaves keys to a dialog, a text field and to the browser', async () => {
    const { viewStore } = await showWall();
    fireEvent.keyDown(document.body, { key: 'd', ctrlKey: true });
    fireEvent.keyDown(document.body, { key: 'D', shiftKey: true });
    expect(viewStore.getState().dialog).toBeNull();
    await press('d');
    fireEvent.keyDown(screen.getByLabelText('Who saw it'), { key: 'ArrowRight' });
    fireEvent.keyDown(screen.getByLabelText('Who saw it'), { key: 'p' });
    expect(current()).toContain('Real gifts');
    expect(viewStore.getState().dialog).toEqual({ kind: 'wall-delivered', sliceId: 'access' });
  });
});
