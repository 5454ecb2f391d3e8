import { describe, expect, it } from 'vitest';
import { hitsOf } from '../../../support/hits.ts';

describe('T1: done is a matter of opinion', () => {
  const FACTS = { personNames: ['Iris Simon', 'IS', 'Team'], sourceNames: ['ledger'] };
  const hits = (...doneWhen: readonly string[]) =>
    hitsOf(['T1'], { doneWhen, audience: 'Retention lead' }, FACTS).map(({ part, quoted }) => [part, quoted]);

  it('is said where nothing is written down', () => {
    expect(hits()).toEqual([['empty', undefined]]);
    expect(hits(' ', '')).toEqual([['empty', undefined]]);
  });

  it.each([
    [['It works'], ['works']],
    [
      ['Looks good', 'fast and accurate'],
      ['Looks good', 'fast', 'accurate'],
    ],
    [['Dashboard Works Fine'], ['Works', 'Fine']],
    [['The pipeline runs'], ['runs']],
    [['the list is good'], ['good']],
    [['THE SCRIPT LOOKS CLEAN'], ['CLEAN']],
    [['The team is happy'], ['happy']],
    [['Deployment'], []],
    [['🎉'], []],
  ])('%j can be argued about', (doneWhen, quoted) => {
    expect(hits(...doneWhen)).toEqual([['opinion', quoted]]);
  });

  it.each([
    'The lead has ten names',
    '95 % of rows have a region',
    'On the wall by Friday',
    'The sheet is there on 2026-12-01',
    'The lead signs it',
    'Iris Simon has read it',
    'IS has read it',
    'Every row of the ledger has an owner',
    'it is in the ledger',
    'The file reached Leeds',
    'The owner said yes',
    'If yes, go on; if no, stop',
    'Faster than the old list',
    'As many rows as in the file, at least',
    'Is it on the wall?',
    'error < limit',
    'Each region has a colour',
    'Die Liste hängt an der Wand',
    '一覧が壁にある',
  ])('“%s” can be looked up', (entry) => {
    expect(hits(entry)).toEqual([]);
    expect(hits('works', entry)).toEqual([]);
  });

  it('a short name counts where it is written as one, and a generic audience does not', () => {
    expect(hits('it is good')).toEqual([['opinion', ['good']]]);
    expect(hitsOf(['T1'], { doneWhen: ['the team is happy'], audience: 'The team' })).toHaveLength(1);
    expect(hitsOf(['T1'], { doneWhen: ['the lead is happy'], audience: 'Retention lead' })).toEqual([]);
  });
});

describe('T2: a model with nothing to beat', () => {
  const metric = (baseline: string, threshold: string) => ({ metric: { name: 'Hit rate', baseline, threshold } });
  const hits = (title: string, facts = {}) =>
    hitsOf(['T2'], { title }, facts).map(({ part, quoted }) => [part, quoted]);

  it('is said of slices about a model as long as the goal’s metric lacks something', () => {
    expect(hits('Predict churn')).toEqual([['metric', ['Predict']]]);
    expect(hits('Predict churn', metric(' ', ''))).toEqual([['both', ['Predict']]]);
    expect(hits('Predict churn', metric('', '40 %'))).toEqual([['baseline', ['Predict']]]);
    expect(hits('Show the lead the XGBoost predictions', metric('30 %', ''))).toEqual([
      ['threshold', ['XGBoost', 'predictions']],
    ]);
    expect(hits('Predict churn', metric('30 %', '40 %'))).toEqual([]);
  });

  it('is said of no other slice', () => {
    for (const title of ['Show the lead ten depots', 'Show a predictable list', 'Kündigungen vorhersagen', ''])
      expect(hits(title)).toEqual([]);
  });
});
