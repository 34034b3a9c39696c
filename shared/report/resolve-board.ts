import { capitalised } from '../analysis/wording.ts';
import type { AreaBoardView } from '../area/board-view.ts';
import type { LinkMapView } from '../link/map-view.ts';
import { ACCOUNTS, basisWords, doesWhat, linkWords } from '../link/words.ts';
import type { ThemeKind } from '../theme/theme.ts';
import { type Block, plainRun, type Run } from './block.ts';
import { nothingYet, paragraph, SUGGESTED_NOTE, soft, strong, table, told } from './runs.ts';

const ORDER: readonly (ThemeKind | null)[] = ['enabler', 'change', null, 'threat', 'opportunity'];
const KINDS: Record<ThemeKind, string> = {
  enabler: 'What made it possible',
  change: 'What changed',
  threat: 'What is feared',
  opportunity: 'What might help',
};

/** That somebody was heard is no suggestion. */
const isPlainlyHeard = (words: string): boolean => /^(heard|other voices only)\b/.test(words);

/** The board of an area as a table: what was named, kind by kind, and how it stands; then what hangs together, and next steps. */
export function boardBlocks(area: string, { cards, links, steps }: AreaBoardView, here: string): Block[] {
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
  return [
    table(`${area}: what was named, and how it stands`, ['', 'Theme', 'Stands'], rows, SUGGESTED_NOTE),
    ...(said.length > 0
      ? [paragraph(strong('What hangs together. '), soft(ACCOUNTS)), { block: 'list' as const, items: said }]
      : []),
    ...(next.length > 0 ? [paragraph(strong('Next steps.')), { block: 'list' as const, items: next }] : []),
  ];
}

/** What hangs together, a line a link. */
export function linkBlocks(view: LinkMapView): Block[] {
  if (view.links.length === 0) return [nothingYet('Nobody has linked any themes yet.')];
  return [
    { block: 'list', items: view.links.map((link): Run[] => [plainRun(`${linkWords(link, view)}.`)]) },
    paragraph(soft(ACCOUNTS)),
  ];
}
