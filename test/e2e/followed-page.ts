import type { Page } from '@playwright/test';

/** A page that is handed to a test before there is a window, and that is another one after each start of the app. */
export type FollowedPage = {
  readonly page: Page;
  /** From now on `page` is this one. Whoever listens to `page` listens to it too. */
  follow(next: Page): void;
};

export function followedPage(): FollowedPage {
  let current: Page | null = null;
  const listening: ((page: Page) => void)[] = [];

  const on = (...args: Parameters<Page['on']>): Page => {
    listening.push((page) => page.on(...args));
    current?.on(...args);
    return page;
  };
  const page: Page = new Proxy(Object.create(null), {
    get(_target, name) {
      if (name === 'on') return on;
      const value: unknown = current === null ? undefined : Reflect.get(current, name);
      // Playwright looks at the constructor to see what it has before it.
      return typeof value === 'function' && name !== 'constructor' ? value.bind(current) : value;
    },
  });
  return {
    page,
    follow(next) {
      for (const listen of listening) listen(next);
      current = next;
    },
  };
}
