import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import { apply } from '../../../shared/plan/apply/apply.ts';
import type { Command } from '../../../shared/plan/commands.ts';
import { applyPatch, diff, invert } from '../../../shared/plan/patch.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { deliveryOrder, treeOf } from '../../../shared/plan/tree.ts';
import { hamburgerOf } from '../../../shared/slicing/hamburger.ts';
import { acceptBite, biteAudience, biteHome } from '../../../shared/slicing/hamburger-accept.ts';
import { editLayers, LAYER_NAME_LIMIT, type LayerEdit } from '../../../shared/slicing/hamburger-edit.ts';
import { DEFAULT_LAYERS, layersOf, namedBite } from '../../../shared/slicing/hamburger-layers.ts';
import { biteTitle } from '../../../shared/words/hamburger-text.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';
import { arbitraryHamburgerPlan, bite } from './hamburger-plans.ts';

const ON = asDay('2026-11-24');

function applied(plan: Plan, command: Command): Plan {
  const result = apply(plan, command);
  if (!result.ok) throw new Error(`refused: ${result.error.code}`);
  return result.value;
}

function edited(plan: Plan, edit: LayerEdit): Plan {
  const command = editLayers(plan, edit);
  if (!command.ok) throw new Error(command.error);
  return applied(plan, command.value);
}

/** Accepts the first proposal while the hamburger is open on a slice. */
function accepted(plan: Plan, id: string | null, newId = 'new00000'): Plan {
  const at = id === null ? null : sliceId(id);
  const { layers, from, proposals } = hamburgerOf(plan);
  const [proposal] = proposals;
  if (proposal === undefined) throw new Error('Nothing is offered.');
  const draft = {
    bite: namedBite(layers, proposal.bite),
    title: biteTitle(plan, at, layers, proposal),
    audience: biteAudience(plan, at),
    quarterDays: null,
  };
  const home = biteHome(plan, at, from?.slice.id ?? null);
  return applied(plan, acceptBite(home, draft, { id: sliceId(newId), on: ON }));
}

describe('accepting a bite', () => {
  const goal = { statement: 'Keep donors', audience: 'Fundraisers' };

  it('makes a slice of it at the top, for whom the goal is, without a size that nobody has said', () => {
    const after = accepted(planWith({ goal, slices: [{ id: 'a' }] }), null);
    expect(after.slices.new00000).toMatchObject({
      parentId: null,
      title: 'Tell Fundraisers – Keep donors',
      audience: 'Fundraisers',
      quarterDays: null,
      bite: bite([0, 0, 0, 0, 0, 0]),
    });
    expect(
      treeOf(after)
        .childrenOf(null)
        .map(({ id }) => id),
    ).toEqual(['a', 'new00000']);
  });

  it('puts it under the group that it was opened on, behind the bite that it goes on from', () => {
    const plan = planWith({
      goal,
      slices: [
        { id: 'group', title: 'Who is leaving', audience: 'Retention lead' },
        { id: 'first', under: 'group', bite: bite([0, 0, 0, 0, 0, 0]) },
        { id: 'other', under: 'group' },
      ],
    });
    const after = accepted(plan, 'group');
    expect(
      treeOf(after)
        .childrenOf(sliceId('group'))
        .map(({ id }) => id),
    ).toEqual(['first', 'new00000', 'other']);
    expect(deliveryOrder(after).map(({ id }) => id)).toEqual(['first', 'new00000', 'other']);
    expect(after.slices.new00000).toMatchObject({ audience: 'Retention lead' });
  });

  it('cuts the leaf that it was opened on, and goes on beside its own bites', () => {
    const once = accepted(planWith({ goal, slices: [{ id: 'db', title: 'Build the database schema' }] }), 'db');
    expect(once.slices.new00000?.parentId).toBe('db');
    expect(once.slices.db).toMatchObject({ cutOn: ON, pattern: null });
    const twice = accepted(once, 'new00000', 'new00001');
    expect(
      treeOf(twice)
        .childrenOf(sliceId('db'))
        .map(({ id }) => id),
    ).toEqual(['new00000', 'new00001']);
  });

  it('goes beside a slice that may not be cut any more', () => {
    const plan = planWith({ goal, slices: [{ id: 'a', status: 'delivered', deliveredOn: '2026-11-23' }, { id: 'b' }] });
    const after = accepted(plan, 'a');
    expect(
      treeOf(after)
        .childrenOf(null)
        .map(({ id }) => id),
    ).toEqual(['a', 'new00000', 'b']);
    expect(accepted(plan, 'nowhere').slices.new00000?.parentId).toBeNull();
  });

  it('takes up to six steps, each one step to undo, and is never refused', () => {
    fc.assert(
      fc.property(arbitraryHamburgerPlan(), fc.constantFrom(null, 'group', 'bite0'), ({ plan }, id) => {
        let current = plan;
        for (let step = 0; step < 6 && hamburgerOf(current).proposals.length > 0; step++) {
          const next = accepted(current, id, `new0000${step}`);
          expect(applyPatch(next, invert(diff(current, next)))).toEqual(current);
          expect(next.slices[`new0000${step}`]?.bite).not.toBeNull();
          current = next;
        }
      }),
    );
  });
});

