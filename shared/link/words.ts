import type { Link } from './link.ts';
import { relationWords } from './relation.ts';

/** "endangers", "leads to". */
export const doesWhat = ({ type }: Pick<Link, 'type'>): string => relationWords({ type, way: 'out' });

export const basisWords = ({ basis }: Pick<Link, 'basis'>): string =>
  basis === 'participant' ? 'said by a participant' : 'researcher’s reading';

/** "2 excerpts", "no excerpt yet". */
export const excerptCountWords = (count: number): string =>
  count === 0 ? 'no excerpt yet' : `${count} ${count === 1 ? 'excerpt' : 'excerpts'}`;

/** What stands on every page and picture of links. */
export const ACCOUNTS = 'Links are participants’ or researchers’ accounts, never a proof of cause.';
