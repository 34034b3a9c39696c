import { problemWords } from '../finding/problems.ts';
import { wordly } from './claim-words.ts';
import { type Examined, type FindingFact, type Found, placeIn } from './examined.ts';
import { themeOf } from './piece-theme.ts';

/** As much of a claim as a line of the list has room for. */
const ROOM = 70;
const inShort = (claim: string): string =>
  claim.length <= ROOM ? claim : `${claim.slice(0, claim.lastIndexOf(' ', ROOM)).trimEnd()} …`;

/** Where a report first shows or names a theme, as a stretch of its text; null where it does neither. */
function firstPlace(theme: string, { body, read, facts }: Examined): { start: number; end: number } | null {
  const title = facts.themes.find(({ id }) => id === theme)?.title.trim() ?? '';
  const named = title === '' ? null : new RegExp(wordly(title), 'iu').exec(body);
  const shown = read.parts.find(
    (part) =>
      part.is === 'piece' &&
      part.asked.is === 'piece' &&
      themeOf(part.asked.piece, facts.themes)?.id === theme,
  );
  const places = [
    ...(named ? [{ start: named.index, end: named.index + named[0].length }] : []),
    ...(shown ? [{ start: shown.start, end: shown.end }] : []),
  ];
  return places.sort((one, other) => one.start - other.start)[0] ?? null;
}

function ofOne(finding: FindingFact, examined: Examined): Found[] {
  const { claim, themes, problems, isOwn, id } = finding;
  const places = themes.map((theme) => firstPlace(theme, examined));
  const standsHere = themes.length > 0 && places.every((place) => place !== null);
  if (problems.length === 0 || !(isOwn || standsHere)) return [];
  const at = examined.body.indexOf(claim);
  const [first] = places.flatMap((place) => place ?? []).sort((one, other) => one.start - other.start);
  const place = at === -1 ? first : { start: at, end: at + claim.length };
  const isWide = problems.some(({ kind }) => kind === 'too-wide' || kind === 'words');
  const kinds = [...new Set(problems.map(({ kind }) => kind))];
  return [
    {
      // What is found of it later is another gap than the one that was set aside.
      key: `finding ${id} ${kinds.join(' ')}`,
      kind: isWide ? 'finding-too-wide' : 'finding-open',
      stops: false,
      title: isWide ? 'A finding claims more than its evidence' : 'A finding is not settled',
      detail: `“${inShort(claim)}” ${problems.map(({ kind, why }) => `${problemWords[kind]}: ${why.replace(/\.$/, '')}.`).join(' ')}`,
      place: place === undefined ? null : placeIn(examined, place.start, place.end),
      mends: { does: 'open', id, line: null },
    },
  ];
}

/** Findings made for a report, and those whose themes all stand in it, of which something does not hold. */
export const findingGaps = (examined: Examined): Found[] =>
  (examined.facts.findings ?? []).flatMap((finding) => ofOne(finding, examined));
