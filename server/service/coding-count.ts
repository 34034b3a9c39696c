import { type CodingCount, countCodings } from '#server/store/study/coding-count.ts';
import { findSource } from './find.ts';
import { mayRead } from './permission.ts';
import type { Who, World } from './world.ts';

/** How often each theme is coded, by area and wave; in all sources but the one named. */
export function codingCounts(world: World, who: Who, study: string, without?: string): CodingCount[] {
  const { db } = mayRead(world, who, study);
  return countCodings(db, without === undefined ? null : findSource(db, without).id);
}
