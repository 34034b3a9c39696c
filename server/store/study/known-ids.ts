import type { Brought } from '#shared/import/project.ts';
import { type Db, tuples } from '../database.ts';

const TABLE: Record<Brought, string> = {
  coders: 'SELECT id FROM coder',
  areas: 'SELECT id FROM area',
  waves: 'SELECT id FROM wave',
  participants: 'SELECT id FROM participant',
  groups: 'SELECT id FROM theme_group',
  themes: 'SELECT id FROM theme',
  sources: 'SELECT id FROM source',
  codings: 'SELECT id FROM coding',
  memos: 'SELECT id FROM memo',
  links: 'SELECT id FROM link',
};

/** Every id of a kind of thing, in the trash or not. */
export const listKnownIds = (db: Db, what: Brought): Set<string> =>
  new Set(tuples<[string]>(db, TABLE[what]).map(([id]) => id));
