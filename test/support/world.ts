import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { openDataFolder } from '#server/service/data-folder.ts';
import type { Who, World } from '#server/service/world.ts';
import { CoderId } from '#shared/ids.ts';

/** A folder of its own, gone when the test ends. */
export function testFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const counted = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

export interface TestWorld {
  world: World;
  who: Who;
  /** Another member of the team. */
  other: Who;
  folder: string;
  /** Sets the clock; it stands still otherwise. */
  at(moment: string): void;
}

/** A data folder with a stopped clock and ids counted on from `ids`. */
function worldIn(folder: string, ids = 0) {
  let clock = '2021-01-22T09:00:00.000Z';
  let given = ids;
  const opened = openDataFolder(folder, {
    now: () => clock,
    newId: (schema) => schema.parse(counted(++given)),
  });
  const made: TestWorld = {
    world: opened.world,
    who: opened.local,
    other: {
      account: { id: CoderId.parse(counted(999_999)), name: 'Tom Okafor', initials: 'TO' },
      key: null,
      as: 'local',
      founds: true,
    },
    folder,
    at(moment) {
      clock = moment;
    },
  };
  return { made, close: opened.close, given: () => given };
}

/** A real data folder with a stopped clock and counted ids. */
export function testWorld(): TestWorld {
  const { made, close } = worldIn(testFolder());
  onTestFinished(close);
  return made;
}

/** What `fill` makes of an empty world: made once a process, and each time a copy of the files it left. */
export function copies<Known>(fill: (empty: TestWorld) => Known): () => TestWorld & { known: Known } {
  let first: { files: [name: string, bytes: Uint8Array][]; ids: number; known: Known } | undefined;
  const make = () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'throughline-'));
    const { made, close, given } = worldIn(folder);
    const known = fill(made);
    close();
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry): [string, Uint8Array] => {
        const file = path.join(entry.parentPath, entry.name);
        return [path.relative(folder, file), readFileSync(file)];
      });
    rmSync(folder, { recursive: true });
    return { files, ids: given(), known };
  };
  return () => {
    first ??= make();
    const folder = testFolder();
    for (const [name, bytes] of first.files) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), bytes);
    }
    const { made, close } = worldIn(folder, first.ids);
    onTestFinished(close);
    return { ...made, known: first.known };
  };
}
