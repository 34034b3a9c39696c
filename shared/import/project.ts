import { z } from 'zod';
import { CoderId, ImportId, SourceId, StudyId } from '../ids.ts';

const count = z.int().nonnegative();
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month, as 2020-10');

/** What sources that a file holds together may be; `none` is said of what is nothing of the study. */
export const GroupingSense = z.enum(['participant', 'wave', 'area', 'none']);

/** What a person said over the file: everything else stays as it was found or proposed. */
export const ProjectChoices = z.strictObject({
  /** Guid of a text → the convention of one of its candidates. */
  conventions: z.record(z.string(), z.string()).default({}),
  /** Key of a grouping → what it is; a wave without a month makes none. */
  groupings: z.record(z.string(), z.strictObject({ as: GroupingSense, month: month.optional() })).default({}),
  /** Guid of a user of the file → a member of the team, as confirmed. */
  coders: z.record(z.string(), CoderId).default({}),
  /** A source whose text differs from the file’s → what is done with the file’s. */
  conflicts: z.record(z.string(), z.enum(['leave', 'apart'])).default({}),
  /** Whether labels that recur part texts into turns, or every word is nobody’s. */
  speakers: z.enum(['labels', 'words']).default('labels'),
  /** What a new study is called; as the file is, where nobody says. */
  title: z.string().trim().min(1).max(200).nullable().default(null),
});
export type ProjectChoices = z.infer<typeof ProjectChoices>;

const changesOf = <Value extends z.ZodType>(value: Value) =>
  z.record(z.string(), value.nullable()).optional();

/** Choices to be set; what is not named stays, null takes one back. */
export const ProjectChoiceChanges = z.strictObject({
  conventions: changesOf(z.string()),
  groupings: changesOf(z.strictObject({ as: GroupingSense, month: month.optional() })),
  coders: changesOf(CoderId),
  conflicts: changesOf(z.enum(['leave', 'apart'])),
  speakers: z.enum(['labels', 'words']).optional(),
  title: z.string().trim().min(1).max(200).nullable().optional(),
});
export type ProjectChoiceChanges = z.infer<typeof ProjectChoiceChanges>;

/** What a project brings, in the order it is told. */
export const BROUGHT = [
  'coders',
  'areas',
  'waves',
  'participants',
  'groups',
  'themes',
  'sources',
  'codings',
  'memos',
  'links',
] as const;
export const Brought = z.enum(BROUGHT);
export type Brought = z.infer<typeof Brought>;

const Warning = z.strictObject({ code: z.string(), message: z.string() });

