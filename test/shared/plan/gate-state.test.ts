import { describe, expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import { answering, holdingOn, isDueAgain } from '../../../shared/plan/gate-answer.ts';
import { gateState, gateStates, isGateRisk } from '../../../shared/plan/gate-state.ts';
import type { GateAnswer } from '../../../shared/plan/plan.ts';
import { planWith } from '../../support/plan-builder.ts';

const TODAY = asDay('2026-11-24');
const OPEN: GateAnswer = { answer: 'unknown', evidence: '', owner: '', checkedOn: null, expiresOn: null };
const YES: GateAnswer = {
  ...OPEN,
  answer: 'yes',
  evidence: '418 rows',
  checkedOn: asDay('2026-10-01'),
  expiresOn: asDay('2026-11-24'),
};

describe('an answer to one of the four questions', () => {
  it.each<readonly [string, GateAnswer, string]>([
    ['is open until somebody answers', { ...OPEN, expiresOn: asDay('2020-01-01') }, 'unknown'],
    ['holds on its last day', YES, 'yes'],
    ['has expired on the day after it', { ...YES, expiresOn: asDay('2026-11-23') }, 'expired'],
    ['holds for good where no day is named', { ...YES, expiresOn: null }, 'yes'],
    ['is unproved without evidence', { ...YES, evidence: ' \n' }, 'unproved'],
    [
      'that has expired is no less so without evidence',
      { ...YES, evidence: '', expiresOn: asDay('2026-11-01') },
      'expired',
    ],
    ['that is a no stays one, however old', { ...YES, answer: 'no', expiresOn: asDay('2020-01-01') }, 'no'],
  ])('%s', (_name, answer, state) => {
    expect(gateState(answer, TODAY)).toBe(state);
  });

  it('is a red dot when it is a no or has expired, and nothing else is', () => {
    const states = ['yes', 'no', 'unknown', 'unproved', 'expired'] as const;
    expect(states.filter(isGateRisk)).toEqual(['no', 'expired']);
    expect(gateStates({ ...planWith().gate, data: YES }, asDay('2027-01-01'))).toEqual({
      value: 'unknown',
      users: 'unknown',
      route: 'unknown',
      data: 'expired',
    });
  });
});

describe('answering', () => {
  it('notes the day, and lets a yes expire in a quarter of a year', () => {
    expect(answering(OPEN, 'yes', TODAY)).toEqual({ answer: 'yes', checkedOn: TODAY, expiresOn: '2027-02-22' });
    expect(answering(YES, 'no', TODAY)).toEqual({ answer: 'no', checkedOn: TODAY });
  });

  it('keeps a day of expiry that is still to come, and replaces one that is over', () => {
    expect(answering({ ...OPEN, expiresOn: asDay('2026-12-24') }, 'yes', TODAY).expiresOn).toBe('2026-12-24');
    expect(answering({ ...OPEN, expiresOn: TODAY }, 'yes', TODAY).expiresOn).toBe('2027-02-22');
  });

  it('takes an answer back without touching the evidence', () => {
    expect(answering(YES, 'unknown', TODAY)).toEqual({ answer: 'unknown', checkedOn: null, expiresOn: null });
  });

  it('never names a day that a plan may not have', () => {
    expect(answering(OPEN, 'yes', asDay('2999-12-31')).expiresOn).toBeNull();
  });
});

describe('a yes that was checked again', () => {
  it('holds for as long again as it did, else for a quarter of a year', () => {
    expect(holdingOn(YES, TODAY)).toEqual({ checkedOn: TODAY, expiresOn: '2027-01-17' });
    expect(holdingOn({ ...YES, checkedOn: null }, TODAY).expiresOn).toBe('2027-02-22');
    expect(holdingOn({ ...YES, expiresOn: YES.checkedOn }, TODAY).expiresOn).toBe('2027-02-22');
  });

  it('is asked for from two weeks before its end on', () => {
    const ends = ['2026-12-09', '2026-12-08', '2026-11-24', '2026-11-01'].map((day) => ({
      ...YES,
      expiresOn: asDay(day),
    }));
    expect(ends.map((answer) => isDueAgain(answer, TODAY))).toEqual([false, true, true, true]);
    expect(isDueAgain({ ...YES, answer: 'no' }, TODAY)).toBe(false);
    expect(isDueAgain({ ...YES, expiresOn: null }, TODAY)).toBe(false);
  });
});
