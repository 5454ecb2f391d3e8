import { asDay } from '../../shared/calendar/day.ts';
import type { PlanFigures } from '../../shared/contract.ts';

/** A plan as a line of the Plans screen, with nothing remarkable about it. */
export const FIGURES: PlanFigures = {
  title: 'Plan',
  stage: 'active',
  comesBackAs: 'active',
  start: asDay('2026-11-02'),
  painOf: '',
  askedAgain: [],
  statement: '',
  target: null,
  gate: { value: 'yes', users: 'yes', route: 'yes', data: 'yes' },
  leaves: 4,
  delivered: 1,
  thick: 1,
  nextDelivery: null,
  dueThisWeek: 0,
  lastDelivery: null,
  redDots: 0,
  lastContact: null,
  forecast: null,
  planned: null,
};
