import type { z } from 'zod';
import type { Taking } from '#server/io/worker-pool.ts';
import type { Db } from '#server/store/database.ts';
import type { DownloadAsk } from '#server/worker/export-study.ts';
import type { KeptShelfAsk } from '#server/worker/keep-shelf.ts';
import type { NearAsk, NearTold } from '#server/worker/keep-sketches.ts';
import type { CodebookAnswer } from '#server/worker/read-codebook.ts';
import type { ReadAnswer, ReadAsk } from '#server/worker/read-draft.ts';
import type { NamesAsk } from '#server/worker/read-names.ts';
import type { ProjectAsk } from '#server/worker/read-project.ts';
import type { Coder } from '#shared/coding/coder.ts';
import type { NameRead } from '#shared/format/name-pattern.ts';
import type { StudyId } from '#shared/ids.ts';
import type { CodebookGiven } from '#shared/import/codebook.ts';
import type { ShelfTold } from './shelf.ts';

/** Who asks, and the key under which a write is one deed however often it is sent. */
export interface Who {
  account: Coder;
  key: string | null;
  /** A hash of what is asked under the key: the same key with something else is no repetition. */
  asked?: string;
  /** Whoever runs the program on their own machine, who owns everything there; or an account with a role in each study. */
  as: 'local' | 'member';
  /** A coordinator on their own page: no account, and no role in any study. */
  isVisit?: true;
  /** May make studies. */
  founds: boolean;
}

/** A study that is open: its file, and where its raw uploads are. */
export interface OpenStudy {
  id: StudyId;
  file: string;
  db: Db;
  /** Opened at first use. */
  originals(): Db;
}

/** The studies of one data folder. */
export interface Studies {
  /** Ids of every study file in the folder, opened at first use and kept open. */
  ids(): StudyId[];
  open(id: StudyId): OpenStudy;
  /** Makes the file of a new study. */
  create(id: StudyId): OpenStudy;
  /** The originals of a study that is still to be made: made with them, or none where `mustExist` finds none. */
  before(id: StudyId, mustExist?: boolean): Db | null;
  /** Ids of studies that are still to be made. */
  awaited(): StudyId[];
  /** Closes a study's files and removes them; for a study that could not be filled, whose originals may stay. */
  discard(id: StudyId, keepOriginals?: boolean): void;
  closeAll(): void;
}

/** Everything outside that a service may touch; tests bring their own. */
export interface World {
  studies: Studies;
  control: Db;
  folder: string;
  /** The moment, ISO 8601 UTC. */
  now(): string;
  newId<Schema extends z.ZodType<string>>(schema: Schema): z.infer<Schema>;
  /** SHA-256 in hex. */
  hash(content: string | Uint8Array): string;
  /** Reads a file into a draft, off the main thread. */
  read(ask: ReadAsk): Promise<ReadAnswer>;
  /** Reads file names by a pattern, off the main thread; rejects one that takes too long. */
  readNames(ask: NamesAsk): Promise<NameRead[]>;
  /** Takes in or reads a project of another program, off the main thread. */
  project(ask: ProjectAsk): Promise<null>;
  /** Reads a codebook handed in, off the main thread. */
  codebook(given: CodebookGiven): Promise<CodebookAnswer>;
  /** Writes a study as one file off the main thread, piece by piece. */
  download(ask: DownloadAsk, taking: Taking): Promise<null>;
  /** Asks the shelf of quotes of a study, off the main thread, where it is kept and follows the journal. */
  shelf(ask: KeptShelfAsk): Promise<ShelfTold>;
  /** Finds near-duplicates off the main thread, where sketches of a study’s texts are kept. */
  near(ask: NearAsk): Promise<NearTold>;
  /** Ends the threads that keep something of a study between two asks. */
  letGo(): void;
  /** Called after a deed is durable, with the study and the journal number. */
  told(study: StudyId, number: number): void;
}
