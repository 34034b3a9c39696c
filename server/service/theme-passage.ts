import { listPassageOfThemes, type ThemePassage } from '#server/store/study/coding.ts';
import { mayRead } from './permission.ts';
import type { Who, World } from './world.ts';

/** A coded passage of every theme that has one. */
export const themePassages = (world: World, who: Who, study: string): ThemePassage[] =>
  listPassageOfThemes(mayRead(world, who, study).db);
