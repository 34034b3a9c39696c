import { useState } from 'react';
import { longDay } from '#client/lib/day.ts';
import { useFocusBack } from '#client/lib/focus-back.ts';
import { useMay } from '#client/lib/may.ts';
import type { Place } from '#client/lib/place.ts';
import { Button } from '#client/ui/button.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import type { AdditionView } from '#shared/member-check/check-view.ts';
import styles from './answer.module.css';
import checks from './checks.module.css';
import { useTeamDeeds } from './use-team-deeds.ts';

interface AdditionCardProps {
  study: string;
  addition: AdditionView;
  areaName: (area: string | null) => string;
  monthName: (wave: string) => string;
  coderName: (coder: string) => string;
  personOf: (addition: AdditionView) => Place;
}

/** One addition in its own words, and what became of it. */
export function AdditionCard(props: AdditionCardProps) {
  const { study, addition, areaName, monthName, coderName, personOf } = props;
  const { pseudonym, text, at, seen, wave, area } = addition;
  const may = useMay();
  const { see, asMemo } = useTeamDeeds(study);
  const [note, setNote] = useState<string>();
  const opener = useFocusBack<HTMLButtonElement>(note !== undefined);
  const error = see.error ?? asMemo.error;
  const memo = `${pseudonym} added on their own page on ${longDay(at)}, of ${monthName(wave)}:\n\n${text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')}`;
  return (
    <div className={styles.answer}>
      <p className={checks.about}>
        <b>
          <PlaceLink place={personOf(addition)}>{pseudonym}</PlaceLink>
        </b>
        <span>
          {[areaName(area), monthName(wave)].filter(Boolean).join(', ')} · sent {longDay(at)}
        </span>
        {seen === null && <span className={styles.waits}>nobody looked after it yet</span>}
      </p>
      <p className={styles.comment}>{text}</p>
      {seen && (
        <p className={styles.word}>
          <b>Looked after</b> by {coderName(seen.by)}, {longDay(seen.at)}
          {seen.note !== '' && `: ${seen.note}`}
        </p>
      )}
      {error && <ErrorNote what={error.message} help={error.help} />}
      {note !== undefined ? (
        <form
          className={styles.form}
          aria-label="Take note"
          onSubmit={(event) => {
            event.preventDefault();
            void see.runAsync({ addition, note: note.trim() }).then(
              () => setNote(undefined),
              () => undefined,
            );
          }}
        >
          <TextField
            label="What came of it, if you like"
            value={note}
            maxLength={2000}
            autoComplete="off"
            onChange={setNote}
          />
          <p className={styles.deeds}>
            <Button type="submit" look="primary" small busy={see.isRunning}>
              Taken note
            </Button>
            <Button look="quiet" small onClick={() => setNote(undefined)}>
              Not now
            </Button>
          </p>
        </form>
      ) : (
        may('member-check.see-addition') && (
          <p className={styles.deeds}>
            <Button ref={opener} small look={seen ? 'quiet' : 'plain'} onClick={() => setNote('')}>
              {seen ? 'Say otherwise…' : 'Take note…'}
            </Button>
            {seen === null && (
              <Button small busy={asMemo.isRunning} onClick={() => asMemo.run({ addition, body: memo })}>
                Make a memo of it
              </Button>
            )}
          </p>
        )
      )}
    </div>
  );
}
