import type { Audience } from '../quote/clearing.ts';
import type { ThenAndNow } from '../snapshot/claim.ts';
import { claimPlace, nowWords, sinceWords, snapshotWords, wasWords } from '../snapshot/claim-words.ts';
import { claimCounts, claimsShown } from '../snapshot/shown.ts';
import type { Block, Run } from './block.ts';
import { paragraph, soft, strong, table, told } from './runs.ts';

interface Asked {
  /** All claims, or only those that read otherwise or were left open. */
  isAll: boolean;
  audience: Audience;
  /** Only the claims on this area. */
  area: string | null;
}

/** Words of so many letters are not said again where they stand the same one row above. */
const LONG = 80;
const once = (words: string, above: string | undefined): string =>
  words.length > LONG && words === above ? 'As above.' : words;

/** Each claim of a phase beside today's. Reasons of the team's judgements stay inside the team. */
export function thenAndNowBlocks(view: ThenAndNow, { isAll, audience, area }: Asked): Block[] {
  const claims = view.claims.filter((claim) => area === null || claim.area?.id === area);
  const kept = claims.filter((claim) => isAll || claim.isChanged || claim.unaddressed !== null);
  const happened = ({ since, unaddressed }: ThenAndNow['claims'][number]): string =>
    [
      ...since.filter(({ cause }) => cause !== 'judgement' || audience === 'team').map(({ words }) => words),
      ...(unaddressed === null ? [] : [unaddressed]),
    ].join(' ');
  const rows = claimsShown(kept, { show: 'all' }).flatMap((one) => {
    const what = one.claims.map(happened);
    return one.claims.map((claim, at): Run[][] => [
      at === 0 ? [{ shape: one.theme.kind }, strong(` ${one.theme.title}`)] : [],
      told(claimPlace(claim)),
      told(wasWords(claim)),
      told(nowWords(claim)),
      told(once(what[at] ?? '', what[at - 1])),
    ]);
  });
  const counts = claimCounts(claims);
  return [
    paragraph(
      `${snapshotWords(view)} ${sinceWords(view).join(' ')} `,
      soft(
        `Of ${counts.of} claims made then, ${counts.changed} read otherwise today and ${counts.left} were left open.`,
      ),
    ),
    ...(rows.length > 0
      ? [
          table(
            `What became of what was said at the end of ${view.snapshot.phase.title}`,
            ['Theme', 'Claim', 'Then', 'Now', 'What happened'],
            rows,
            isAll ? '' : 'Claims that read as they did then are left out.',
          ),
        ]
      : []),
    ...(view.named.length > 0 && area === null
      ? [paragraph(strong('Named since: '), view.named.map(({ title }) => title).join(', '))]
      : []),
  ];
}
