/** The names of a list with commas, each once and without spaces at its ends. */
export function namesIn(text: string): readonly string[] {
  const names = text.split(/[,;\n]/).map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ''))];
}
