import { z } from 'zod';
import { BackupsReplaced } from '../backup/replaced.ts';
import { Anchored } from '../correction/correction.ts';
import { AreaId, SourceId, WaveId } from '../ids.ts';

/** Something that stands on words of a source which would be others. */
export const ChangedWords = z.strictObject({
  word: Anchored,
  id: z.string(),
  before: z.string(),
  after: z.string(),
  /** Why a person should look: an edge lay inside a name, somebody outside was asked, or it falls together with another. */
  look: z.enum(['edge', 'asked', 'twin']).nullable(),
});
export type ChangedWords = z.infer<typeof ChangedWords>;

/** What would be changed in one source, were the dictionary applied to it now. */
export const SourceNames = z.strictObject({
  source: SourceId,
  title: z.string(),
  area: AreaId.nullable(),
  wave: WaveId.nullable(),
  /** It lies in the trash. */
  trashed: z.boolean(),
  /** Names in the text in force; turns are counted from 1. */
  places: z.array(
    z.strictObject({
      /** Id of the entry. */
      entry: z.string(),
      turn: z.int(),
      lead: z.string(),
      before: z.string(),
      after: z.string(),
      tail: z.string(),
    }),
  ),
  /** Labels of speakers. */
  labels: z.array(z.strictObject({ before: z.string(), after: z.string() })),
  /** How many texts hold names and leave the study's file for that of the originals. */
  leaving: z.int(),
  changed: z.array(ChangedWords),
});
export type SourceNames = z.infer<typeof SourceNames>;

/** A name in what the team wrote: a memo, a title, printed words, a line of the journal. */
export const WrittenName = z.strictObject({
  /** Names the field: its table, row and column. */
  key: z.string(),
  table: z.string(),
  id: z.string(),
  column: z.string(),
  lead: z.string(),
  before: z.string(),
  after: z.string(),
  tail: z.string(),
  /** How many names stand there. */
  count: z.int(),
  /** It is frozen: an owner alone has names replaced there, and the document says so. */
  sealed: z.boolean(),
});
export type WrittenName = z.infer<typeof WrittenName>;

export const NamesPreview = z.strictObject({
  sources: z.array(SourceNames),
  written: z.array(WrittenName),
  /** How much would be replaced in the texts: names and labels. */
  places: z.int(),
  /** Backups in the data folder that hold these names, or held them when names were replaced last. */
  backups: z.array(z.string()),
});
export type NamesPreview = z.infer<typeof NamesPreview>;

/** Which names are to be replaced. */
export const NamesAsked = z.strictObject({
  /** Sources by id or title; every one where none are given. */
  sources: z.array(z.string()).min(1).optional(),
  /** Fields of the team's words, by their keys. */
  written: z.array(z.string()).max(100_000).default([]),
  /** `places` of the preview of the same sources; where it is another by now, nothing is done. */
  places: z.int(),
  /** Puts one fresh backup in the place of those in the data folder, which hold the names; for owners. */
  backups: z.boolean().default(false),
});
export type NamesAsked = z.input<typeof NamesAsked>;

export const NamesApplied = z.strictObject({
  sources: z.int(),
  places: z.int(),
  written: z.int(),
  /** Frozen editions and snapshots. */
  sealed: z.int(),
  backups: BackupsReplaced,
});
export type NamesApplied = z.infer<typeof NamesApplied>;
