import type { CoderId } from '#shared/ids.ts';
import type { LeavingWords, TimeMark } from './carry-marks.ts';
import type { KeptElement, KeptXml } from './kept-xml.ts';
import type { RefiProject, RefiText } from './model.ts';
import type { RawText } from './offsets.ts';
import type { GroupingChoice } from './plan-frame.ts';

/** A project that was kept in a study, as its file holds it. */
export interface BroughtProject {
  project: RefiProject;
  kept: KeptXml;
  /** The entry of the archive a path means; null where it means none. */
  entryOf(path: string): string | null;
  /** Files of sources that are no texts: entry → bytes. */
  files: ReadonlyMap<string, Uint8Array>;
  /** Words of recordings, and how the places of each text are counted, by its guid. */
  texts: ReadonlyMap<RefiText, RawText>;
  counting: ReadonlyMap<string, string>;
  /** Ids of the sources that were planned of it, and of those of the study that hold its words. */
  planned: ReadonlySet<string>;
  placed: ReadonlySet<string>;
  /** What a person said its groupings are, by their keys, and who its users are here. */
  groupings: Readonly<Record<string, Pick<GroupingChoice, 'as'>>>;
  coders: Readonly<Record<string, CoderId>>;
}

/** What is around the words of a source. */
export interface Around {
  element: KeptElement;
  /** Id of the words, which the source itself has no longer. */
  words: string;
  /** In a recording: when something was said, in the order of the text. */
  marks: readonly TimeMark[];
  /** In a recording: place of the text at which a passage begins or ends → id of that point. */
  points: ReadonlyMap<number, string>;
}

/** What leaves beside the study, as it came, to be written into its project. */
export interface Carried {
  /** Id of a source of the study → the page, picture or recording whose words it holds. */
  around: ReadonlyMap<string, Around>;
  sources: readonly KeptElement[];
  links: readonly KeptElement[];
  sets: readonly KeptElement[];
  graphs: readonly KeptElement[];
}

export const NOTHING_CARRIED: Carried = { around: new Map(), sources: [], links: [], sets: [], graphs: [] };

export interface CarryOptions {
  idFor: (key: string) => string;
  /** Whether a name that has to be kept out stands in words. */
  holdsName: (words: string) => boolean;
  /** Id of a source → its words as they leave. */
  words: ReadonlyMap<string, LeavingWords>;
  /** Whether what may hold participants' words leaves as it came: sources that are no texts, with their files. */
  withSources: boolean;
}

/** The code of the warning that tells what is in the file as it came. */
export const CARRIED_ALONG = 'carried-along';

/** How many there are of what, by what it is called to a person. */
export class Counts {
  readonly #counts = new Map<string, number>();

  add(what: string, by = 1): void {
    if (by > 0) this.#counts.set(what, (this.#counts.get(what) ?? 0) + by);
  }

  list(): [what: string, count: number][] {
    return [...this.#counts];
  }
}

/** What is carried along, and what of it is left behind. */
export interface Told {
  along: Counts;
  left: Counts;
}
