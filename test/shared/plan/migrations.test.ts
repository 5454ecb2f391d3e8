import { describe, expect, it } from 'vitest';
import { migrate, PLAN_VERSION } from '../../../shared/plan/migrations.ts';

describe('a file that was read', () => {
  it('of this version, or of none, is taken as it is', () => {
    const file = { format: 'carpaccio-plan', version: PLAN_VERSION, id: 'p', future: [1] };
    const { version, ...withoutVersion } = file;
    const expected = { ok: true, value: { value: file, from: version } };
    expect([migrate(file), migrate(withoutVersion)]).toEqual([expected, expected]);
  });

  it('of a newer version is told apart from what is no plan', () => {
    const newer = { format: 'carpaccio-plan', version: PLAN_VERSION + 1 };
    const strange = [null, [], 'text', {}, { format: 'other' }, { ...newer, version: '1' }, { ...newer, version: 0.5 }];
    expect(migrate(newer)).toEqual({ ok: false, error: { code: 'newer-version', version: PLAN_VERSION + 1 } });
    expect(strange.map(migrate)).toEqual(strange.map(() => ({ ok: false, error: { code: 'not-a-plan' } })));
  });
});
