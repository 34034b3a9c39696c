import type { Problem } from '../finding/problems.ts';
import type { Exposure } from '../quote/exposure.ts';
import type { ThemeKind } from '../theme/theme.ts';
import type { Block } from './block.ts';
import type { ClaimGround } from './claim-ground.ts';
import type { Gap } from './gap.ts';
import type { ReadReport } from './read.ts';
import type { Report } from './report.ts';
import type { SpokenWords, TypedWords } from './typed-words.ts';

/** What is known of a quote, beyond what may leave of it. */
export interface QuoteFact {
  id: string;
  signed: string;
  participant: string | null;
  area: string | null;
  exposure: Exposure;
  /** They agreed to be known by these words. */
  isIdentifiable: boolean;
  /** The text of the report names the one person this label fits. */
  isNamedInReport: boolean;
}

/** A finding that a report may rest on, with what does not hold of it. */
export interface FindingFact {
  id: string;
  claim: string;
  themes: readonly string[];
  /** It was made for this report. */
  isOwn: boolean;
  problems: readonly Problem[];
}

/** What the study knows, as far as gaps of a report are told from it. */
export interface GapFacts {
  areas: readonly { id: string; name: string }[];
  themes: readonly { id: string; title: string; kind: ThemeKind | null; ref: string }[];
  quotes: ReadonlyMap<string, QuoteFact>;
  ground: ClaimGround;
  /** Words of quotes not cleared for its readers that stand in the text itself. */
  typed?: readonly TypedWords[];
  /** Words of transcripts that stand there in quotation marks and are no cleared quote. */
  spoken?: readonly SpokenWords[];
  /** Findings made for this report, or for none. */
  findings?: readonly FindingFact[];
}

/** A report as its gaps are looked for. */
export interface Examined {
  report: Pick<Report, 'kind' | 'area'>;
  body: string;
  /** Where each line of it begins. */
  lines: readonly number[];
  read: ReadReport;
  /** What the line of each piece comes to. */
  blocks: ReadonlyMap<string, readonly Block[]>;
  facts: GapFacts;
}

/** A gap as a rule finds it, before it is known whether somebody set it aside. */
export type Found = Omit<Gap, 'aside'>;

/** Where each line of a text begins. */
export const linesOf = (body: string): number[] => [
  0,
  ...[...body.matchAll(/\n/g)].map(({ index }) => index + 1),
];

/** The place of a stretch of the text. */
export function placeIn({ lines }: Pick<Examined, 'lines'>, start: number, end: number): Gap['place'] {
  let [low, high] = [0, lines.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? 0) <= start) low = middle;
    else high = middle;
  }
  return { line: low + 1, start, end };
}