describe('editing the layers', () => {
  const plan = planWith({ slices: [{ id: 'a', bite: bite([0, 0, 1, 2, 0, 0]) }, { id: 'b' }] });
  const bitesOf = (of: Plan) => hamburgerOf(of).taken.map((one) => one.bite.join(''));

  it('adds, renames, moves and removes layers', () => {
    const added = edited(plan, { kind: 'add-layer', name: ' Trust ' });
    expect(layersOf(added).at(-1)).toEqual({ name: 'Trust', options: [] });
    expect(bitesOf(added)).toEqual(['0012000']);
    const renamed = edited(plan, { kind: 'rename-layer', layer: 'Reach', name: 'Channel' });
    expect(renamed.slices.a?.bite).toContainEqual({ layer: 'Channel', option: 'sheet' });
    expect(bitesOf(renamed)).toEqual(['001200']);
    expect(bitesOf(edited(plan, { kind: 'move-layer', layer: 'Reach', by: -3 }))).toEqual(['200100']);
    expect(bitesOf(edited(plan, { kind: 'remove-layer', layer: 'Decide' }))).toEqual(['00200']);
  });

  it('adds, renames, moves and removes options', () => {
    const fax: LayerEdit = { kind: 'add-option', layer: 'Reach', name: 'fax' };
    expect(layersOf(edited(plan, fax))[3]?.options.at(-1)).toBe('fax');
    const renamed = edited(plan, { kind: 'rename-option', layer: 'Reach', option: 'sheet', name: 'table' });
    expect(renamed.slices.a?.bite).toContainEqual({ layer: 'Reach', option: 'table' });
    expect(bitesOf(renamed)).toEqual(['001200']);
    expect(bitesOf(edited(plan, { kind: 'move-option', layer: 'Reach', option: 'sheet', by: -1 }))).toEqual(['001100']);
    const removed = edited(plan, { kind: 'remove-option', layer: 'Reach', option: 'sheet' });
    expect(hamburgerOf(removed).taken[0]?.gone).toEqual([{ layer: 'Reach', option: 'sheet' }]);
    expect(bitesOf(edited(removed, { kind: 'add-option', layer: 'Reach', name: 'sheet' }))).toEqual(['001400']);
  });

  it('gives a layer the name of a former one without bringing back what bites said of that', () => {
    const former = [...bite([0, 0, 1, 2, 0, 0]), { layer: 'Channel', option: 'page' }];
    const stale = planWith({ slices: [{ id: 'a', bite: former.toReversed() }] });
    const renamed = edited(stale, { kind: 'rename-layer', layer: 'Reach', name: 'Channel' });
    expect(bitesOf(renamed)).toEqual(['001200']);
    expect(renamed.slices.a?.bite).not.toContainEqual({ layer: 'Channel', option: 'page' });
  });

  it('gives an option the name of a former one without bringing that back beside another choice', () => {
    const [{ layer, option } = expect.fail()] = bite([0, 0, 1, 2, 0, 0]);
    const other = DEFAULT_LAYERS.find(({ name }) => name === layer)?.options[1] ?? expect.fail();
    const stale = planWith({
      slices: [
        {
          id: 'a',
          bite: [
            { layer, option: 'fax' },
            { layer, option },
          ],
        },
      ],
    });
    const renamed = edited(stale, { kind: 'rename-option', layer, option: other, name: 'fax' });
    expect(renamed.slices.a?.bite).toEqual([{ layer, option }]);
    const alone = planWith({ slices: [{ id: 'a', bite: [{ layer, option: 'fax' }] }] });
    const back = edited(alone, { kind: 'rename-option', layer, option: other, name: 'fax' });
    expect(back.slices.a?.bite).toEqual([{ layer, option: 'fax' }]);
  });

  it('goes back to the default layers', () => {
    const own = edited(plan, { kind: 'remove-layer', layer: 'Learn' });
    expect(layersOf(edited(own, { kind: 'reset' }))).toEqual(DEFAULT_LAYERS);
    expect(editLayers(plan, { kind: 'reset' })).toEqual({ ok: false, error: 'no-change' });
  });

  it.each<[LayerEdit, string]>([
    [{ kind: 'add-layer', name: ' ' }, 'no-name'],
    [{ kind: 'add-layer', name: 'Reach' }, 'name-taken'],
    [{ kind: 'add-layer', name: 'x'.repeat(LAYER_NAME_LIMIT + 1) }, 'name-too-long'],
    [{ kind: 'rename-layer', layer: 'Reach', name: 'Reach ' }, 'no-change'],
    [{ kind: 'rename-layer', layer: 'Smell', name: 'x' }, 'gone'],
    [{ kind: 'add-option', layer: 'Reach', name: 'sheet' }, 'name-taken'],
    [{ kind: 'rename-option', layer: 'Reach', option: 'fax', name: 'x' }, 'gone'],
    [{ kind: 'move-option', layer: 'Reach', option: 'say it', by: -1 }, 'no-change'],
    [{ kind: 'move-layer', layer: 'Learn', by: 1 }, 'no-change'],
  ])('refuses %j as %s', (edit, problem) => {
    expect(editLayers(plan, edit)).toEqual({ ok: false, error: problem });
  });

  it('keeps what every bite means, unless what it names is removed', () => {
    const name = fc.constantFrom('a', 'b', 'Reach', 'Channel', 'x');
    const edit = fc.oneof(
      fc.record({ kind: fc.constant('add-layer'), name } as const),
      fc.record({ kind: fc.constant('rename-layer'), layer: name, name } as const),
      fc.record({ kind: fc.constant('move-layer'), layer: name, by: fc.integer({ min: -2, max: 2 }) } as const),
      fc.record({ kind: fc.constant('rename-option'), layer: name, option: name, name } as const),
      fc.record({ kind: fc.constant('move-option'), layer: name, option: name, by: fc.constantFrom(-1, 1) } as const),
    );
    fc.assert(
      fc.property(arbitraryHamburgerPlan(), fc.array(edit, { maxLength: 6 }), ({ plan: start }, edits) => {
        let current = start;
        for (const next of edits) {
          const command = editLayers(current, next);
          if (!command.ok) continue;
          const before = meanings(current, next);
          current = applied(current, command.value);
          expect(meanings(current, null)).toMatchObject(before);
        }
      }),
    );
  });
});

/** What each bite says of each layer of which it says something that exists, with the names as they will be. */
function meanings(plan: Plan, edit: LayerEdit | null): { [slice: string]: { [layer: string]: string } } {
  const layers = layersOf(plan);
  const found: { [slice: string]: { [layer: string]: string } } = {};
  for (const { slice, gone } of hamburgerOf(plan).taken) {
    const said: { [layer: string]: string } = {};
    for (const part of (slice.bite ?? []).toReversed()) {
      const layer = layers.find((known) => known.name === part.layer.trim());
      const option = part.option.trim();
      if (gone.includes(part) || layer === undefined) continue;
      const isLayer = edit !== null && 'layer' in edit && edit.layer === layer.name;
      const layerName = isLayer && edit.kind === 'rename-layer' ? edit.name : layer.name;
      said[`of ${layerName}`] = isLayer && edit.kind === 'rename-option' && edit.option === option ? edit.name : option;
    }
    found[slice.id] = said;
  }
  return found;
}
