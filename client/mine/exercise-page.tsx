import type { OfferedRow } from '#shared/member-check/offered-exercise.ts';
import { ExerciseRowCard } from './exercise-row.tsx';
import { FateNote } from './fate-note.tsx';
import { useDraftText, useMine } from './mine.ts';
import { dayWords, joined } from './words.ts';

const BLANK: OfferedRow = { change: '', threat: '', opportunity: '', step: '' };
const PARTS = ['change', 'threat', 'opportunity', 'step'] as const;
const MOST_ROWS = 30;
const STANDS = {
  'with-the-team': 'The team looks at it.',
  'taken-up': 'The team has taken it up.',
  'not-used': 'It was not used: a newer one took its place, or the team left it out.',
};

const isBlank = (row: OfferedRow): boolean => PARTS.every((part) => row[part].trim() === '');

function rowsIn(draft: string): OfferedRow[] | null {
  try {
    const rows: unknown = JSON.parse(draft);
    return Array.isArray(rows) && rows.length > 0 ? rows.map((row) => ({ ...BLANK, ...row })) : null;
  } catch {
    return null;
  }
}

/** Change, threat, way to overcome, next step: filled in from last time, to be gone through and sent in. */
export function ExercisePage() {
  const { view, say, isPreview, outbox } = useMine();
  const [draft, setDraft] = useDraftText('exercise');
  const written = outbox.find('exercise')?.letter;
  const sentLast = written?.to === 'exercise' ? written.rows : null;
  const drafted = rowsIn(draft);
  const begun = sentLast ?? view.exercise.rows;
  const rows = drafted ?? (begun.length > 0 ? begun : [BLANK]);
  const keep = (next: OfferedRow[]) => setDraft(JSON.stringify(next));
  const send = () => {
    if (isPreview || rows.every(isBlank)) return;
    say({ to: 'exercise', rows: rows.filter((row) => !isBlank(row)) });
    setDraft('');
  };
  return (
    <>
      <h1>Looking ahead</h1>
      <p className="lead">
        What changes for you? What could go wrong because of it? How could you get past that? And what is the
        next step? Short words are enough, and you may leave gaps.
      </p>
      {view.exercise.from !== null && drafted === null && (
        <p className="lead">This is what stood here in {view.exercise.from}. Change what is different now.</p>
      )}
      <ol className="rows">
        {rows.map((row, at) => (
          <ExerciseRowCard
            // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name but its place.
            key={at}
            row={row}
            number={at + 1}
            isReadOnly={isPreview || view.withdrawn !== null}
            onRow={(next) => keep(rows.map((one, place) => (place === at ? next : one)))}
            onRemove={rows.length > 1 ? () => keep(rows.filter((_, place) => place !== at)) : null}
          />
        ))}
      </ol>
      {!view.withdrawn && (
        <>
          <p className="row">
            <button
              type="button"
              className="plain"
              disabled={isPreview || rows.length >= MOST_ROWS}
              onClick={() => keep([...rows, BLANK])}
            >
              Add a row
            </button>
            <button
              type="button"
              className="main"
              aria-disabled={isPreview || rows.every(isBlank)}
              onClick={send}
            >
              Send to the team
            </button>
          </p>
          <p className="sub" role="status">
            {drafted !== null
              ? 'Kept on this phone, not sent yet.'
              : sentLast !== null
                ? 'Kept on this phone, not with the team yet.'
                : 'The team looks at it first. Nothing is used before that.'}
          </p>
        </>
      )}
      <FateNote about="exercise" />
      {view.exercise.sent.length > 0 && (
        <section className="more">
          <h2>What you sent</h2>
          <ul className="told">
            {[...view.exercise.sent].reverse().map(({ id, at, state, rows: sent }) => (
              <li key={id}>
                <p>
                  <b>{dayWords(at)}.</b> {STANDS[state]}
                </p>
                <small>
                  {joined(sent.map((row) => row.change || row.threat || row.opportunity || row.step))}
                </small>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
