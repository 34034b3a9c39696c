import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { projectPath } from './project.ts';

/** The faces a figure is written in, as they are packed. */
const FACES = ['latin-400', 'latin-600', 'latin-ext-400', 'latin-ext-600'];
const packagePath = (...parts: string[]): string => projectPath('node_modules', ...parts);

/**
 * A WOFF 1.0 font as the OpenType font in it (W3C, WOFF File Format 1.0, sections 3 to 5): the same tables,
 * inflated, behind a directory with their new places. The checksums are the original font’s.
 */
export function unpackWoff(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const font = Buffer.alloc(woff.readUInt32BE(16));
  const power = 2 ** Math.floor(Math.log2(count));
  font.writeUInt32BE(woff.readUInt32BE(4), 0);
  font.writeUInt16BE(count, 4);
  font.writeUInt16BE(power * 16, 6);
  font.writeUInt16BE(Math.log2(power), 8);
  font.writeUInt16BE((count - power) * 16, 10);
  let place = 12 + count * 16;
  for (let at = 0; at < count; at++) {
    const entry = 44 + at * 20;
    const [from, packed, full] = [4, 8, 12].map((offset) => woff.readUInt32BE(entry + offset));
    if (from === undefined || packed === undefined || full === undefined) continue;
    const bytes = woff.subarray(from, from + packed);
    (packed < full ? inflateSync(bytes) : bytes).copy(font, place);
    woff.copy(font, 12 + at * 16, entry, entry + 4);
    font.writeUInt32BE(woff.readUInt32BE(entry + 16), 12 + at * 16 + 4);
    font.writeUInt32BE(place, 12 + at * 16 + 8);
    font.writeUInt32BE(full, 12 + at * 16 + 12);
    place += Math.ceil(full / 4) * 4;
  }
  return font;
}

let ready: Promise<Uint8Array[]> | null = null;

/** The renderer and its fonts, read from the installed packages once. */
function fonts(): Promise<Uint8Array[]> {
  ready ??= initWasm(readFileSync(packagePath('@resvg', 'resvg-wasm', 'index_bg.wasm'))).then(() =>
    FACES.map((face) =>
      unpackWoff(
        readFileSync(
          packagePath('@fontsource', 'source-sans-3', 'files', `source-sans-3-${face}-normal.woff`),
        ),
      ),
    ),
  );
  return ready;
}

/** A figure in pixels, twice as many a side as it measures, in the product’s own typeface. */
export async function pngOf(svg: string, scale = 2): Promise<Uint8Array> {
  const fontBuffers = await fonts();
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontBuffers, defaultFontFamily: 'Source Sans 3', sansSerifFamily: 'Source Sans 3' },
  });
  try {
    const image = drawing.render();
    try {
      return image.asPng();
    } finally {
      image.free();
    }
  } finally {
    drawing.free();
  }
}

/** Turns figures into pixels, each once however often it stands in one report. */
export function pictureMaker(): (svg: string) => Promise<Uint8Array> {
  const made = new Map<string, Promise<Uint8Array>>();
  return (svg) => {
    const picture = made.get(svg) ?? pngOf(svg);
    made.set(svg, picture);
    return picture;
  };
}
