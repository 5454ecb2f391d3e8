import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Transport } from '../../shared/contract.ts';
import type { Command } from '../../shared/plan/commands.ts';
import type {
  BaselineId,
  ContactId,
  ForecastId,
  PersonId,
  RequestId,
  ReviewId,
  SliceId,
  SourceId,
} from '../../shared/plan/plan.ts';
import { deliveryOrder } from '../../shared/plan/tree.ts';
import { type ContractApp, openContractApp, TODAY } from '../support/contract-app.ts';
import { answered, createPlan, execute, rename, sliceIdOf } from '../support/contract-calls.ts';
import { wires } from '../support/transports.ts';

describe.each(wires)('every method, $name:', (kind) => {
  let app: ContractApp;
  let page: Transport;

  beforeEach(async () => {
    app = await openContractApp(kind);
    page = app.wire.openWindow();
  });

  afterEach(() => app.close());

  it('says what runs, on which day, and where new plans go', async () => {
    expect(answered(await page.request('app.info', {}))).toMatchObject({
      version: '0.1.0',
      today: TODAY,
      shell: 'desktop',
      hasFileDialogs: true,
      isReadOnly: false,
      plansFolder: app.plansFolder,
      settings: { theme: 'system' },
    });
  });

  it('keeps a setting', async () => {
    const changed = answered(await page.request('settings.change', { theme: 'dark' }));
    const { settings } = answered(await page.request('app.info', {}));
    expect([changed.theme, settings.theme]).toEqual(['dark', 'dark']);
  });

  it('creates a plan with slices in it, as a file that is named after it, and lists it', async () => {
    const { plan, fileName } = await createPlan(page, 'Fewer cancellations', 'Alert', 'Weekly report');
    expect(Object.values(plan.slices).map(({ title }) => title)).toEqual(['Alert', 'Weekly report']);
    expect(await readdir(app.plansFolder)).toEqual([fileName]);
    const { plans } = answered(await page.request('plans.list', {}));
    expect(plans).toMatchObject([
      { state: 'ok', planId: plan.id, fileName, plan: { title: 'Fewer cancellations', leaves: 2, thick: 0 } },
    ]);
  });

  it('opens a plan as it was left', async () => {
    const { plan } = await createPlan(page, 'Goal', 'Alert');
    answered(await execute(page, plan.id, rename('Alert', 'Alarm')));
    const opened = answered(await page.request('plans.open', { planId: plan.id }));
    expect(opened.plan.slices[sliceIdOf('Alert')]?.title).toBe('Alarm');
  });

  it('opens the file that was picked, and nothing when the dialog was cancelled', async () => {
    expect(answered(await page.request('plans.pick', {}))).toBeNull();
    const { plan, fileName } = await createPlan(page, 'Goal');
    app.choices.open = join(app.plansFolder, fileName);
    expect(answered(await page.request('plans.pick', {}))?.plan.id).toBe(plan.id);
  });

  it('takes a plan file in that the page was given', async () => {
    const { plan } = await createPlan(page, 'Goal', 'Alert');
    const { fileName, text } = answered(await page.request('plan.fileText', { planId: plan.id }));
    const uploaded = answered(await page.request('plans.upload', { fileName, text }));
    expect(uploaded.plan.title).toBe('Goal');
    expect(Object.keys(uploaded.plan.slices)).toEqual([sliceIdOf('Alert')]);
  });

  it('gives the plan’s file the name of its new title', async () => {
    const { plan } = await createPlan(page, 'Goal');
    answered(await execute(page, plan.id, { type: 'plan.edit', changes: { title: 'Better goal' } }));
    const { fileName } = answered(
      await page
        .request('plan.snapshot', { planId: plan.id })
        .then(() => page.request('plans.renameFile', { planId: plan.id })),
    );
    expect([fileName, await readdir(app.plansFolder)]).toEqual(['Better goal.carpaccio', ['Better goal.carpaccio']]);
  });

  it('confirms a change with its patch, its number and what undo would do', async () => {
    const { plan, seq } = await createPlan(page, 'Goal', 'Alert');
    const confirmation = answered(await execute(page, plan.id, rename('Alert', 'Alarm')));
    expect(confirmation).toMatchObject({
      seq: seq + 1,
      durable: true,
      patch: { slices: { [sliceIdOf('Alert')]: { fields: { title: ['Alert', 'Alarm'] } } } },
      history: { undo: { type: 'slice.edit', field: 'title' }, redo: null },
    });
  });

  it('undoes and redoes, and says each time what comes next', async () => {
    const { plan } = await createPlan(page, 'Goal', 'Alert');
    answered(await execute(page, plan.id, rename('Alert', 'Alarm')));
    const title = async () =>
      answered(await page.request('plans.open', { planId: plan.id })).plan.slices[sliceIdOf('Alert')]?.title;
    const undone = answered(await page.request('plan.undo', { planId: plan.id }));
    const titleThen = await title();
    const redone = answered(await page.request('plan.redo', { planId: plan.id }));
    expect([titleThen, undone.history.redo?.type, await title(), redone.history.undo?.type]).toEqual([
      'Alert',
      'slice.edit',
      'Alarm',
      'slice.edit',
    ]);
  });

  it('cuts a slice as one step, which undo takes back to the letter', async () => {
    const { plan } = await createPlan(page, 'Goal', 'Alert', 'Weekly report');
    const id = sliceIdOf('Alert');
    const children = ['Alert for Leeds', 'Alert for York'].map((title, place) => ({
      id: `cut0000${place}` as SliceId,
      title,
      quarterDays: 1,
      ...(place === 1 && { stage: 'later' as const, needs: ['cut00000' as SliceId] }),
    }));
    const cut = { type: 'slice.cut', id, pattern: 'one-segment', children, on: TODAY } as const;
    const confirmation = answered(await execute(page, plan.id, cut));
    expect(confirmation.history.undo).toEqual({ type: 'slice.cut', field: null, title: 'Alert' });
    const order = { type: 'slice.order', ids: [sliceIdOf('Weekly report'), 'cut00000' as SliceId] } as const;
    expect(answered(await execute(page, plan.id, order)).history.undo).toMatchObject({ type: 'slice.order' });
    const open = async () => answered(await page.request('plans.open', { planId: plan.id })).plan;
    const titles = deliveryOrder(await open()).map(({ title }) => title);
    expect(titles).toEqual(['Weekly report', 'Alert for York', 'Alert for Leeds']);
    expect((await open()).slices[id]).toMatchObject({ pattern: 'one-segment', cutOn: TODAY });
    answered(await page.request('plan.undo', { planId: plan.id }));
    answered(await page.request('plan.undo', { planId: plan.id }));
    expect(await open()).toEqual(plan);
  });

  it('keeps people, closed days, wishes and promises, each as a step, and a forecast as none', async () => {
    const { plan } = await createPlan(page, 'Goal', 'Alert');
    const person = {
      name: 'Ada',
      initials: 'AD',
      skills: [],
      quarterDaysByWeekday: [4, 4, 4, 4, 0, 0, 0],
      absences: [],
    };
    const closures = [{ from: TODAY, to: TODAY, label: 'Move of the office', origin: null }];
    const wish = { askedOn: TODAY, askedBy: 'Sales', wish: 'A report', state: 'open', agreed: '', moved: [] } as const;
    const facts = { seed: 1, samples: [2], splitRate: null, p50: TODAY, p85: TODAY, p95: TODAY, chance: null } as const;
    const commands: readonly Command[] = [
      { type: 'person.add', id: 'ada00000' as PersonId, person },
      { type: 'calendar.edit', changes: { closures } },
      { type: 'request.add', id: 'wish0000' as RequestId, request: { ...wish, decidedOn: null } },
      { type: 'baseline.add', id: 'base0000' as BaselineId, baseline: { name: 'Monday', on: TODAY, days: {} } },
      { type: 'forecast.record', id: 'fore0000' as ForecastId, forecast: { on: TODAY, ...facts, outcome: null } },
      { type: 'forecast.score', id: 'fore0000' as ForecastId, outcome: TODAY },
    ];
    const steps: (string | undefined)[] = [];
    for (const command of commands) {
      steps.push(answered(await execute(page, plan.id, command)).history.undo?.type);
    }
    expect(steps).toEqual(['person.add', 'calendar.edit', 'request.add', ...Array(3).fill('baseline.add')]);
    for (let step = 0; step < 4; step += 1) answered(await page.request('plan.undo', { planId: plan.id }));
    const undone = answered(await page.request('plans.open', { planId: plan.id }));
    expect(undone.plan).toEqual({
      ...plan,
      forecasts: { fore0000: { on: TODAY, ...facts, outcome: TODAY } },
    });
  });

  it('keeps answers, sources, conversations, meetings and words for readers, each as a step', async () => {
    const { plan } = await createPlan(page, 'Goal', 'Alert');
    const sliceId = sliceIdOf('Alert');
    const access = { access: 'asked', expectedOn: TODAY, grantedUntil: null, owner: '', evidence: '' } as const;
    const meeting = { on: TODAY, shownIds: [], learned: '', changed: '', notes: [], closedAt: null } as const;
    const m1 = 'meet0000' as ReviewId;
    const crm = 'crm00000' as SourceId;
    const commands: readonly Command[] = [
      { type: 'gate.answer', question: 'data', changes: { answer: 'yes', evidence: '418 rows', checkedOn: TODAY } },
      { type: 'source.add', id: crm, source: { name: 'CRM', ...access, report: null } },
      { type: 'slice.edit', id: sliceId, changes: { sourceIds: [crm] } },
      { type: 'source.edit', id: crm, changes: { access: 'granted' } },
      {
        type: 'contact.add',
        id: 'talk0000' as ContactId,
        contact: { on: TODAY, who: 'Sales', heard: '', sliceIds: [] },
      },
      { type: 'contact.edit', id: 'talk0000' as ContactId, changes: { heard: '“Whom?”' } },
      { type: 'review.add', id: m1, review: meeting },
      { type: 'review.show', id: m1, sliceIds: [sliceId] },
      { type: 'review.note', id: m1, note: { sliceId, text: 'Good' } },
      { type: 'review.edit', id: m1, changes: { closedAt: '2026-11-24T10:00:00Z' } },
      { type: 'review.delete', id: m1 },
      { type: 'contact.delete', id: 'talk0000' as ContactId },
      { type: 'source.delete', id: crm },
      { type: 'slice.ask', id: sliceId, by: 'Sales', on: TODAY },
      { type: 'plan.ask', by: 'Sales', on: TODAY },
      { type: 'words.edit', exportId: 'digest', words: [{ word: 'sprint', instead: 'week' }] },
      { type: 'plan.edit', changes: { stage: 'archive' } },
    ];
    for (const command of commands) {
      const { history } = answered(await execute(page, plan.id, command));
      expect(history.undo?.type).toBe(command.type);
    }
    for (const _step of commands) answered(await page.request('plan.undo', { planId: plan.id }));
    expect(answered(await page.request('plans.open', { planId: plan.id })).plan).toEqual(plan);
    for (const _step of commands) answered(await page.request('plan.redo', { planId: plan.id }));
    const { plan: redone } = answered(await page.request('plans.open', { planId: plan.id }));
    expect(redone).toMatchObject({ stage: 'archive', sources: {}, contacts: {}, reviews: {} });
    expect(redone.gate.data).toMatchObject({ answer: 'yes', evidence: '418 rows', checkedOn: TODAY });
  });

  it('knows countries, their parts and their holidays, and says what it does not know', async () => {
    const { countries } = answered(await page.request('calendar.regions', {}));
    const germany = countries.find(({ code }) => code === 'DE');
    expect(germany?.regions).toContainEqual({ code: 'BY', name: 'Bayern' });
    const years = { fromYear: 2026, toYear: 2027 };
    const { holidays } = answered(await page.request('calendar.holidays', { country: 'DE', region: 'BY', ...years }));
    expect(holidays.filter(({ type }) => type === 'public')).toHaveLength(24);
    expect(holidays[0]).toEqual({
      from: '2026-01-01',
      to: '2026-01-01',
      name: "New Year's Day",
      type: 'public',
      isSubstitute: false,
      isPartOfDay: false,
      isWeekend: false,
    });
    const unknown = [
      answered(await page.request('calendar.holidays', { country: 'Atlantis', region: null, ...years })),
      answered(await page.request('calendar.holidays', { country: 'DE', region: 'constructor', ...years })),
    ];
    expect(unknown).toEqual([
      { holidays: [], unknown: 'country' },
      { holidays: [], unknown: 'region' },
    ]);
  });

  it('tells the history of one slice, newest first, and only what is older than a change', async () => {
    const { plan } = await createPlan(page, 'Goal', 'Alert', 'Weekly report');
    const sliceId = sliceIdOf('Alert');
    const changed = answered(await execute(page, plan.id, rename('Alert', 'Alarm')));
    answered(await execute(page, plan.id, rename('Weekly report', 'Monthly report')));
    answered(await page.request('plan.undo', { planId: plan.id }));
    answered(await execute(page, plan.id, rename('Alert', 'Siren')));
    const history = async (before: number | null) =>
      answered(await page.request('plan.sliceHistory', { planId: plan.id, sliceId, before }));
    const newest = await history(null);
    expect(newest.hasOlder).toBe(false);
    expect(newest.entries.map(({ does, type, fields }) => [does, type, fields])).toEqual([
      ['change', 'slice.edit', [{ field: 'title', before: 'Alarm', after: 'Siren' }]],
      ['change', 'slice.edit', [{ field: 'title', before: 'Alert', after: 'Alarm' }]],
    ]);
    const older = await history(newest.entries[0]?.seq ?? 0);
    expect(older.entries.map(({ seq }) => seq)).toEqual([changed.seq]);
  });

  it('writes the plan file at once when told to, and says that everything is saved', async () => {
    const { plan, fileName } = await createPlan(page, 'Goal', 'Alert');
    answered(await execute(page, plan.id, rename('Alert', 'Alarm')));
    const states = [
      answered(await page.request('plan.snapshot', { planId: plan.id })),
      answered(await page.request('plan.retrySaving', { planId: plan.id })),
    ];
    expect(states).toEqual([{ state: 'saved' }, { state: 'saved' }]);
    expect(await readFile(join(app.plansFolder, fileName), 'utf8')).toContain('"Alarm"');
  });

  it('saves an export where the person says, under a name without a path, or not at all', async () => {
    const input = { suggestedName: '../week/48.md', text: '# Week 48 – “Ölçü” 🍖\n' };
    expect(answered(await page.request('export.save', input))).toBeNull();
    expect(app.choices.suggested).toBe('..-week-48.md');
    app.choices.save = join(app.folder, 'Week 48.md');
    await writeFile(app.choices.save, 'an older, longer export that is replaced as a whole');
    expect(answered(await page.request('export.save', input))).toEqual({ fileName: 'Week 48.md' });
    expect(await readFile(app.choices.save, 'utf8')).toBe(input.text);
  });

  it('takes a report of a fault of the page, and says where it is written', async () => {
    const answer = await page.request('log.report', { message: 'TypeError', stack: 'at board.tsx:1' });
    expect(answered(answer)).toEqual({ logFile: 'carpaccio.log' });
  });
});
