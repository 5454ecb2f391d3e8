export type ListForm = 'lines' | 'commas';

const SEPARATORS = {
  lines: { between: /\r\n|[\r\n]/, joined: '\n' },
  commas: { between: /[,\n]/, joined: ', ' },
} as const;

/** The items of a text, each once and without spaces at its ends; empty ones do not count. */
export function itemsIn(text: string, form: ListForm): readonly string[] {
  const items = text.split(SEPARATORS[form].between).map((item) => item.trim());
  return [...new Set(items.filter((item) => item !== ''))];
}

export function listText(items: readonly string[], form: ListForm): string {
  return items.join(SEPARATORS[form].joined);
}
