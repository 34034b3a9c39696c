import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { pngOf, unpackWoff } from '#server/io/picture.ts';
import { projectPath } from '#server/io/project.ts';

/** The measures of a PNG, and how many of its bytes are neither white nor empty. */
function looked(png: Uint8Array) {
  const bytes = Buffer.from(png);
  const packed: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at))
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      packed.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  const ink = inflateSync(Buffer.concat(packed)).filter((byte) => byte > 8 && byte < 247).length;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), ink };
}

const written = (words: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="30" viewBox="0 0 120 30" font-family="'Source Sans 3'" font-size="14"><rect width="120" height="30" fill="#fff"/><text x="4" y="20">${words}</text></svg>`;

describe('a picture', () => {
  test('is twice as large as it measures, with its words in it, also half-bold and beyond plain Latin', async () => {
    const [empty, plain, beyond] = await Promise.all(
      ['', 'Wexcombe', 'Łódź ř ő'].map((w) => pngOf(written(w))),
    );
    if (!empty || !plain || !beyond) throw new Error('nothing drawn');
    expect(looked(plain)).toMatchObject({ width: 240, height: 60 });
    expect(looked(plain).ink).toBeGreaterThan(looked(empty).ink + 200);
    const strong = written('Wexcombe')
      .replace("'Source Sans 3'", "'Source Sans 3 SemiBold'")
      .replace('<text', '<text font-weight="600"');
    // Were the face not found, the words would be drawn in the usual one.
    expect(Buffer.compare(await pngOf(strong), plain)).not.toBe(0);
    expect(looked(beyond).ink).toBeGreaterThan(looked(empty).ink + 100);
  });

  test('has its typeface unpacked whole: a font with every table where its directory says', () => {
    const font = unpackWoff(
      readFileSync(
        projectPath('node_modules/@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff'),
      ),
    );
    const count = font.readUInt16BE(4);
    const tables = Array.from({ length: count }, (_, at) => {
      const entry = 12 + at * 16;
      return {
        name: font.toString('latin1', entry, entry + 4),
        end: font.readUInt32BE(entry + 8) + font.readUInt32BE(entry + 12),
      };
    });
    expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(['cmap', 'glyf', 'head', 'name']));
    expect(Math.max(...tables.map(({ end }) => end))).toBeLessThanOrEqual(font.length);
  });
});
