import type { Day } from '../../shared/calendar/day.ts';
import { importOutline } from '../../shared/imports/outline.ts';
import type { Command, NewSlice } from '../../shared/plan/commands.ts';
import { type SliceId, TITLE_LIMIT } from '../../shared/plan/plan.ts';
import type { Dropped } from '../../shared/words/dropped.ts';
import { oneLine } from '../../shared/words/en.ts';

export type PastedPlan = {
  /** From the heading around everything, else from the first heading; empty when there is none. */
  readonly title: string;
  readonly slices: readonly NewSlice[];
  readonly commands: readonly Command[];
  readonly groups: number;
  readonly leaves: number;
  readonly dropped: readonly Dropped[];
};

const FIRST_HEADING = /^[ \t]{0,3}#{1,6}[ \t]+(.+?)[ \t#]*$/m;

/**
 * What a pasted text makes of a new plan. A heading that stands around everything is the plan's title and no slice,
 * unless it has a note, which would be lost.
 */
export function pastedPlan(text: string, today: Day, newId: () => SliceId): PastedPlan {
  const { commands, dropped } = importOutline(text, { newId, parentId: null, after: null, today });
  const [command] = commands;
  const roots = command?.type === 'slice.add' ? command.slices : [];
  const [around, ...others] = roots;
  const heading = plainHeading(FIRST_HEADING.exec(text)?.[1] ?? '');
  const isAround = around?.children !== undefined && others.length === 0 && heading !== '';
  const slices = isAround && (around.notes ?? '') === '' ? (around.children ?? []) : roots;
  const { groups, leaves } = counted(slices);
  return {
    title: (isAround ? around.title : heading).slice(0, TITLE_LIMIT),
    slices,
    commands: slices.length === 0 ? [] : [{ type: 'slice.add', parentId: null, after: null, slices, on: today }],
    groups,
    leaves,
    dropped,
  };
}

export type PreviewLine = {
  readonly id: SliceId;
  readonly depth: number;
  readonly title: string;
  readonly isGroup: boolean;
  readonly isDelivered: boolean;
};

/** The first lines of the tree, from top to bottom. */
export function previewLines(slices: readonly NewSlice[], most: number): readonly PreviewLine[] {
  const lines: PreviewLine[] = [];
  const add = (children: readonly NewSlice[], depth: number): void => {
    for (const { id, title, children: below = [], deliveredOn } of children) {
      if (lines.length >= most) return;
      lines.push({ id, depth, title, isGroup: below.length > 0, isDelivered: deliveredOn !== undefined });
      add(below, depth + 1);
    }
  };
  add(slices, 0);
  return lines;
}

function counted(slices: readonly NewSlice[]): { groups: number; leaves: number } {
  let groups = 0;
  let leaves = 0;
  for (const { children } of slices) {
    if (children === undefined || children.length === 0) {
      leaves += 1;
    } else {
      const below = counted(children);
      groups += below.groups + 1;
      leaves += below.leaves;
    }
  }
  return { groups, leaves };
}

/** Without the commonest marks of Markdown; where the heading becomes a title, the import reads it properly. */
function plainHeading(text: string): string {
  return oneLine(text.replaceAll(/\*\*|__|[`*]/g, ''));
}
