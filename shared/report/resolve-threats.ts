import { listed } from '../analysis/wording.ts';
import { standingOf, type ThreatHere } from '../threat/standing.ts';
import type { Block, Run } from './block.ts';
import { nothingYet, SUGGESTED_NOTE, soft, strong, table, told } from './runs.ts';

/** The threats of a study over some areas, and what is said to address each. */
interface Threats {
  areas: readonly { name: string }[];
  waves: readonly { id: string; label: string }[];
  items: readonly {
    title: string;
    addressedBy: readonly string[];
    /** One an area, in their order. */
    areas: readonly Pick<ThreatHere, 'suggested' | 'recorded'>[];
  }[];
}

/** The threats of a study, area by area: where each stands, and what is tried against it. */
export function threatBlocks({ areas, items, waves }: Threats, titleOf: (theme: string) => string): Block[] {
  const isSaid = (status: string) => !['not-reported', 'not-examined', 'no-data'].includes(status);
  const names = new Map<string, string>(waves.map(({ id, label }) => [id, label]));
  const rows = items
    .filter((item) => item.areas.some((here) => isSaid(standingOf(here).status)))
    .map((item): Run[][] => [
      [{ shape: 'threat' }, strong(` ${item.title}`)],
      ...item.areas.map((here) => {
        const { words, isConfirmed, status } = standingOf(here);
        const last = here.suggested.lastEvidence;
        const since =
          isSaid(status) && last !== null ? [soft(`, last heard in ${names.get(last) ?? ''}`)] : [];
        return [...told(words, isConfirmed || !isSaid(status)), ...since];
      }),
      told(listed(item.addressedBy.map(titleOf)) || '–'),
    ]);
  if (rows.length === 0) return [nothingYet('No threat has been spoken of so far.')];
  const unsaid = items.length - rows.length;
  return [
    table(
      'Threats and where they stand',
      ['Threat', ...areas.map(({ name }) => name), 'What might answer it'],
      rows,
      [
        'Avoided and overcome are only ever recorded by a person; silence shows neither.',
        SUGGESTED_NOTE,
        ...(unsaid > 0 ? [`Of ${items.length} threats looked for, ${unsaid} were not spoken of.`] : []),
      ].join(' '),
    ),
  ];
}
