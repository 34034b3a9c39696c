import type { ClaimKind } from './claim-judges.ts';
import { claimsIn } from './claims.ts';
import { type Examined, type Found, placeIn } from './examined.ts';

/** Claims of how far something reaches: only these can be too wide. */
const REACHES: readonly ClaimKind[] = ['areas', 'area', 'people'];

const languageName = (tag: string): string => {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
};

/** Said once of the whole: silence would read as if every claim held. */
const uncheckedGap = (language: string): Found => ({
  key: 'claims-unchecked',
  kind: 'claims-unchecked',
  stops: false,
  title: 'Claims in this report are not checked',
  detail: `The program holds claims against their evidence in English only; this study is written in ${language.trim() === '' ? 'a language that is not named' : languageName(language)}. A person has to read them, and to look for areas, numbers and endings that reach further than what was said.`,
  place: null,
  mends: null,
});

/** What the text claims beyond its evidence, and what it should say with more care. */
export function claimGaps(examined: Examined): Found[] {
  const { body, facts } = examined;
  const titles = new Map(facts.themes.map(({ id, title }) => [id, title]));
  const { unchecked, claims } = claimsIn(body, facts.ground);
  if (unchecked !== null && body.trim() !== '') return [uncheckedGap(facts.ground.language)];
  return claims.flatMap(({ verdict, kind, words, start, end, theme, why, instead }): Found[] => {
    if (verdict === 'holds') return [];
    const isWide = verdict === 'wrong' && REACHES.includes(kind);
    const of = theme === null ? '' : `${titles.get(theme) ?? ''}: `;
    const better = instead === null ? '' : ` Say “${instead}”.`;
    return [
      {
        key: `${isWide ? 'claim-too-wide' : 'careless-words'} ${words.toLowerCase()} ${theme ?? ''}`.trim(),
        kind: isWide ? 'claim-too-wide' : 'careless-words',
        stops: isWide,
        title: isWide ? `Says “${words}”, the evidence does not` : `“${words}”: say it with care`,
        detail: `${of}${why}${better}`,
        place: placeIn(examined, start, end),
        mends: theme === null ? null : { does: 'evidence', id: theme, line: null },
      },
    ];
  });
}
