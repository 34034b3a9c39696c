import { CodingId, type ParticipantId, SourceId } from '#shared/ids.ts';
import { SourceForm, SourceKind, type SpeakerRole } from '#shared/source/source.ts';
import type { Span } from '#shared/span.ts';
import { proposeForm, proposeKind } from '../source-kind.ts';
import type { ContentSource, StudyContent } from '../study-folder/content.ts';
import type { Found } from './detect.ts';
import { readingOf } from './detect.ts';
import type { RefiSource, RefiText } from './model.ts';
import { canonical, type RawText } from './offsets.ts';
import { dayOf } from './plan-frame.ts';
import type { PlannedFrame } from './plan-people.ts';
import type { Problems } from './problems.ts';
import { type Telling, turned } from './turns.ts';
import { fromSpeakers, NAMES } from './words.ts';

/** A text of the file as a source of the study, with where its selections lie. */
export interface PlannedSource {
  source: ContentSource;
  text: RefiText;
  /** By the order of the selections: the passages each stands for, without interviewers' words; empty where there are none. */
  passages: Span[][];
}

interface Given {
  title: string;
  telling: Telling;
  values: ReadonlyMap<string, string>;
  frame: PlannedFrame;
  participants: ReadonlyMap<string, ParticipantId>;
}

const parsed = <T>(schema: { safeParse(value: unknown): { success: boolean; data?: T } }, value: unknown) =>
  schema.safeParse(value).data;

/** What an unplaced selection is a fault of. */
export type Unplaced = 'unclear' | 'outside' | 'no-words' | 'interviewer';

const spansOf = (text: RefiText, file: RawText, found: Found): (Span | null)[] =>
  found.convention === null
    ? text.selections.map(() => null)
    : readingOf({ guid: text.guid, file, selections: text.selections }, found.convention);

/**
 * Turns by labels that recur. Somebody whose words alone are coded is not taken for an interviewer, whatever the label
 * says: else these codings could not be kept.
 */
function withCodedSpeakers(words: string, text: RefiText, spans: readonly (Span | null)[]) {
  const laid = turned(words, 'labels');
  const coded: Record<string, { role: SpeakerRole }> = {};
  for (const [at, { codings }] of text.selections.entries()) {
    const span = spans[at];
    const place = span && codings.length > 0 ? laid.place(span) : null;
    if (!place || laid.withoutInterviewer(place).length > 0) continue;
    for (const label of laid.speakersIn(place)) coded[label] = { role: 'unknown' };
  }
  const labels = Object.keys(coded);
  return { laid: labels.length === 0 ? laid : turned(words, 'labels', coded), labels };
}

