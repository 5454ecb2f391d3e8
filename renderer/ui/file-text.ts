/**
 * The text of a file by its byte order mark: UTF-8, or UTF-16, in which the PowerShell of Windows writes what is
 * redirected into a file. Throws where the file cannot be read.
 */
export async function fileText(file: File): Promise<string> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (first === 0xff && second === 0xfe) return decoded(file, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decoded(file, 'utf-16be');
  return decoded(file, 'utf-8');
}

async function decoded(file: File, encoding: string): Promise<string> {
  return new TextDecoder(encoding).decode(await file.arrayBuffer());
}
