import { describe, expect, it } from 'vitest';
import { readFile } from '../../../renderer/plans/read-file.ts';
import { reportInFile } from '../../../renderer/sources/report-in-file.ts';
import { fileText } from '../../../renderer/ui/file-text.ts';
import { REPORT_FILES, reportText } from '../../support/report-fixtures.ts';

const TEXT = '- Zeig die Liste, größer 🐘\n';

/** As the PowerShell of Windows writes it: two bytes for each unit, the mark first. */
function utf16(text: string, isLittle: boolean): Uint8Array<ArrayBuffer> {
  const marked = `\uFEFF${text}`;
  const view = new DataView(new ArrayBuffer(marked.length * 2));
  for (let place = 0; place < marked.length; place += 1) view.setUint16(place * 2, marked.charCodeAt(place), isLittle);
  return new Uint8Array(view.buffer);
}

const written = {
  'UTF-16 of Windows': (text: string) => utf16(text, true),
  'UTF-16 of others': (text: string) => utf16(text, false),
  'UTF-8 with a mark': (text: string) => new TextEncoder().encode(`\uFEFF${text}`),
  'UTF-8': (text: string) => new TextEncoder().encode(text),
};
const WAYS = Object.keys(written) as (keyof typeof written)[];

describe.each(WAYS)('A file in %s', (way) => {
  const file = (text: string, name: string) => new File([written[way](text)], name);

  it('has the same text as in any other', async () => {
    expect(await fileText(file(TEXT, 'a.md'))).toBe(TEXT);
    expect(await fileText(file('', 'a.md'))).toBe('');
  });

  it('is read as a report', async () => {
    for (const name of REPORT_FILES) {
      expect(await reportInFile(file(reportText(name), name)), name).toEqual(
        await reportInFile(new File([reportText(name)], name)),
      );
      expect((await reportInFile(file(reportText(name), name))).ok, name).toBe(true);
    }
    expect(await reportInFile(file('', 'a.json'))).toEqual({ ok: false, error: { code: 'empty' } });
  });

  it('is read as an outline', async () => {
    expect(await readFile(file(TEXT, 'a.md'))).toEqual({
      ok: true,
      value: { kind: 'outline', name: 'a.md', text: TEXT },
    });
  });
});

describe('A file', () => {
  it('that cannot be read any more is refused with this reason', async () => {
    const gone = new File(['{}'], 'gone.json');
    Object.defineProperty(gone, 'slice', {
      value: () => {
        throw new DOMException('It is gone.', 'NotReadableError');
      },
    });
    expect(await reportInFile(gone)).toEqual({ ok: false, error: { code: 'unreadable' } });
  });
});
