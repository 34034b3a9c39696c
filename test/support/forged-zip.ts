import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of a zip as it is to stand in the file, true or not. */
export interface Forged {
  name: string;
  bytes: Uint8Array;
  /** What both headers say of it, where that is not so. */
  crc?: number;
  unpacked?: number;
  packed?: number;
  method?: number;
  flags?: number;
  /** Kind and rights of a Unix file: 0o120777 is a link. */
  mode?: number;
  /** Lies over the entry of this place instead of having bytes of its own. */
  over?: number;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Numbers in little-endian order, each with how many bytes it takes. */
function numbers(...fields: readonly [value: number, bytes: number][]): Uint8Array {
  return Uint8Array.from(
    fields.flatMap(([value, bytes]) =>
      Array.from({ length: bytes }, (_, at) => Math.floor(value / 256 ** at) % 256),
    ),
  );
}

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

/** A zip made by hand (APPNOTE 4.3), so that it can lie. */
export function forgeZip(entries: readonly Forged[], { count = entries.length } = {}): Uint8Array {
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  const places: number[] = [];
  let at = 0;
  for (const entry of entries) {
    const { method = 8, flags = 0, mode = 0 } = entry;
    const data = method === 8 ? deflateRawSync(entry.bytes) : entry.bytes;
    const name = utf8(entry.name);
    const said: [number, number][] = [
      [20, 2],
      [flags, 2],
      [method, 2],
      [0, 4],
      [entry.crc ?? crc32(entry.bytes), 4],
      [entry.packed ?? data.length, 4],
      [entry.unpacked ?? entry.bytes.length, 4],
      [name.length, 2],
      [0, 2],
    ];
    const place = entry.over === undefined ? at : (places[entry.over] ?? 0);
    places.push(place);
    if (entry.over === undefined) {
      local.push(numbers([0x04034b50, 4], ...said), name, data);
      at += 30 + name.length + data.length;
    }
    central.push(
      numbers(
        [0x02014b50, 4],
        [mode === 0 ? 20 : 3 * 256 + 20, 2],
        ...said,
        [0, 2],
        [0, 2],
        [0, 2],
        [mode * 65_536, 4],
        [place, 4],
      ),
      name,
    );
  }
  const directory = joined(central);
  const end = numbers(
    [0x06054b50, 4],
    [0, 4],
    [count, 2],
    [count, 2],
    [directory.length, 4],
    [at, 4],
    [0, 2],
  );
  return joined([...local, directory, end]);
}
