import type { RequestId } from '../../shared/plan/plan.ts';

/** The first element of a kind within a request, as it stands on the page. */
export function inRequest(id: RequestId, selector: string): HTMLElement | null {
  const all = [...document.querySelectorAll<HTMLElement>('[data-request]')];
  return all.find(({ dataset }) => dataset.request === id)?.querySelector<HTMLElement>(selector) ?? null;
}
