import { textOf } from '../source/text.ts';
import type { Run } from './alignment.ts';
import { type ComparedTurn, textRuns } from './text-runs.ts';

/** A stretch of a turn that stayed, was put in or was taken out. */
export interface Stretch {
  is: 'kept' | 'added' | 'removed';
  text: string;
}

/** One turn beside the one it was, by their places in the two texts; one that is new or gone has only one. */
export interface TurnDiff<Turn extends ComparedTurn> {
  before: Turn | null;
  after: Turn | null;
  /** Neither its words, its speaker nor its time changed. */
  isSame: boolean;
  stretches: Stretch[];
}

const add = (stretches: Stretch[], is: Stretch['is'], text: string) => {
  if (text === '') return;
  const last = stretches.at(-1);
  if (last?.is === is) last.text += text;
  else stretches.push({ is, text });
};

/** Spaces that stayed between words that did not are shown with both. */
function readable(stretches: readonly Stretch[]): Stretch[] {
  const shown: Stretch[] = [];
  let [removed, added] = ['', ''];
  const flush = () => {
    add(shown, 'removed', removed);
    add(shown, 'added', added);
    [removed, added] = ['', ''];
  };
  for (const [at, { is, text }] of stretches.entries()) {
    const isBetween = text.trim() === '' && removed !== '' && added !== '' && at < stretches.length - 1;
    if (is === 'removed' || isBetween) removed += text;
    if (is === 'added' || isBetween) added += text;
    if (is !== 'kept' || isBetween) continue;
    flush();
    add(shown, 'kept', text);
  }
  flush();
  return shown;
}

/** The turns of a text beside those it had, word by word; turns that went stand where they stood. */
export function turnDiffs<Turn extends ComparedTurn>(
  before: readonly Turn[],
  after: readonly Turn[],
  runs: readonly Run[] = textRuns(before, after),
): TurnDiff<Turn>[] {
  const [was, is] = [textOf(before), textOf(after)];
  const found: TurnDiff<Turn>[] = [];
  let [place, gone, next] = [0, 0, 0];
  const removedUpTo = (end: number) => {
    for (let turn = before[gone]; turn && turn.end <= end; turn = before[gone]) {
      if (turn.start >= place) {
        found.push({
          before: turn,
          after: null,
          isSame: false,
          stretches: turn.text === '' ? [] : [{ is: 'removed', text: turn.text }],
        });
        place = turn.end;
      }
      gone += 1;
    }
  };
  for (const turn of after) {
    while (runs[next] && (runs[next]?.after ?? 0) + (runs[next]?.length ?? 0) <= turn.start) next += 1;
    const inTurn: Run[] = [];
    for (let at = next; runs[at] && (runs[at]?.after ?? 0) < turn.end; at += 1) {
      const run = runs[at];
      if (!run) break;
      const start = Math.max(run.after, turn.start);
      const end = Math.min(run.after + run.length, turn.end);
      if (is.slice(start, end).trim() !== '')
        inTurn.push({ before: run.before + start - run.after, after: start, length: end - start });
    }
    const [first] = inTurn;
    if (first) removedUpTo(first.before);
    const origin = first
      ? before.find(({ start, end }) => start <= first.before && first.before < end)
      : undefined;
    const stretches: Stretch[] = [];
    let at = turn.start;
    for (const run of inTurn) {
      const from = Math.max(place, origin && run === first ? origin.start : place);
      if (run.before > from) add(stretches, 'removed', was.slice(from, run.before));
      add(stretches, 'added', is.slice(at, run.after));
      add(stretches, 'kept', is.slice(run.after, run.after + run.length));
      place = run.before + run.length;
      at = run.after + run.length;
    }
    const owner = before.find(({ start, end }) => start < place && place <= end);
    const behind = runs.find(
      (run) => run.before >= place && was.slice(run.before, run.before + run.length).trim() !== '',
    );
    if (inTurn.length > 0 && owner) {
      const end = Math.min(owner.end, behind?.before ?? owner.end);
      if (end > place) {
        if (was.slice(place, end).trim() !== '') add(stretches, 'removed', was.slice(place, end));
        place = end;
      }
    }
    add(stretches, 'added', is.slice(at, turn.end));
    found.push({
      before: origin ?? null,
      after: turn,
      isSame:
        origin !== undefined &&
        stretches.every((stretch) => stretch.is === 'kept') &&
        origin.text === turn.text &&
        origin.speaker === turn.speaker &&
        origin.time === turn.time,
      stretches: readable(stretches),
    });
  }
  removedUpTo(was.length);
  return found;
}
