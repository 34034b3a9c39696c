import type { FieldworkCell } from '../analysis/fieldwork.ts';
import type { ParticipantId, SourceId, WaveId } from '../ids.ts';
import { canShowAbsence, type Source } from '../source/source.ts';
import type { MethodView } from './method.ts';

type Became = MethodView['interviews'][number]['became'];

/** In a closed month what was only planned was never recorded; in one that is not, whatever is not held is still to come. */
export function becameOf(state: FieldworkCell['state'], isClosed: boolean): Became {
  if (state === 'missed' || state === 'declined') return state;
  if (state === 'planned' || state === 'blank') return isClosed ? 'not-recorded' : 'planned';
  return 'held';
}

/** The coordinators' interviews; `informants` says who spoke for the panel of an area, wave by wave. */
export function interviewsOf(
  cells: readonly FieldworkCell[],
  waves: readonly { id: WaveId; closed: boolean }[],
  informants: (area: FieldworkCell['area']) => readonly (ParticipantId | null)[],
  pseudonymOf: (participant: ParticipantId) => string,
): MethodView['interviews'] {
  return cells.map(({ area, wave, state, reason, words }) => {
    const at = waves.findIndex(({ id }) => id === wave);
    const informant = informants(area)[at] ?? null;
    return {
      area,
      wave,
      became: becameOf(state, waves[at]?.closed ?? false),
      reason,
      words,
      informant: informant && pseudonymOf(informant),
    };
  });
}

/** Included sources by kind, form and track, in the order of the kinds; readings and replies are no evidence but are there. */
export function sourcesCounted(
  sources: readonly Pick<Source, 'id' | 'kind' | 'form' | 'participantWords'>[],
  isIncluded: (source: SourceId) => boolean,
  isPanel: (source: SourceId) => boolean,
): MethodView['sources'] {
  const rows = new Map<string, MethodView['sources'][number]>();
  for (const { id, kind, form, participantWords } of sources) {
    if (!isIncluded(id)) continue;
    const panel = isPanel(id);
    const key = `${kind} ${form} ${panel}`;
    const row = rows.get(key) ?? { kind, form, panel, sources: 0, words: 0 };
    rows.set(key, { ...row, sources: row.sources + 1, words: row.words + participantWords });
  }
  const order = ['interview', 'conversation', 'exercise', 'field-note', 'reading', 'reply'];
  return [...rows.values()].sort(
    (a, b) =>
      Number(b.panel) - Number(a.panel) ||
      order.indexOf(a.kind) - order.indexOf(b.kind) ||
      a.form.localeCompare(b.form),
  );
}

interface Passed {
  source: SourceId;
  coder: string;
  themes: readonly unknown[] | null;
}

/** How far the full records were looked through, and by how many. */
export function readingOf(
  sources: readonly { id: SourceId; kind: Source['kind']; form: Source['form']; included: boolean }[],
  passes: readonly Passed[],
): Pick<MethodView['reading'], 'capable' | 'read' | 'readTwice' | 'coders' | 'rechecks'> {
  const capable = new Set(
    sources.filter((source) => source.included && canShowAbsence(source)).map(({ id }) => id),
  );
  const readers = new Map<SourceId, Set<string>>();
  for (const { source, coder, themes } of passes)
    if (themes === null && capable.has(source))
      readers.set(source, (readers.get(source) ?? new Set()).add(coder));
  return {
    capable: capable.size,
    read: readers.size,
    readTwice: [...readers.values()].filter(({ size }) => size > 1).length,
    coders: new Set(passes.map(({ coder }) => coder)).size,
    rechecks: passes.filter(({ themes }) => themes !== null).length,
  };
}
