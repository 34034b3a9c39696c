import { type CodingCount, countCodings } from '#shared/analysis/coding-count.ts';
import { readStudy } from './facts.ts';
import { findSource } from './find.ts';
import { mayRead } from './permission.ts';
import type { Who, World } from './world.ts';

/** How often each theme is coded, by area and wave; in all sources but the one named. */
export function codingCounts(world: World, who: Who, study: string, without?: string): CodingCount[] {
  const { db } = mayRead(world, who, study);
  return countCodings(readStudy(db).facts, without === undefined ? null : findSource(db, without).id);
}
