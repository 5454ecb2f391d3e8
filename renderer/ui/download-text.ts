/** Hands a text to the person as a file, by the browser's own download. */
export function downloadText(fileName: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The download has taken the address over by the next turn; Safari wants a little longer.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
