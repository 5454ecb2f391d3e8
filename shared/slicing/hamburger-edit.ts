import type { Command } from '../plan/commands.ts';
import type { Plan } from '../plan/plan.ts';
import { err, ok, type Result } from '../result.ts';
import { type Layer, layersOf, type NamedBite, plainName } from './hamburger-layers.ts';

/** The longest name of a layer or option, in UTF-16 units. */
export const LAYER_NAME_LIMIT = 80;

/** A change of the layers. Layers and options are named; `by` is the number of places, negative is upwards or poorer. */
export type LayerEdit =
  | { readonly kind: 'add-layer'; readonly name: string }
  | { readonly kind: 'rename-layer'; readonly layer: string; readonly name: string }
  | { readonly kind: 'move-layer'; readonly layer: string; readonly by: number }
  | { readonly kind: 'remove-layer'; readonly layer: string }
  | { readonly kind: 'add-option'; readonly layer: string; readonly name: string }
  | { readonly kind: 'rename-option'; readonly layer: string; readonly option: string; readonly name: string }
  | { readonly kind: 'move-option'; readonly layer: string; readonly option: string; readonly by: number }
  | { readonly kind: 'remove-option'; readonly layer: string; readonly option: string }
  /** Back to the default layers. */
  | { readonly kind: 'reset' };

/** Why the layers stay as they are. */
export type LayerProblem = 'no-name' | 'name-taken' | 'name-too-long' | 'gone' | 'no-change';

/**
 * The command of a change, one step to undo. The bites of the plan keep their meaning: a new name is written into all
 * of them. What is removed stays in them by name, and means the same again should it come back.
 */
export function editLayers(plan: Pick<Plan, 'goal' | 'slices'>, edit: LayerEdit): Result<Command, LayerProblem> {
  if (edit.kind === 'reset') {
    return plan.goal.layers === null ? err('no-change') : ok({ type: 'goal.edit', changes: { layers: null } });
  }
  const layers = layersOf(plan);
  const changed = changedLayers(layers, edit);
  if (!changed.ok) return changed;
  const goal: Command = { type: 'goal.edit', changes: { layers: changed.value } };
  const renamed = renamedBites(plan, edit);
  return ok(renamed.length === 0 ? goal : { type: 'batch', commands: [goal, ...renamed] });
}

function changedLayers(
  layers: readonly Layer[],
  edit: Exclude<LayerEdit, { kind: 'reset' }>,
): Result<readonly Layer[], LayerProblem> {
  const names = layers.map(({ name }) => name);
  if (edit.kind === 'add-layer') {
    const name = freeName(names, edit.name);
    return name.ok ? ok([...layers, { name: name.value, options: [] }]) : name;
  }
  const place = names.indexOf(edit.layer);
  const layer = layers[place];
  if (layer === undefined) return err('gone');
  switch (edit.kind) {
    case 'rename-layer': {
      const name = newName(names, edit.layer, edit.name);
      return name.ok ? ok(layers.with(place, { ...layer, name: name.value })) : name;
    }
    case 'move-layer':
      return moved(layers, place, edit.by);
    case 'remove-layer':
      return ok(layers.toSpliced(place, 1));
    default: {
      const options = changedOptions(layer.options, edit);
      return options.ok ? ok(layers.with(place, { ...layer, options: options.value })) : options;
    }
  }
}

type OptionEdit = Extract<LayerEdit, { kind: `${string}-option` }>;

function changedOptions(options: readonly string[], edit: OptionEdit): Result<readonly string[], LayerProblem> {
  if (edit.kind === 'add-option') {
    const name = freeName(options, edit.name);
    return name.ok ? ok([...options, name.value]) : name;
  }
  const place = options.indexOf(edit.option);
  if (place < 0) return err('gone');
  if (edit.kind === 'remove-option') return ok(options.toSpliced(place, 1));
  if (edit.kind === 'move-option') return moved(options, place, edit.by);
  const name = newName(options, edit.option, edit.name);
  return name.ok ? ok(options.with(place, name.value)) : name;
}

function newName(names: readonly string[], old: string, wanted: string): Result<string, LayerProblem> {
  return plainName(wanted) === old ? err('no-change') : freeName(names, wanted);
}

function freeName(names: readonly string[], wanted: string): Result<string, LayerProblem> {
  const name = plainName(wanted);
  if (name === '') return err('no-name');
  if (name.length > LAYER_NAME_LIMIT) return err('name-too-long');
  return names.includes(name) ? err('name-taken') : ok(name);
}

function moved<Item>(items: readonly Item[], from: number, by: number): Result<readonly Item[], LayerProblem> {
  const to = Math.max(0, Math.min(items.length - 1, from + by));
  if (to === from) return err('no-change');
  return ok(items.toSpliced(from, 1).toSpliced(to, 0, ...items.slice(from, from + 1)));
}

/** A new name, written into every bite that has the old one. */
function renamedBites({ slices }: Pick<Plan, 'slices'>, edit: LayerEdit): readonly Command[] {
  if (edit.kind !== 'rename-layer' && edit.kind !== 'rename-option') return [];
  return Object.values(slices).flatMap(({ id, bite }) => {
    const renamed = bite === null ? null : biteAfter(bite, edit);
    return renamed === bite ? [] : [{ type: 'slice.edit', id, changes: { bite: renamed } } as const];
  });
}

/** A bite that means the same after a change of the layers; the same list where nothing in it has a new name. */
export function biteAfter(bite: NamedBite, edit: LayerEdit): NamedBite {
  if (edit.kind !== 'rename-layer' && edit.kind !== 'rename-option') return bite;
  const kept = edit.kind === 'rename-option' ? withoutLeftOver(bite, edit) : bite;
  return kept.some((part) => isRenamed(part, edit)) ? renamedBite(kept, edit) : kept;
}

/** What is left of an option of the new name, which no longer exists, would be taken for this one beside another choice. */
function withoutLeftOver(bite: NamedBite, edit: Extract<LayerEdit, { kind: 'rename-option' }>): NamedBite {
  const name = plainName(edit.name);
  const ofLayer = bite.filter(({ layer }) => plainName(layer) === edit.layer);
  const leftOver = ofLayer.filter(({ option }) => plainName(option) === name);
  if (leftOver.length === 0 || leftOver.length === ofLayer.length) return bite;
  return bite.filter((part) => !leftOver.includes(part));
}

type Renaming = Extract<LayerEdit, { kind: `rename-${string}` }>;

function isRenamed({ layer, option }: NamedBite[number], edit: Renaming): boolean {
  return plainName(layer) === edit.layer && (edit.kind === 'rename-layer' || plainName(option) === edit.option);
}

function renamedBite(bite: NamedBite, edit: Renaming): NamedBite {
  const name = plainName(edit.name);
  if (edit.kind === 'rename-option')
    return bite.map((part) => (isRenamed(part, edit) ? { ...part, option: name } : part));
  // What is left of a layer of that name, which no longer exists, would be taken for this one.
  return bite
    .filter((part) => plainName(part.layer) !== name)
    .map((part) => (isRenamed(part, edit) ? { ...part, layer: name } : part));
}
