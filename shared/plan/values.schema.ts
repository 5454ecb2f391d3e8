import { z } from 'zod';
import { type Day, isDay } from '../calendar/day.ts';
import { isId, isPlanDay, isText, isTitle } from './values.ts';

/** The building blocks of the schemas. Each says in its message what was expected, for people who edit files by hand. */

/** For each field of a type, a schema that gives exactly its values: no fewer, no more, and no field forgotten. */
type Shape<Item> = { readonly [Field in keyof Item]-?: z.ZodType<Item[Field]> };
type Exactly<Item, Given extends Shape<Item>> = {
  readonly [Field in keyof Given]: Field extends keyof Item
    ? Item[Field] extends z.output<Given[Field]>
      ? Given[Field]
      : never
    : never;
};

type OptionalKeys<Item> = {
  [Field in keyof Item]-?: Record<never, never> extends Pick<Item, Field> ? Field : never;
}[keyof Item];
type RequiredPart<Item> = Omit<Item, OptionalKeys<Item>>;
type OptionalPart<Item> = { [Field in OptionalKeys<Item>]-?: Exclude<Item[Field], undefined> };

/** A record of a file: fields that we do not know are kept. */
export function loose<Item>() {
  return <Given extends Shape<Item>>(shape: Given & Exactly<Item, Given>): z.ZodType<Item> =>
    // The compiler has compared every field; what it cannot see is that together they are the record.
    z.looseObject(shape) as unknown as z.ZodType<Item>;
}

/** A message or a part of one: fields that we do not know are refused. Optional fields come apart. */
export function strict<Item>() {
  return <Given extends Shape<RequiredPart<Item>>, Extra extends Shape<OptionalPart<Item>>>(
    required: Given & Exactly<RequiredPart<Item>, Given>,
    optional: Extra & Exactly<OptionalPart<Item>, Extra>,
  ): z.ZodType<Item> => {
    const extras = Object.entries<z.ZodType>(optional).map(([field, schema]) => [field, z.exactOptional(schema)]);
    return z.strictObject({ ...required, ...Object.fromEntries(extras) }) as unknown as z.ZodType<Item>;
  };
}

/** The value of a field that a hand-written file leaves out. */
export function orElse<Item>(schema: z.ZodType<Item>, fallback: NoInfer<Item>): z.ZodType<Item> {
  return schema.default(fallback as z.core.util.NoUndefined<Item>) as unknown as z.ZodType<Item>;
}

export function orNull<Item>(schema: z.ZodType<Item>): z.ZodType<Item | null> {
  return z.nullable(schema);
}

export function listOf<Item>(item: z.ZodType<Item>, most?: number): z.ZodType<readonly Item[]> {
  return most === undefined ? z.array(item) : z.array(item).max(most);
}

export function idOf<Id extends string>(): z.ZodType<Id> {
  return z.custom<Id>(isId, 'expected an id: up to 64 letters, digits, hyphens and underscores');
}

export function whole(least: number, most: number): z.ZodType<number> {
  return z.int().min(least).max(most);
}

export const text: z.ZodType<string> = z.string();

/** A day that a plan may name. */
export const planDay: z.ZodType<Day> = z.custom<Day>(isPlanDay, 'expected a day such as 2026-11-24');
/** A day that came out of a calculation. */
export const anyDay: z.ZodType<Day> = z.custom<Day>(isDay, 'expected a day such as 2026-11-24');

/** Texts as commands bring them: up to the limits. Files may hold longer ones, and are not refused for it. */
export const limitedTitle: z.ZodType<string> = z.custom<string>(isTitle, 'expected a title of at most 500 characters');
export const limitedText: z.ZodType<string> = z.custom<string>(isText, 'expected a text of at most 100 kB');
