import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { DomainError } from '#shared/errors.ts';
import { readDraft } from '#shared/format/format.ts';
import { forgeZip } from '#test/support/forged-zip.ts';
import { buildDocx, paragraph } from './docx-builder.ts';
import { entriesOf, hostile, packed } from './hostile.ts';
import { buildXlsx, textRows } from './xlsx-builder.ts';

/** The most this process held before, in kB. */
const before = process.resourceUsage().maxRSS;

async function refusal(file: Uint8Array, fileName: string): Promise<DomainError> {
  try {
    await readDraft(file, fileName);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error(`${fileName} was read`);
}

describe.each(packed)('$name is refused in seconds, with the reason and a way out, when it', (one) => {
  it.each(hostile)('$what', async ({ make, says }) => {
    const file = make(one);
    const from = performance.now();
    const error = await refusal(file, one.name);
    expect(performance.now() - from).toBeLessThan(5_000);
    expect(error.message).toMatch(says);
    expect(error.detail.help).toMatch(/save|split|copy/i);
  });

  it('is whole it is read, whoever packed it', async () => {
    expect((await readDraft(forgeZip(entriesOf(one)), one.name)).turns.length).toBeGreaterThan(0);
  });
});

it('and none of them takes 300 MB', () => {
  expect((process.resourceUsage().maxRSS - before) / 1024).toBeLessThan(300);
});

describe('names that mean something to a program are names', () => {
  it('of parts', async () => {
    const [one] = packed;
    if (!one) throw new Error('nothing is packed');
    const file = forgeZip([
      ...entriesOf(one),
      { name: '__proto__', bytes: strToU8('x') },
      { name: 'constructor', bytes: strToU8('x') },
      { name: 'word/__proto__.xml', bytes: strToU8('<x/>') },
    ]);
    expect((await readDraft(file, 'a.docx')).turns).toHaveLength(1);
  });

  it('of speakers, columns and sheets', async () => {
    const rows = [
      ['__proto__', 'Speaker', 'Text'],
      ['constructor', '__proto__', '<script>alert(1)</script>'],
      ['x', 'hasOwnProperty', '=cmd|calc'],
    ];
    const draft = await readDraft(
      buildXlsx({ sheets: [{ name: '__proto__', rows: textRows(rows) }] }),
      'a.xlsx',
    );
    expect(draft.turns.map(({ speaker, text }) => [speaker, text])).toEqual([
      ['__proto__', '<script>alert(1)</script>'],
      ['hasOwnProperty', '=cmd|calc'],
    ]);
    const talk = await readDraft(
      buildDocx(paragraph('INT:\tWho?') + paragraph('__proto__:\tMe.')),
      '__proto__.docx',
    );
    expect(talk.title).toBe('proto');
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });
});
