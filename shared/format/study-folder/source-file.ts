import { z } from 'zod';
import { Day } from '../../dates.ts';
import { DomainError } from '../../errors.ts';
import { slug } from '../../reference.ts';
import { readLines, roleOf, writeLines } from '../../source/line-format.ts';
import { SourceForm, SourceKind, type Speaker, SpeakerRole } from '../../source/source.ts';
import type { SpokenTurn } from '../../source/text.ts';
import type { ContentSource } from './content.ts';
import type { Names } from './names.ts';
import { fromYaml, picked, toYaml } from './yaml.ts';

const FrontMatter = z.strictObject({
  id: z.string().optional(),
  title: z.string().min(1),
  kind: SourceKind,
  form: SourceForm,
  area: z.string().nullable().default(null),
  wave: z.string().nullable().default(null),
  participants: z.array(z.string()).default([]),
  date: Day.nullable().default(null),
  panel: z.boolean().nullable().default(null),
  duplicateOf: z.string().nullable().default(null),
  file: z.string().nullable().default(null),
  text: z
    .strictObject({
      number: z.int().min(1),
      made: z.string(),
      by: z.string(),
      reason: z.string().default(''),
    })
    .nullable()
    .default(null),
  speakers: z
    .record(
      z.string(),
      z.strictObject({ role: SpeakerRole, participant: z.string().nullable().default(null) }),
    )
    .default({}),
});

/** File names of sources, without ending: the title's words, told apart by the id where two are alike. */
export function sourceNames(sources: readonly { id: string; title: string }[]): Map<string, string> {
  const seen = new Map<string, number>();
  for (const { title } of sources) seen.set(slug(title), (seen.get(slug(title)) ?? 0) + 1);
  return new Map(
    sources.map(({ id, title }) => {
      const name = slug(title).slice(0, 80);
      const isAlone = name !== '' && seen.get(slug(title)) === 1 && slug(title).length <= 80;
      return [id, isAlone ? name : `${name}-${id.slice(0, 8)}`.replace(/^-/, '')];
    }),
  );
}

/** The roles of labels that neither their names nor `known` tell. */
export function rolesIn(
  turns: readonly SpokenTurn[],
  known: Readonly<Record<string, Pick<Speaker, 'role'>>>,
): Record<string, SpeakerRole> {
  const roles: Record<string, SpeakerRole> = {};
  for (const { speaker, role } of turns)
    if (speaker !== null && roleOf(speaker, known) !== role) roles[speaker] = role;
  return roles;
}

/** Who the labels stand for; a label whose role its name does not tell is added, so that reading gives the same turns. */
const speakersOf = ({ speakers, turns }: ContentSource): ContentSource['speakers'] => ({
  ...speakers,
  ...Object.fromEntries(
    Object.entries(rolesIn(turns, speakers)).map(([label, role]) => [label, { role, participant: null }]),
  ),
});

export function writeSourceFile(source: ContentSource, names: Names): string {
  const { conductedOn: date, fileName: file, turns, origin } = source;
  const speakers = speakersOf(source);
  const front = toYaml({
    ...picked(
      {
        ...source,
        date,
        file,
        area: source.area === null ? null : names.of('area', source.area),
        wave: source.wave === null ? null : names.of('wave', source.wave),
        participants: source.participants.map((id) => names.of('participant', id)).sort(),
        duplicateOf: source.duplicateOf === null ? null : names.of('source', source.duplicateOf),
      },
      ['id', 'title', 'kind', 'form', 'area', 'wave', 'participants', 'date', 'panel', 'duplicateOf', 'file'],
    ),
    ...(origin && {
      text: picked({ ...origin, made: origin.madeAt, by: names.of('coder', origin.by) }, [
        'number',
        'made',
        'by',
        'reason',
      ]),
    }),
    ...(Object.keys(speakers).length > 0 && {
      speakers: Object.fromEntries(
        Object.entries(speakers).map(([label, { role, participant }]) => [
          label,
          picked({ role, participant: participant === null ? null : names.of('participant', participant) }, [
            'role',
            'participant',
          ]),
        ]),
      ),
    }),
  });
  return `---\n${front}---\n\n${writeLines(turns)}`;
}

const FENCED = /^---\n([\s\S]*?\n)---\n(?:\n|$)/;

/** The front matter and the words of a file. */
export function parted(file: string, text: string): { front: string; body: string } {
  const match = FENCED.exec(text);
  if (!match)
    throw new DomainError(
      'invalid',
      `${file} does not begin with its front matter between two lines of ---.`,
    );
  return { front: match[1] ?? '', body: text.slice(match[0].length) };
}

const Head = z.looseObject({ id: z.string().optional(), title: z.string().optional() });

/** What a source is called and how it is found, before the others are known: its `duplicateOf` may name any of them. */
export function readSourceHead(file: string, text: string, idFor: (naturalKey: string) => string) {
  const head = fromYaml(file, parted(file, text).front, Head);
  return { id: head.id ?? idFor(`source ${file}`), title: head.title ?? null };
}

/** Reads a source's file once everything it refers to is known. */
export function readSourceFile(file: string, text: string, id: string, names: Names): unknown {
  const { front, body } = parted(file, text);
  const head = fromYaml(file, front, FrontMatter);
  const named = <T>(what: () => T): T => {
    try {
      return what();
    } catch (error) {
      throw error instanceof DomainError ? new DomainError('invalid', `${file}: ${error.message}.`) : error;
    }
  };
  return named(() => {
    const speakers = Object.fromEntries(
      Object.entries(head.speakers).map(([label, { role, participant }]) => [
        label,
        { role, participant: participant === null ? null : names.id('participant', participant) },
      ]),
    );
    const turns = readLines(body).map((turn) => ({ ...turn, role: roleOf(turn.speaker, speakers) }));
    return {
      id,
      title: head.title,
      kind: head.kind,
      form: head.form,
      area: head.area === null ? null : names.id('area', head.area),
      wave: head.wave === null ? null : names.id('wave', head.wave),
      participants: head.participants.map((reference) => names.id('participant', reference)),
      conductedOn: head.date,
      panel: head.panel,
      duplicateOf: head.duplicateOf === null ? null : names.id('source', head.duplicateOf),
      speakers,
      fileName: head.file,
      origin: head.text && {
        number: head.text.number,
        madeAt: head.text.made,
        by: names.id('coder', head.text.by),
        reason: head.text.reason,
      },
      turns,
    };
  });
}
