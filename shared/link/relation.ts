import { THEME_KINDS, type ThemeKind } from '../theme/theme.ts';
import { type Link, LinkType, mayLink } from './link.ts';

type Kind = ThemeKind | null;

/** A link as seen from one of its ends: `out` where it begins there. */
export interface Relation {
  type: LinkType;
  way: 'out' | 'in';
}

const WORDS: Record<LinkType, Record<Relation['way'], string>> = {
  enables: { out: 'enables', in: 'enabled by' },
  endangers: { out: 'endangers', in: 'endangered by' },
  undermines: { out: 'undermines', in: 'undermined by' },
  feeds: { out: 'feeds', in: 'fed by' },
  addresses: { out: 'addresses', in: 'addressed by' },
  'leads-to': { out: 'leads to', in: 'follows from' },
  'same-coin': { out: 'same coin as', in: 'same coin as' },
};

export const relationWords = ({ type, way }: Relation): string => WORDS[type][way];

/** The relation of `end` to the other end of a link. */
export const relationOf = ({ from, type }: Pick<Link, 'from' | 'type'>, end: string): Relation => ({
  type,
  way: from === end ? 'out' : 'in',
});

/** Whether a thing of one kind may stand in a relation to a thing of another. */
export const mayRelate = ({ type, way }: Relation, kind: Kind, other: Kind): boolean =>
  way === 'out' ? mayLink(type, kind, other) : mayLink(type, other, kind);

/** The relations a thing of a kind can stand in to anything; those that read the same both ways once. */
export const relationsFor = (kind: Kind): Relation[] =>
  LinkType.options.flatMap((type) =>
    (['out', 'in'] as const)
      .map((way): Relation => ({ type, way }))
      .filter(
        (relation) =>
          (relation.way === 'out' || WORDS[type].in !== WORDS[type].out) &&
          [...THEME_KINDS, null].some((other) => mayRelate(relation, kind, other)),
      ),
  );
