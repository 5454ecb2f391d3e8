import type { Derived } from '../shared/derive.ts';
import type { Export } from '../shared/exports/export.ts';
import { taskJuggler } from '../shared/exports/taskjuggler.ts';

/** Plans as files of other programs, by the name that `--to` takes. */
export const CONVERSIONS: { readonly [name: string]: (derived: Derived) => Export } = {
  taskjuggler: taskJuggler,
};

export const CONVERT_HELP = `carpaccio convert PLAN --to FORMAT [options]

Writes a plan as a file of another program: who works when, and of each slice with a day its size, order, needs and person.

  --to taskjuggler      a project file of TaskJuggler 3; “tj3 FILE” makes a schedule of its own from it
  --out FILE            write to FILE instead of the screen

What is left out is said beside it. Exit code: 0 done, 1 could not, 2 not understood.
`;
