import { monthLabel } from '../dates.ts';
import type { MethodView } from '../method/method.ts';
import { outOf, some } from '../method/section.ts';

/** What a checklist can be filled from. */
export interface Known {
  method: MethodView;
  questions: readonly string[];
  /** Memos of the team on its own part in what was found. */
  reflexiveMemos: number;
}

/** One thing a checklist asks for; `tells` answers it where the study knows. */
export interface ChecklistItem {
  number: number;
  part: string;
  asks: string;
  tells?: (known: Known) => string | null;
}

/** What several items of both lists are filled from; null where nothing can be said. */
export const tells = {
  sample({ method: { people, areas } }: Known): string {
    return `${some(people.participants, 'participant')} in ${some(areas.length, 'area')}, ${people.panel} of them interviewed in every wave.`;
  },
  repeated({ method: { waves, interviews } }: Known): string | null {
    const [first, last] = [waves[0], waves.at(-1)];
    if (!first || !last) return null;
    const held = interviews.filter(({ became }) => became === 'held').length;
    return `${some(waves.length, 'wave')}, ${monthLabel(first.month)} to ${monthLabel(last.month)}; ${outOf(held, interviews.length)} planned interviews with the panel held so far.`;
  },
  notTakingPart({ method: { people, interviews } }: Known): string {
    const missed = interviews.filter(({ became }) => became === 'missed').length;
    return `${some(people.declined, 'participant')} declined an interview, ${people.withdrawn} withdrew; ${some(missed, 'interview')} missed. Reasons are kept with the fieldwork.`;
  },
  sources({ method: { sources } }: Known): string | null {
    if (sources.length === 0) return null;
    const kinds = [...new Set(sources.map(({ kind }) => kind))].map((kind) => {
      const count = sources.filter((one) => one.kind === kind).reduce((sum, one) => sum + one.sources, 0);
      return some(count, kind.replace('-', ' '));
    });
    return `${kinds.join(', ')}.`;
  },
  saturation({ method: { saturation, policies } }: Known): string | null {
    if (!saturation) return 'Not claimed: the study works in the reflexive stance, where it is out of place.';
    const rule = `by base, run and threshold (Guest, Namey & Chen 2020: ${policies.saturationBase}, ${policies.saturationRun}, ${policies.saturationPercent}%)`;
    return saturation.reached === null
      ? `Looked at ${rule}; not reached so far.`
      : `Looked at ${rule}; reached at ${saturation.reached}.`;
  },
  coders({ method: { reading } }: Known): string {
    return `${some(reading.coders, 'coder')}; ${outOf(reading.readTwice, reading.capable)} full records were read by two or more.`;
  },
  codes({ method: { themes } }: Known): string {
    const version = themes.version === null ? '' : `, codebook ${themes.version}`;
    return `${some(themes.inUse, 'theme')} in use${version}; ${themes.retired} retired, ${themes.merged} merged. Every change is dated, and a later theme is looked for again in what was read before.`;
  },
  passages({ method: { reading } }: Known): string {
    return `${some(reading.codings, 'coded passage')}; every cell of the matrix leads to its passages.`;
  },
  judgements({ method: { stories } }: Known): string {
    return `Of ${stories.of} stories of a theme in an area, ${stories.judged} were judged by a person, ${stories.overrides.length} otherwise than the rule suggested.`;
  },
  reflexivity({ reflexiveMemos }: Known): string | null {
    return reflexiveMemos === 0
      ? null
      : `${some(reflexiveMemos, 'reflexive memo')} of the team, dated; to be told by the authors.`;
  },
};
