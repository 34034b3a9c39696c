/**
 * A REFI-QDA project as a value: what its file says, before anything is decided. Ids are lower-case and without
 * braces, positions are as written, in whatever unit the file's tool counts; "" stands for what is not there.
 */
export interface RefiProject {
  name: string;
  /** The program that wrote it, in its own words. */
  origin: string;
  namespace: string;
  description: string;
  createdAt: string | null;
  users: RefiUser[];
  /** In the order of the file, parents before what stands under them. */
  codes: RefiCode[];
  variables: RefiVariable[];
  cases: RefiCase[];
  sources: RefiSource[];
  noteTexts: RefiText[];
  links: RefiLink[];
  sets: RefiSet[];
  graphs: RefiGraph[];
  /** Notes on the project as a whole. */
  notes: string[];
}

export interface RefiUser {
  guid: string;
  name: string;
  id: string;
}

/** Who made something and who changed it last, as guids and as the file writes the time. */
export interface RefiMade {
  by: string | null;
  at: string | null;
  changedBy: string | null;
  changedAt: string | null;
}

export interface RefiCode {
  guid: string;
  parent: string | null;
  name: string;
  description: string;
  isCodable: boolean;
  /** `#rgb` or `#rrggbb`. */
  color: string;
  notes: string[];
}

/** What a value of a variable can be. */
export const VARIABLE_TYPES = ['Text', 'Boolean', 'Integer', 'Float', 'Date', 'DateTime'] as const;
export type VariableType = (typeof VARIABLE_TYPES)[number];

export interface RefiVariable {
  guid: string;
  name: string;
  type: VariableType;
  description: string;
}

/** The value of a variable, as written; null where it is said to be missing. */
export interface RefiValue {
  variable: string;
  type: VariableType | null;
  value: string | null;
}

/** Somebody who was asked, perhaps many times. */
export interface RefiCase {
  guid: string;
  name: string;
  description: string;
  codes: string[];
  values: RefiValue[];
  sources: string[];
  selections: string[];
}

export interface RefiCoding {
  guid: string;
  code: string;
  by: string | null;
  at: string | null;
  notes: string[];
}

/** A stretch of a text; `start` and `end` count in the tool's own unit, -1 where they could not be read. */
export interface RefiSelection extends RefiMade {
  guid: string;
  name: string;
  description: string;
  start: number;
  end: number;
  codings: RefiCoding[];
  notes: string[];
}

/** Words: of a source, of a note, the text of a PDF, or a transcript of a recording. */
export interface RefiText extends RefiMade {
  guid: string;
  name: string;
  description: string;
  /** Where the plain text lies, as written; "" where it is in `content`. */
  path: string;
  richPath: string;
  content: string | null;
  selections: RefiSelection[];
  codings: RefiCoding[];
  notes: string[];
  values: RefiValue[];
}

/** What is marked in a picture, on a page or in a recording: kept, not shown. */
export interface RefiRegion {
  guid: string;
  name: string;
  description: string;
  codings: RefiCoding[];
  notes: string[];
}

export type RefiMedium = 'text' | 'pdf' | 'picture' | 'audio' | 'video';

export interface RefiSource extends RefiMade {
  guid: string;
  medium: RefiMedium;
  name: string;
  description: string;
  /** Where the file of a PDF, picture or recording lies, as written. */
  path: string;
  texts: RefiText[];
  regions: RefiRegion[];
  /** Of the source as a whole. */
  codings: RefiCoding[];
  notes: string[];
  values: RefiValue[];
}

export interface RefiLink {
  guid: string;
  name: string;
  direction: string;
  from: string;
  to: string;
  notes: string[];
}

export interface RefiSet {
  guid: string;
  name: string;
  description: string;
  codes: string[];
  sources: string[];
  notes: string[];
}

/** A drawing of the tool it comes from: counted, not shown. */
export interface RefiGraph {
  guid: string;
  name: string;
  vertices: number;
  edges: number;
}

/** A codebook of its own (`.qdc`). */
export type RefiCodebook = Pick<RefiProject, 'origin' | 'namespace' | 'codes' | 'sets'>;
