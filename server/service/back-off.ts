import {
  deleteFailures,
  deleteOldFailures,
  type Failures,
  findFailures,
  putFailures,
} from '#server/store/control/sign-in-failure.ts';
import {
  FORGOTTEN_AFTER_MS,
  FREE_TRIES,
  stillCounted,
  waitAfter,
  waitWords,
} from '#shared/account/back-off.ts';
import { DomainError } from '#shared/errors.ts';
import type { World } from './world.ts';

/** What an attempt is counted under: the address that was tried, and where it came from. */
export interface Attempt {
  email: string;
  from: string;
}

const keysOf = (world: World, { email, from }: Attempt) =>
  (
    [
      ['address', email],
      ['place', from],
    ] as const
  ).map(([kind, value]) => ({ key: world.hash(`${kind} ${value}`), free: FREE_TRIES[kind] }));

const later = (moment: string, ms: number): string => new Date(Date.parse(moment) + ms).toISOString();

/**
 * Counts an attempt as failed before it is looked at, so that many at once gain nothing; refuses it where too many
 * failed before, known address or not.
 */
export function countAttempt(world: World, attempt: Attempt): void {
  const at = world.now();
  const { control } = world;
  deleteOldFailures(control, later(at, -FORGOTTEN_AFTER_MS));
  const counted = keysOf(world, attempt).map(({ key, free }) => ({
    key,
    free,
    before: findFailures(control, key) ?? ({ count: 0, at, until: at } satisfies Failures),
  }));
  const wait = Math.max(
    ...counted.map(({ before }) => Math.ceil((Date.parse(before.until) - Date.parse(at)) / 1000)),
  );
  if (wait > 0)
    throw new DomainError(
      'too-many',
      `Too many attempts failed. The next may be made in ${waitWords(wait)}.`,
      {
        help: 'Nothing is locked for good. Whoever runs this program can set a new password for you.',
        wait,
      },
    );
  for (const { key, free, before } of counted) {
    const count = stillCounted(before.count, Date.parse(at) - Date.parse(before.at)) + 1;
    putFailures(control, key, { count, at, until: later(at, waitAfter(count, free) * 1000) });
  }
}

/** Takes the count back once the attempt proved right: all of the address's, and one of the place's. */
export function forgiveAttempt(world: World, attempt: Attempt): void {
  const [address, place] = keysOf(world, attempt);
  if (address) deleteFailures(world.control, address.key);
  const before = place && findFailures(world.control, place.key);
  if (!place || !before) return;
  if (before.count <= 1) deleteFailures(world.control, place.key);
  else putFailures(world.control, place.key, { count: before.count - 1, at: before.at, until: world.now() });
}
