import { act, fireEvent, render, screen } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { commitDraftsBeforeLeaving, Draft } from '../../../renderer/ui/draft.ts';
import { DraftField } from '../../../renderer/ui/draft-field.tsx';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const trim = (text: string) => text.trim();

/** A field over a value that takes over what is committed, as the plan does. */
function openField(first = 'One sheet') {
  const commits: string[] = [];
  let value = first;
  let isThere = true;
  const element = () => (
    <DraftField
      label="Title"
      value={value}
      normalise={trim}
      onCommit={(text) => {
        commits.push(text);
        value = trim(text);
        if (isThere) rerender(element());
      }}
    />
  );
  const { rerender, unmount } = render(element());
  const takeAway = () => {
    isThere = false;
    unmount();
  };
  const changeFromOutside = (next: string) => {
    value = next;
    rerender(element());
  };
  const field = screen.getByLabelText<HTMLInputElement>('Title');
  const type = (text: string) => fireEvent.change(field, { target: { value: text } });
  const wait = (ms: number) => act(() => vi.advanceTimersByTime(ms));
  return { field, commits, type, wait, takeAway, changeFromOutside, shown: () => field.value };
}

describe('A field of the plan', () => {
  it('commits 800 ms after the last key, and not before', () => {
    const { commits, type, wait } = openField();
    type('One sh');
    wait(799);
    type('One');
    wait(799);
    expect(commits).toEqual([]);
    wait(1);
    expect(commits).toEqual(['One']);
  });

  it.each([
    ['when it is left', (field: HTMLInputElement) => fireEvent.blur(field)],
    ['at Enter', (field: HTMLInputElement) => fireEvent.keyDown(field, { key: 'Enter' })],
  ])('commits %s', (_when, leave) => {
    const { field, commits, type, wait } = openField();
    type('Two sheets');
    leave(field);
    wait(5000);
    expect(commits).toEqual(['Two sheets']);
  });

  it.each(['beforeunload', 'pagehide'])('commits before the window closes (%s)', (name) => {
    const end = commitDraftsBeforeLeaving();
    const { commits, type } = openField();
    type('Two sheets');
    window.dispatchEvent(new Event(name));
    expect(commits).toEqual(['Two sheets']);
    end();
  });

  it('commits when the window is hidden', () => {
    const end = commitDraftsBeforeLeaving();
    const { commits, type } = openField();
    type('Two sheets');
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    expect(commits).toEqual(['Two sheets']);
    vi.restoreAllMocks();
    end();
  });

  it('commits when it is taken away while somebody types', () => {
    const { commits, type, takeAway } = openField();
    type('Two sheets');
    takeAway();
    expect(commits).toEqual(['Two sheets']);
  });

  it('commits nothing that makes no difference', () => {
    const { field, commits, type, wait } = openField();
    type('One sheets');
    type('One sheet ');
    wait(800);
    fireEvent.blur(field);
    expect(commits).toEqual([]);
  });

  it('keeps what is typed when the value changes from outside, and commits it', () => {
    const { commits, type, wait, changeFromOutside, shown } = openField();
    type('Two');
    changeFromOutside('From the other window');
    expect(shown()).toBe('Two');
    type('Two sheets');
    wait(800);
    expect([commits, shown()]).toEqual([['Two sheets'], 'Two sheets']);
  });

  it('keeps a space at the end although the value has none', () => {
    const { type, wait, shown } = openField();
    type('Two ');
    wait(800);
    expect(shown()).toBe('Two ');
  });

  it('shows a change from outside once its own text is committed, for example an undo', () => {
    const { type, wait, changeFromOutside, shown } = openField();
    type('Two sheets');
    wait(800);
    changeFromOutside('One sheet');
    expect(shown()).toBe('One sheet');
  });

  it('keeps at Escape what was typed', () => {
    const { field, commits, type, wait, shown } = openField();
    type('Two');
    wait(800);
    type('Two sheets');
    fireEvent.keyDown(field, { key: 'Escape' });
    wait(5000);
    expect([commits, shown()]).toEqual([['Two', 'Two sheets'], 'Two sheets']);
  });

  it('says whether undo belongs to the text or to the plan', () => {
    const { field, type, wait } = openField();
    const states = [field.dataset.draft];
    type('Two');
    states.push(field.dataset.draft);
    wait(800);
    states.push(field.dataset.draft);
    expect(states).toEqual(['clean', 'dirty', 'clean']);
  });

  it('loses no key, whatever is committed, taken over or changed elsewhere between them', () => {
    const between = fc.oneof(fc.constantFrom('wait', 'enter', 'nothing'), fc.record({ fromOutside: fc.string() }));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'B', ' '), between), { minLength: 1 }), (keys) => {
        let value = 'start';
        const draft = new Draft(value, {
          normalise: trim,
          commit: (text) => {
            value = trim(text);
            draft.observe(value);
          },
        });
        let seen = value;
        for (const [key, after] of keys) {
          draft.type(seen + key);
          seen += key;
          if (after === 'wait') vi.advanceTimersByTime(800);
          if (after === 'enter') draft.commit();
          expect(draft.typed()).toBe(seen);
          if (typeof after === 'object') {
            value = after.fromOutside;
            draft.observe(value);
            // Shown only while nobody is in the middle of typing.
            expect(draft.typed()).toBe(seen);
          }
        }
        draft.leave();
        expect(value).toBe(trim(seen));
      }),
    );
  });
});