/** What a file holds and what keeping it would do; nothing of it is in the study yet. */
export const ProjectReview = z.strictObject({
  title: z.string(),
  description: z.string(),
  /** The program that wrote it, in its own words; "" where it does not say. */
  origin: z.string(),
  /** Elements of the file by the standard’s names (`Code`, `TextSource`, `Coding` …), those there are. */
  elements: z.array(z.strictObject({ element: z.string(), count })),
  /** What they become here: as planned, and of that what the study has already. */
  brings: z.array(z.strictObject({ what: Brought, planned: count, known: count })),
  /** How the places of each text are counted. `convention` is null while it is asked: its codings are left out. */
  texts: z.array(
    z.strictObject({
      guid: z.string(),
      source: z.string(),
      /** Its first words where the file gives it no name; absent where it has one. */
      begins: z.string().optional(),
      selections: count,
      convention: z.string().nullable(),
      /** `any`: every way of counting means the same; `person`: chosen; else what bears it out. */
      by: z.enum(['any', 'quotes', 'words', 'habit', 'person', 'nobody']),
      /** Where it is asked, and where it was answered: up to three quotes as each would read them. */
      candidates: z.array(z.strictObject({ convention: z.string(), samples: z.array(z.string()) })),
    }),
  ),
  /** Who signed in the file: coders of their own until somebody says which member of the team they are. */
  coders: z.array(
    z.strictObject({
      guid: z.string(),
      name: z.string(),
      codings: count,
      memos: count,
      /** The member of the team, as confirmed. */
      coder: CoderId.nullable(),
      /** Members of the team who are called so, or have the id of the file; never taken by themselves. */
      alike: z.array(CoderId),
    }),
  ),
  /** Whom a user of the file may be. */
  team: z.array(z.strictObject({ id: CoderId, name: z.string() })),
  /** What holds sources together in the file: each becomes something only once it is said what. */
  groupings: z.array(
    z.strictObject({
      key: z.string(),
      from: z.enum(['case', 'set', 'variable', 'file name']),
      name: z.string(),
      variable: z.string().nullable(),
      sources: count,
      /** The first titles. */
      named: z.array(z.string()),
      guess: GroupingSense,
      month: z.string().nullable(),
      /** The file itself says so; else it is read from a name that could mean anything. */
      isStated: z.boolean(),
      choice: z.strictObject({ as: GroupingSense, month: z.string().optional() }).nullable(),
    }),
  ),
  /** Sources that the study has with other words under the id of the file: asked, never written over. */
  conflicts: z.array(
    z.strictObject({
      source: SourceId,
      /** In the file, and in the study. */
      title: z.string(),
      known: z.string(),
      choice: z.enum(['leave', 'apart']).nullable(),
    }),
  ),
  /** Selections whose codings are left out, by why. */
  unplaced: z.array(
    z.strictObject({
      why: z.enum(['unclear', 'outside', 'no-words', 'interviewer']),
      selections: count,
      codings: count,
    }),
  ),
  /** Kept in the file as it came, which is kept beside the study, and not shown. */
  notShown: z.array(z.strictObject({ what: z.string(), count, named: z.array(z.string()) })),
  warnings: z.array(Warning),
  /** What nobody has answered yet; kept all the same where `incomplete` is said, without what hangs on it. */
  open: z.array(z.enum(['conventions', 'conflicts'])),
});
export type ProjectReview = z.infer<typeof ProjectReview>;

/** What keeping a project did. */
export const ProjectKept = z.strictObject({
  study: StudyId,
  /** How much of each was new; all nought where the study had everything. */
  added: z.strictObject({
    coders: count,
    areas: count,
    waves: count,
    participants: count,
    groups: count,
    themes: count,
    sources: count,
    codings: count,
    memos: count,
    links: count,
  }),
  /** What was left out and why, each as a sentence. */
  leftOut: z.array(z.string()),
});
export type ProjectKept = z.infer<typeof ProjectKept>;

/** A project file under review, for a study that is there or for one that keeping it will make. */
export const ProjectImport = z.strictObject({
  id: ImportId,
  study: StudyId,
  /** There is no such study yet. */
  isNew: z.boolean(),
  fileName: z.string(),
  /** Bytes. */
  size: count,
  startedAt: z.string(),
  /** `kept` while what it brought stands; where keeping it was undone it is `read` again. */
  state: z.enum(['reading', 'read', 'failed', 'kept']),
  failure: z.strictObject({ message: z.string(), help: z.string() }).nullable(),
  choices: ProjectChoices,
  review: ProjectReview.nullable(),
});
export type ProjectImport = z.infer<typeof ProjectImport>;

/** A project that came in, in short. */
export const ProjectBrought = ProjectImport.pick({
  id: true,
  fileName: true,
  size: true,
  startedAt: true,
  state: true,
}).extend({
  /** Who sent it; null where they are not known any more. */
  by: z.string().nullable(),
  /** When it is thrown away if nobody goes on; null for one that was kept. */
  until: z.string().nullable(),
  /** The program that wrote it, in its own words; "" where it is not known. */
  origin: z.string(),
  /** What of it is only in its file. */
  notShown: ProjectReview.shape.notShown,
});
export type ProjectBrought = z.infer<typeof ProjectBrought>;

/** A project that waits under review for a study which keeping it will make. */
export const ProjectAwaited = ProjectBrought.extend({ study: StudyId });
export type ProjectAwaited = z.infer<typeof ProjectAwaited>;
