import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { afterPicture } from '../../../renderer/ui/after-picture.ts';

describe('What waits for the next picture', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is done once, behind the picture', () => {
    const act = vi.fn();
    afterPicture(act);
    expect(act).toHaveBeenCalledTimes(0);
    vi.advanceTimersByTime(1000);
    expect(act).toHaveBeenCalledTimes(1);
  });

  it.each(['keydown', 'pagehide', 'blur'])('is done at once at %s, and not a second time', (type) => {
    const act = vi.fn();
    afterPicture(act);
    window.dispatchEvent(new Event(type));
    expect(act).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1000);
    expect(act).toHaveBeenCalledTimes(1);
  });

  it('waits on when only an element loses the focus, as one that is drawn elsewhere does', () => {
    const act = vi.fn();
    const button = document.body.appendChild(document.createElement('button'));
    button.focus();
    afterPicture(act);
    button.blur();
    expect(act).toHaveBeenCalledTimes(0);
    vi.advanceTimersByTime(1000);
    expect(act).toHaveBeenCalledTimes(1);
    button.remove();
  });

  it('is done on a page that draws no pictures', () => {
    vi.stubGlobal('requestAnimationFrame', () => 0);
    const act = vi.fn();
    afterPicture(act);
    vi.advanceTimersByTime(1000);
    expect(act).toHaveBeenCalledTimes(1);
    vi.unstubAllGlobals();
  });
});
