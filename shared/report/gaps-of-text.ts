import { wordly } from './claim-words.ts';
import { type Examined, type Found, type GapFacts, placeIn } from './examined.ts';
import { pieceLine, pieceWords } from './piece.ts';
import { themeOf } from './piece-theme.ts';
import { type Part, wordsOf } from './read.ts';
import { isSummary, type Section, sectionsOf } from './sections.ts';

type PiecePart = Extract<Part, { is: 'piece' }>;
type Theme = GapFacts['themes'][number];

const isPiece = (part: Part): part is PiecePart => part.is === 'piece';

/** Pieces that are not understood, name what is not there, or have nothing to show. */
function pieceGaps(examined: Examined): Found[] {
  const { read, blocks } = examined;
  return read.parts.filter(isPiece).flatMap((part): Found[] => {
    const place = placeIn(examined, part.start, part.end);
    const { asked } = part;
    if (asked.is === 'unknown')
      return [
        {
          key: `piece-not-understood ${part.key}`,
          kind: 'piece-not-understood',
          stops: true,
          title: 'A piece is not understood',
          detail: asked.why,
          place,
          mends: null,
        },
      ];
    const name = pieceWords[asked.piece.piece];
    return (blocks.get(part.key) ?? []).flatMap((block): Found[] => {
      if (block.block !== 'gap') return [];
      const isMissing = block.is === 'missing';
      return [
        {
          key: `${isMissing ? 'piece-not-understood' : 'piece-empty'} ${part.key}`,
          kind: isMissing ? 'piece-not-understood' : 'piece-empty',
          stops: isMissing,
          title: isMissing ? `${name}: what it names is not there` : `${name}: nothing to show yet`,
          detail: block.why,
          place,
          mends: null,
        },
      ];
    });
  });
}

/** A line that was meant as a piece: colons, a name, and settings or nothing. */
const MEANT = /^[ \t>*+-]*(?:\d+[.)]\s+)?(:{2,}\p{L}[\w-]*)\s*(?:[[{].*)?$/mu;

/** Lines that were meant as pieces and stand as they were typed, so that print would show their markup; the first of each part. */
function brokenPieces(examined: Examined): Found[] {
  const { body, read } = examined;
  return read.parts.flatMap((part): Found[] => {
    if (part.is === 'piece' || part.node.type === 'code') return [];
    const meant = MEANT.exec(body.slice(part.start, part.end));
    if (!meant) return [];
    const [line, sign = ''] = meant;
    const start = part.start + meant.index + line.indexOf(sign);
    return [
      {
        key: `piece-not-understood typed ${line.trim()}`,
        kind: 'piece-not-understood',
        stops: true,
        title: 'A piece is not understood',
        detail: `“${sign}” stands as it was typed. A piece is a line of its own with two colons, its settings in braces that close.`,
        place: placeIn(examined, start, part.start + meant.index + line.length),
        mends: null,
      },
    ];
  });
}

/** Headings with nothing under them. */
function emptySections(sections: readonly Section[], examined: Examined): Found[] {
  return sections.flatMap(({ heading, parts, isParent, path }): Found[] =>
    heading === null || isParent || parts.length > 0
      ? []
      : [
          {
            key: `section-empty ${path.join(' › ')}`,
            kind: 'section-empty',
            stops: false,
            title: 'A section is empty',
            detail: `Nothing stands under “${heading.text}” yet.`,
            place: placeIn(examined, heading.start, heading.end),
            mends: null,
          },
        ],
  );
}

const textOf = (parts: readonly Part[]): string =>
  parts.flatMap((part) => (part.is === 'markdown' ? [wordsOf(part.node)] : [])).join('\n');
const names = (text: string, { title }: Theme): boolean =>
  title.trim() !== '' && new RegExp(wordly(title), 'iu').test(text);

/** Themes told in the body that the summary neither lists nor names. */
function notInSummary(sections: readonly Section[], examined: Examined): Found[] {
  const { themes } = examined.facts;
  const summary = sections.filter(isSummary);
  if (summary.length === 0) return [];
  const parts = summary.flatMap((section) => section.parts);
  const text = [...summary.flatMap(({ heading }) => heading?.text ?? []), textOf(parts)].join('\n');
  const asked = parts
    .filter(isPiece)
    .flatMap((part) => (part.asked.is === 'piece' ? [part.asked.piece] : []));
  const kinds = new Set(asked.flatMap((piece) => (piece.piece === 'summary' ? [piece.settings.kind] : [])));
  const shown = new Set(asked.flatMap((piece) => themeOf(piece, themes)?.id ?? []));
  const missing = new Map<string, Found>();
  for (const section of sections.filter((one) => !isSummary(one)))
    for (const part of section.parts) {
      if (!isPiece(part) || part.asked.is !== 'piece') continue;
      const theme = themeOf(part.asked.piece, themes);
      if (!theme || missing.has(theme.id) || shown.has(theme.id) || names(text, theme)) continue;
      if (theme.kind !== null && kinds.has(theme.kind)) continue;
      missing.set(theme.id, {
        key: `not-in-summary ${theme.id}`,
        kind: 'not-in-summary',
        stops: false,
        title: 'In the body, not in the summary',
        detail: theme.title,
        place: placeIn(examined, part.start, part.end),
        mends: { does: 'insert', id: theme.id, line: `- **${theme.title}.** ` },
      });
    }
  return [...missing.values()];
}

/** Sections that speak of a theme and show nothing of what it rests on. */
function withoutEvidence(sections: readonly Section[], examined: Examined): Found[] {
  const { themes } = examined.facts;
  return sections
    .filter((section) => !isSummary(section) && !section.parts.some(isPiece))
    .flatMap((section): Found[] => {
      for (const part of section.parts) {
        if (part.is !== 'markdown') continue;
        const theme = themes.find((one) => names(wordsOf(part.node), one));
        if (!theme) continue;
        return [
          {
            key: `no-evidence ${section.path.join(' › ')}`,
            kind: 'no-evidence',
            stops: false,
            title: `Speaks of “${theme.title}” without a piece of evidence`,
            detail: 'No quote, story or picture stands in this section.',
            place: placeIn(examined, part.start, part.end),
            mends: { does: 'insert', id: theme.id, line: pieceLine('theme', { id: theme.ref }) },
          },
        ];
      }
      return [];
    });
}

/** What is missing in the text of a report and in its pieces. */
export function textGaps(examined: Examined): Found[] {
  const sections = sectionsOf(examined.read);
  return [
    ...pieceGaps(examined),
    ...brokenPieces(examined),
    ...emptySections(sections, examined),
    ...notInSummary(sections, examined),
    ...withoutEvidence(sections, examined),
  ];
}
