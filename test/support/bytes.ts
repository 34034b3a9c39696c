import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Whether words stand in some bytes: as they are, as JSON or UTF-16 has them, or within what is packed. */
export function bytesHold(bytes: Uint8Array, words: string): boolean {
  const read = Buffer.from(bytes);
  if (read.includes(words) || read.includes(Buffer.from(words, 'utf16le'))) return true;
  return isZip(bytes) && Object.values(unzipSync(bytes)).some((part) => bytesHold(part, words));
}

/** Files of a folder, packed ones opened, in whose bytes these words stand. */
export const filesHolding = (folder: string, words: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const file = path.join(folder, name);
    return statSync(file).isFile() && bytesHold(readFileSync(file), words);
  });
