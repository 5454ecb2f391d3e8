import { describe, expect, it } from 'vitest';
import type { Day } from '../../../../shared/calendar/day.ts';
import { checks, found } from '../../../support/found.ts';
import { planWith, type SliceSketch } from '../../../support/plan-builder.ts';

const YES = { answer: 'yes', evidence: 'Signed', owner: '', checkedOn: null, expiresOn: null } as const;
const SLICES = [{ id: 'a', audience: 'Retention lead' }];

describe('a slice that reads from a source (G1)', () => {
  const reads = { id: 'reads', sourceIds: ['crm'] };
  const data = (crm: object, slices: readonly SliceSketch[] = [reads]) =>
    found(planWith({ sources: { crm: { name: 'CRM', ...crm } }, slices }), 'G1');

  it('waits for access, unless it is granted for long enough', () => {
    expect(data({ access: 'granted' })).toEqual([]);
    expect(data({ access: 'asked' })).toEqual(['reads error access']);
    expect(data({ access: 'unknown' })).toEqual(['reads error access']);
    expect(data({ access: 'granted', grantedUntil: '2026-11-23' })).toEqual([]);
    expect(data({ access: 'granted', grantedUntil: '2026-11-22' })).toEqual(['reads error expires']);
  });

  it('may come after a spike that proves access to this very source', () => {
    const spike = { id: 'spike', kind: 'spike' as const, pattern: 'access-spike', sourceIds: ['crm'] };
    expect(data({ access: 'asked' }, [spike, reads])).toEqual([]);
    expect(data({ access: 'asked' }, [reads, spike])).toEqual(['reads error access']);
    expect(data({ access: 'asked' }, [{ ...spike, sourceIds: [] }, reads])).toEqual(['reads error access']);
    expect(data({ access: 'asked' }, [{ ...spike, stage: 'later' }, reads])).toEqual(['reads error access']);
    const done = { ...spike, status: 'delivered' as const, deliveredOn: '2026-11-20' };
    expect(data({ access: 'asked' }, [done, reads])).toEqual([]);
  });

  it('is only hinted at while it is parked, and left alone when it is over', () => {
    expect(data({ access: 'asked' }, [{ ...reads, stage: 'later' }])).toEqual(['reads hint access']);
    expect(data({ access: 'asked' }, [{ ...reads, status: 'delivered', deliveredOn: '2026-11-20' }])).toEqual([]);
    expect(data({ access: 'asked' }, [{ ...reads, stage: 'archive' }])).toEqual([]);
  });
});

describe('the four questions of the gate (G2)', () => {
  const gate = (data: object) =>
    found(planWith({ slices: SLICES, gate: { value: YES, users: YES, route: YES, data: { ...YES, ...data } } }), 'G2');

  it('want a yes with evidence that has not expired', () => {
    expect(gate({})).toEqual([]);
    expect(gate({ answer: 'no' })).toEqual(['plan warning data']);
    expect(gate({ answer: 'unknown' })).toEqual(['plan warning data']);
    expect(gate({ evidence: ' ' })).toEqual(['plan warning data']);
    expect(gate({ expiresOn: '2026-11-23' })).toEqual([]);
    expect(gate({ expiresOn: '2026-11-22' })).toEqual(['plan warning data']);
  });

  it('are four', () => {
    expect(found(planWith({ slices: SLICES }), 'G2')).toEqual([
      'plan warning value',
      'plan warning users',
      'plan warning route',
      'plan warning data',
    ]);
  });
});

describe('talking to users (G3)', () => {
  const talked = (...days: string[]) => {
    const contacts = Object.fromEntries(
      days.map((on, place) => [`c${place}`, { on: on as Day, who: 'Lead', heard: '', sliceIds: [] }]),
    );
    return checks(planWith({ slices: SLICES, contacts })).flatMap(({ rule, level, count, part }) =>
      rule === 'G3' ? [`${level} ${count} ${part}`] : [],
    );
  };

  it('is a warning after 14 days, and an error after 30', () => {
    expect(talked('2026-11-09')).toEqual([]);
    expect(talked('2026-11-08')).toEqual(['warning 15 long-ago']);
    expect(talked('2026-10-25')).toEqual(['warning 29 long-ago']);
    expect(talked('2026-10-24')).toEqual(['error 30 long-ago']);
    expect(talked('2026-10-01', '2026-11-20')).toEqual([]);
  });

  it('has not happened yet, and what is written down for tomorrow has not either', () => {
    expect([talked(), talked('2026-11-24')]).toEqual([['warning 0 never'], ['warning 0 never']]);
    expect(found(planWith({ slices: SLICES }), 'G3', '2026-12-23')).toEqual(['plan error never']);
  });
});

it('nothing is asked of a plan that has no slices yet', () => {
  expect(checks(planWith())).toEqual([]);
});
