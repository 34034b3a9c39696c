import { backUpIfDue } from '#server/service/backups.ts';
import type { World } from '#server/service/world.ts';
import { faultLine } from './errors.ts';

/** How often it is asked whether a backup is due, and how long after the start first. */
const EVERY_MS = 10 * 60_000;
const FIRST_MS = 60_000;

/** Takes a backup every day for as long as the server runs; a failure goes to the log, and to the screen of backups. */
export function keepBackups(world: World, log: (line: string) => void): { stop(): void } {
  const look = () => {
    void backUpIfDue(world).then(
      (name) => {
        if (name !== null) log(`Took the backup of the day: ${name}`);
      },
      (error) => log(`The backup of the day failed: ${faultLine(error)}`),
    );
  };
  const first = setTimeout(look, FIRST_MS);
  const often = setInterval(look, EVERY_MS);
  first.unref();
  often.unref();
  return {
    stop() {
      clearTimeout(first);
      clearInterval(often);
    },
  };
}
