import { findStudy } from './study.ts';
import type { OpenStudy, Who, World } from './world.ts';

/**
 * In local mode the one researcher owns everything, so both answers are yes; every service asks here
 * and nowhere else.
 */
export const mayRead = (world: World, _who: Who, study: string): OpenStudy => findStudy(world, study);
export const mayWrite = (world: World, _who: Who, study: string): OpenStudy => findStudy(world, study);
