import { mkdtempSync, rmSync } from 'node:fs';
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

/** A real data folder with a stopped clock and counted ids. */
export function testWorld(): TestWorld {
  const folder = testFolder();
  let clock = '2021-01-22T09:00:00.000Z';
  let ids = 0;
  const opened = openDataFolder(folder, {
    now: () => clock,
    newId: (schema) => schema.parse(counted(++ids)),
  });
  onTestFinished(() => opened.close());
  return {
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
}
