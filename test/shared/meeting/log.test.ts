import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import { LOG_KINDS, logOf } from '../../../shared/meeting/log.ts';
import { logText } from '../../../shared/words/log-text.ts';
import { arbitraryPlan } from '../../support/arbitrary-plan.ts';

const TODAY = asDay('2026-11-24');

describe('The log', () => {
  it('has every record of any plan once, newest day first, on a day by kind', () => {
    fc.assert(
      fc.property(arbitraryPlan(), (plan) => {
        const entries = logOf(plan);
        const { reviews, requests, contacts, baselines, forecasts } = plan;
        const ids = [reviews, requests, contacts, baselines, forecasts].flatMap((records) => Object.keys(records));
        expect(entries.map(({ id }) => String(id)).sort()).toEqual(ids.sort());
        for (const [place, entry] of entries.entries()) {
          const next = entries[place + 1];
          if (next === undefined) continue;
          expect(entry.on >= next.on).toBe(true);
          if (entry.on === next.on) {
            expect(LOG_KINDS.indexOf(entry.kind)).toBeLessThanOrEqual(LOG_KINDS.indexOf(next.kind));
          }
        }
      }),
    );
  });

  it('has a name and a line for every record of any plan', () => {
    fc.assert(
      fc.property(arbitraryPlan(), (plan) => {
        for (const entry of logOf(plan)) {
          const { title, facts } = logText(entry, plan, TODAY);
          expect(title.trim()).not.toBe('');
          expect(facts.trim()).not.toBe('');
          expect(`${title}${facts}`).not.toMatch(/undefined|NaN|null|\[object/);
        }
      }),
    );
  });
});