/** A source from a text of the file, its words untouched; null where it holds none. */
export function planSource(
  from: RefiSource,
  text: RefiText,
  file: RawText,
  found: Found,
  id: string,
  { title, telling, values, frame, participants }: Given,
): {
  planned: PlannedSource;
  unplaced: Map<RefiText['selections'][number], Unplaced>;
  coded: string[];
} | null {
  const words = canonical(file.raw);
  const told = fromSpeakers(values.get(NAMES.speakers) ?? '');
  const roles: Record<string, { role: SpeakerRole }> = Object.fromEntries(
    told.map(({ label, role }) => [
      label,
      { role: role === 'participant' || role === 'interviewer' ? role : 'unknown' },
    ]),
  );
  const spans = spansOf(text, file, found);
  const { laid, labels } =
    telling === 'labels'
      ? withCodedSpeakers(words, text, spans)
      : { laid: turned(words, telling, telling === 'own' ? roles : {}), labels: [] };
  if (!laid.turns.some((turn) => turn.text.trim() !== '')) return null;
  const draft = {
    format: 'REFI-QDA',
    title,
    turns: laid.turns,
    speakers: [],
    header: [],
    warnings: [],
    notUnderstood: [],
  };
  const guess = proposeKind(draft, title, {}, { areas: [], waves: [], participants: [] });
  const kind =
    parsed(SourceKind, values.get(NAMES.kind)) ??
    (guess.from === 'file name' || guess.value !== 'reading' ? guess.value : 'interview');
  const guessed = proposeForm(draft, title, kind);
  const isLabelled = laid.turns.some(({ speaker }) => speaker !== null);
  const form =
    parsed(SourceForm, values.get(NAMES.form)) ??
    (guessed.from === 'file name' ? guessed.value : isLabelled ? 'transcript' : 'full-notes');
  const source: ContentSource = {
    id: SourceId.parse(id),
    title,
    kind,
    form,
    area: frame.areaOf.get(from.guid) ?? null,
    wave: frame.waveOf.get(from.guid) ?? null,
    participants: frame.participantsOf.get(from.guid) ?? [],
    conductedOn: dayOf(values),
    panel: null,
    duplicateOf: null,
    speakers: Object.fromEntries(
      told.map(({ label, pseudonym }) => [
        label,
        { role: roles[label]?.role ?? 'unknown', participant: participants.get(pseudonym ?? '') ?? null },
      ]),
    ),
    fileName: null,
    turns: laid.turns,
    origin: null,
    earlier: [],
  };
  const unplaced = new Map<RefiText['selections'][number], Unplaced>();
  const text_ = laid.turns.map((turn) => turn.text).join('\n\n');
  const passages = text.selections.map((selection, at): Span[] => {
    const span = spans[at] ?? null;
    const place = span === null ? null : laid.place(span);
    const runs = place === null ? [] : laid.withoutInterviewer(place);
    const kept = runs.filter(({ start, end }) => text_.slice(start, end).trim() !== '');
    if (kept.length === 0)
      unplaced.set(
        selection,
        found.convention === null
          ? 'unclear'
          : span === null
            ? 'outside'
            : place !== null && text_.slice(place.start, place.end).trim() !== ''
              ? 'interviewer'
              : 'no-words',
      );
    return kept;
  });
  return { planned: { source, text, passages }, unplaced, coded: labels };
}

interface Made {
  adopt(guid: string): string;
  idFor(key: string): string;
  themeOf: ReadonlyMap<string, StudyContent['themes'][number]['id']>;
  coderOf(guid: string | null): StudyContent['coders'][number]['id'];
  now: string;
  problems: Problems;
  /** What a note of ours says of a coding. */
  factsOf(notes: readonly string[]): Pick<StudyContent['codings'][number], 'stance' | 'told' | 'prompted'>;
}

/** The codings of a source; a selection cut at interviewers' words gives several. The same twice is one. */
export function planCodings({ source, text, passages }: PlannedSource, made: Made): StudyContent['codings'] {
  const words = source.turns.map((turn) => turn.text).join('\n\n');
  const known = new Set<string>();
  return text.selections.flatMap((selection, at) =>
    selection.codings.flatMap((coding) => {
      const theme = made.themeOf.get(coding.code);
      if (!theme) return [];
      const coder = made.coderOf(coding.by ?? selection.by);
      return (passages[at] ?? []).flatMap(({ start, end }, part) => {
        const key = `${start} ${end} ${theme} ${coder}`;
        if (known.has(key)) {
          made.problems.add(
            'same-coding',
            'A passage is coded twice with one code by one person; it is kept once.',
          );
          return [];
        }
        known.add(key);
        const own = coding.guid || `${selection.guid} ${coding.code}`;
        return [
          {
            id: CodingId.parse(part === 0 ? made.adopt(own) : made.idFor(`refi part ${part} of ${own}`)),
            source: source.id,
            version: null,
            start,
            end,
            text: words.slice(start, end),
            theme,
            coder,
            event: 0,
            ...made.factsOf(coding.notes),
            state: 'accepted' as const,
            origin: 'import' as const,
            cameFrom: null,
            createdAt: momentOf(coding.at ?? selection.at) ?? made.now,
          },
        ];
      });
    }),
  );
}

/** A time as we write it; one without a zone is taken for UTC. Null where it is none. */
export function momentOf(written: string | null): string | null {
  if (written === null) return null;
  const zoned = /(Z|[+-]\d\d:?\d\d)$/i.test(written) ? written : `${written}Z`;
  const time = Date.parse(zoned);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
