import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#client/ui/button.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import type { Affected, CellTurn, Placement, ProposedText } from '#shared/correction/correction.ts';
import { likelyReason } from '#shared/correction/draft.ts';
import { textOf } from '#shared/source/text.ts';
import { AffectedList } from './affected-list.tsx';
import { codedThemesQuery, previewQuery } from './api.ts';
import { DiffTurns } from './diff-turns.tsx';
import { PlaceDialog } from './place-dialog.tsx';
import styles from './review.module.css';
import type { Talk } from './talk.ts';
import { calledIn, cellLines, fateWords, passWords } from './words.ts';

interface CorrectionReviewProps {
  study: string;
  source: string;
  before: readonly Talk[];
  after: readonly Talk[];
  given: ProposedText;
  /** Counts the times a review was opened. */
  look: number;
  /** Why, where that is known from what is done. */
  likely?: string;
  /** New words after which a pass no longer counts. */
  allowed: number;
  areaName: (id: string) => string;
  waveName: (id: string) => string;
  isSaving: boolean;
  error: { message: string; help?: string | undefined } | null;
  onSave: (reason: string, placements: Placement[]) => void;
  onBack: () => void;
}

/** Before a text is kept: what changes in it, and what that does to all that stands on its words. */
export function CorrectionReview(props: CorrectionReviewProps) {
  const { study, source, before, after, given, look, allowed } = props;
  const [placements, setPlacements] = useState<Placement[]>([]);
  const [placing, setPlacing] = useState<Affected>();
  const [reason, setReason] = useState<string>();
  const asked = useQuery(
    previewQuery(study, source, look + placements.length / 1000, { ...given, placements }),
  );
  const { data: themes = [] } = useQuery(codedThemesQuery(study));
  const preview = asked.data;
  const titleOf = (id: string | null) => themes.find((theme) => theme.id === id)?.title;
  const lost = preview?.affected.filter(({ is }) => is === 'lost') ?? [];
  const other = preview?.affected.filter(({ is }) => is !== 'lost') ?? [];
  const known = new Set(before.map(({ speaker, text }) => `${speaker} ${text}`));
  const changed = after.filter(({ speaker, text }) => !known.has(`${speaker} ${text}`)).length;
  const isSameWords = textOf(before) === textOf(after);
  const why = reason ?? props.likely ?? '';
  const cellName = ({ theme, area, wave }: CellTurn) =>
    `${titleOf(theme) ?? 'A theme'}, ${props.areaName(area)}, ${props.waveName(wave)}`;
  const save = () => props.onSave(why.trim(), placements);
  const heldBack = why.trim() === '' ? 'after a reason' : preview?.isSame ? 'nothing differs' : undefined;
  return (
    <div className={styles.review}>
      <section className={styles.text} aria-labelledby="changes">
        <h2 id="changes">What changes in the text</h2>
        <DiffTurns before={before} after={after} />
      </section>
      <section className={styles.follows} aria-labelledby="follows">
        <h2 id="follows">What follows</h2>
        {asked.error && <ErrorNote what={asked.error.message} onRetry={() => void asked.refetch()} />}
        {!preview && !asked.error && <Waiting label="Following the words…" lines={5} />}
        {preview && (
          <>
            <p className={styles.fate} role="status">
              {fateWords(preview)}.
            </p>
            {lost.length > 0 && (
              <>
                <h3>To place by hand, now or later</h3>
                <p className={styles.hint}>They stay on their old words and count nowhere until then.</p>
                <AffectedList
                  label="To place by hand"
                  things={lost}
                  themes={themes}
                  onPlace={(thing) => setPlacing(lost.find(({ id }) => id === thing.id))}
                />
              </>
            )}
            {other.length > 0 && (
              <>
                <h3>Kept, with other words or elsewhere</h3>
                <AffectedList label="Kept with other words" things={other} themes={themes} />
              </>
            )}
            <h3>What was looked for</h3>
            <p>{passWords(preview, allowed)}</p>
            {cellLines(preview.cells, cellName).map(({ key, words, cells }) => (
              <details key={key} className={styles.cells}>
                <summary>
                  {cells.length} {cells.length === 1 ? 'cell' : 'cells'}: {words}
                </summary>
                <ul>
                  {cells.map((cell) => (
                    <li key={cell}>{cell}</li>
                  ))}
                </ul>
              </details>
            ))}
          </>
        )}
        <form
          className={styles.save}
          onSubmit={(event) => {
            event.preventDefault();
            if (heldBack === undefined) save();
          }}
        >
          <TextField
            label="Why"
            value={why}
            onChange={setReason}
            maxLength={300}
            autoFocus
            placeholder={`such as: ${likelyReason(changed, preview?.newWords ?? 0, isSameWords ? 1 : 0)}`}
          />
          {props.error && <ErrorNote what={props.error.message} help={props.error.help} />}
          <div className={styles.buttons}>
            <Button onClick={props.onBack}>Back to the text</Button>
            <Button type="submit" look="primary" heldBack={heldBack} busy={props.isSaving || !preview}>
              Save the text
            </Button>
          </div>
        </form>
      </section>
      {placing && (
        <PlaceDialog
          name={calledIn(placing, titleOf(placing.theme))}
          before={placing.before}
          turns={after}
          text={textOf(after)}
          near={placing}
          refusesInterviewer={placing.word !== 'memo'}
          onPlace={({ start, end }) => {
            setPlacements([...placements, { word: placing.word, id: placing.id, start, end }]);
            setPlacing(undefined);
          }}
          onClose={() => setPlacing(undefined)}
        />
      )}
    </div>
  );
}
