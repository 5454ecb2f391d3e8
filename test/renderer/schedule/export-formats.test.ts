import { expect, it } from 'vitest';
import { formatFileName } from '../../../renderer/schedule/export-formats.ts';
import { asWeek } from '../../../shared/calendar/week.ts';

it.each([
  { title: 'Donor churn', week: null, name: 'Donor churn, weekly markdown.md' },
  { title: 'Donor churn', week: asWeek('2026-W48'), name: 'Donor churn, 2026 Week 48.md' },
  { title: 'Q1/Q2: <who> “leaves”?\nand "why"', week: null, name: 'Q1 Q2 who “leaves” and why, weekly markdown.md' },
  { title: ' ..', week: null, name: 'Plan, weekly markdown.md' },
])('the export of $title gets a name that every file system takes', ({ title, week, name }) => {
  expect(formatFileName(title, 'weekly-markdown', week)).toBe(name);
});

it('a digest is plain text', () => {
  expect(formatFileName('Donor churn', 'digest', null)).toBe('Donor churn, digest.txt');
});
