import { capitalised, counted } from '../analysis/wording.ts';
import type { AreaBoardView } from '../area/board-view.ts';
import type { LinkMapView } from '../link/map-view.ts';
import { ACCOUNTS, areaWords, basisWords, doesWhat, excerptCountWords, sinceOf } from '../link/words.ts';
import type { ThemeKind } from '../theme/theme.ts';
import { type Block, plainRun, type Run } from './block.ts';
import { boardFigure, mapFigure } from './figure-graph.ts';
import { nothingYet, paragraph, SUGGESTED_NOTE, soft, strong, told } from './runs.ts';

const ORDER: readonly (ThemeKind | null)[] = ['enabler', 'change', null, 'threat', 'opportunity'];
const KINDS: Record<ThemeKind, string> = {
  enabler: 'What made it possible',
  change: 'What changed',
  threat: 'What is feared',
  opportunity: 'What might help',
};

/** That somebody was heard is no suggestion. */
const isPlainlyHeard = (words: string): boolean => /^(heard|other voices only)\b/.test(words);

/** The board of an area as a picture with its table: what was named, kind by kind, and how it stands; then what hangs together, and next steps. */
export function boardBlocks(area: string, view: AreaBoardView, here: string): Block[] {
  const { cards, links, steps } = view;
  const rows = ORDER.flatMap((kind) =>
    cards
      .filter((card) => card.kind === kind)
      .flatMap((card): Run[][][] => {
        const moment = card.moments.findLast((one) => one !== null);
        return moment
          ? [
              [
                told(kind === null ? 'Not sorted yet' : KINDS[kind]),
                [{ shape: kind }, strong(` ${card.title}`)],
                told(capitalised(moment.words), moment.confirmed || isPlainlyHeard(moment.words)),
              ],
            ]
          : [];
      }),
  );
  if (rows.length === 0) return [nothingYet(`Nothing was named in ${area} so far.`)];
  const said = links.map((link): Run[] => [
    strong(link.fromTitle),
    plainRun(` ${doesWhat(link)} `),
    strong(link.toTitle),
    soft(`, ${basisWords(link)}`),
  ]);
  const next = steps
    .filter((step) => step.area === here && step.state !== 'dropped')
    .map((step): Run[] => [plainRun(step.text), soft(` (${step.horizon} term, ${step.state})`)]);
  const caption = `${area}: what was named, and how it stands`;
  const alt = `${caption}. ${capitalised(counted(rows.length, 'theme'))} in four columns, enablers, changes, threats and ways to overcome, with ${counted(links.length, 'account')} of what hangs together as lines; the table and the list after it say all of them.`;
  return [
    {
      block: 'figure' as const,
      caption,
      ...boardFigure(alt, view),
      table: { head: ['Kind', 'Theme', 'Stands'], rows },
      note: `* and ${SUGGESTED_NOTE}`,
    },
    ...(said.length > 0
      ? [paragraph(strong('What hangs together. '), soft(ACCOUNTS)), { block: 'list' as const, items: said }]
      : []),
    ...(next.length > 0 ? [paragraph(strong('Next steps.')), { block: 'list' as const, items: next }] : []),
  ];
}

/** What hangs together as a map, and as a table with a row a link. */
export function linkBlocks(view: LinkMapView): Block[] {
  if (view.links.length === 0) return [nothingYet('Nobody has linked any themes yet.')];
  const title = (id: string) => view.ends.find((end) => end.id === id)?.title ?? '';
  const kind = (id: string) => view.ends.find((end) => end.id === id)?.kind ?? null;
  const caption = 'What hangs together';
  const alt = `${caption}. ${capitalised(counted(view.links.length, 'account'))} as lines between themes in four columns, enablers, changes, threats and ways to overcome; the table after it says each of them.`;
  const rows = view.links.map((link): Run[][] => {
    const since = sinceOf(link);
    return [
      [{ shape: kind(link.from) }, strong(` ${title(link.from)}`)],
      told(doesWhat(link)),
      [{ shape: kind(link.to) }, strong(` ${title(link.to)}`)],
      told(basisWords(link)),
      told(areaWords(link, view.areas) ?? '–'),
      told(
        since === null
          ? excerptCountWords(0)
          : `${view.waves[since]}, ${excerptCountWords(link.heard.length)}`,
      ),
    ];
  });
  return [
    {
      block: 'figure' as const,
      caption,
      ...mapFigure(alt, view),
      table: { head: ['From', 'Relation', 'To', 'Account', 'Area', 'First said'], rows },
      note: ACCOUNTS,
    },
  ];
}
