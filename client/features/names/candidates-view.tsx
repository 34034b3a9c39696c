import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { hrefOf, type Place } from '#client/lib/place.ts';
import { useShortcuts } from '#client/lib/shortcuts.ts';
import { Button } from '#client/ui/button.tsx';
import { Empty } from '#client/ui/empty.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { Segmented } from '#client/ui/segmented.tsx';
import type { Candidate, NamePlace } from '#shared/pseudonym/candidate.ts';
import type { NameKind } from '#shared/pseudonym/dictionary.ts';
import { meaningMeant } from '#shared/pseudonym/words.ts';
import { candidatesQuery } from './api.ts';
import { CandidateRow } from './candidate-row.tsx';
import type { EntryBegun } from './entry-dialog.tsx';
import styles from './names.module.css';
import { useNameDeeds } from './use-name-deeds.ts';

interface CandidatesViewProps {
  study: string;
  /** Whether guesses are shown in the place of what is likely. */
  guesses: boolean;
  onGuesses: (guesses: boolean) => void;
  /** What a month is called. */
  monthOf: (wave: string | null) => string;
  placeOf: (place: NamePlace) => Place;
  onEnter: (begun: EntryBegun) => void;
}

/** Rows drawn at first, and with every step further. */
const STEP = 100;

/** Words that may be names, the frequent first, to be decided on one by one. */
export function CandidatesView(props: CandidatesViewProps) {
  const { study, guesses, onGuesses, monthOf, placeOf, onEnter } = props;
  const { data } = useSuspenseQuery(candidatesQuery(study));
  const { setAside, takeBack } = useNameDeeds(study);
  const [at, setAt] = useState(0);
  const [shown, setShown] = useState(STEP);
  const navigate = useNavigate();
  const items = data.items.filter(({ likely }) => likely !== guesses);
  const place = Math.max(0, Math.min(at, items.length - 1));
  const current = items[place];
  const enter = useCallback(
    ({ text, why }: Candidate, kind: NameKind) =>
      onEnter({ entry: undefined, kind, names: [text], meaning: meaningMeant(why) }),
    [onEnter],
  );
  const aside = useCallback(({ key }: Candidate) => setAside.run(key), [setAside.run]);
  const move = (by: 1 | -1) => {
    const next = Math.max(0, Math.min(items.length - 1, place + by));
    setAt(next);
    if (next >= shown) setShown(shown + STEP);
  };
  const withCurrent = (does: (candidate: Candidate) => void) => () => current && does(current);
  useShortcuts('Names', [
    { keys: 'arrowdown', does: 'Next candidate', run: () => move(1) },
    { keys: 'arrowup', does: 'Candidate before', run: () => move(-1) },
    { keys: 'p', does: 'A person: enter', run: withCurrent((one) => enter(one, 'person')) },
    { keys: 'o', does: 'An organisation: enter', run: withCurrent((one) => enter(one, 'organisation')) },
    { keys: 'l', does: 'A place: enter', run: withCurrent((one) => enter(one, 'place')) },
    { keys: 'x', does: 'Not a name: put aside', run: withCurrent(aside) },
    {
      keys: 't',
      does: 'Open it in the transcript',
      run: withCurrent(({ places: [first] }) => first && void navigate({ href: hrefOf(placeOf(first)) })),
    },
  ]);
  const months = ({ waves }: Candidate) =>
    waves.map(({ wave, count }) => `${monthOf(wave)}${waves.length > 1 ? ` ${count}` : ''}`).join(', ');
  const error = setAside.error ?? takeBack.error;
  return (
    <div className={styles.view}>
      <div className={styles.bar}>
        <Segmented
          label="Which candidates"
          value={guesses ? 'guesses' : 'likely'}
          options={[
            { value: 'likely', label: `Likely ${data.open}` },
            { value: 'guesses', label: `Guesses ${data.items.length - data.open}` },
          ]}
          onChange={(value) => {
            setAt(0);
            setShown(STEP);
            onGuesses(value === 'guesses');
          }}
        />
        <p>
          {guesses
            ? 'A capital that may only begin a sentence, or a word the study has in small letters too.'
            : 'Written like a name, an address or a number, and not decided on yet.'}
        </p>
      </div>
      {error && <ErrorNote what={error.message} help={error.help} />}
      {items.length === 0 ? (
        <Empty title={guesses ? 'No guesses' : 'Nothing stands open'}>
          {guesses
            ? 'Every other capital was decided on.'
            : 'A list knows no name for certain: read a transcript for what nothing gives away, such as a role that only one person has.'}
        </Empty>
      ) : (
        <ol className={`scroll ${styles.list}`} aria-label="Candidates">
          {items.slice(0, shown).map((candidate) => (
            <CandidateRow
              key={candidate.key}
              candidate={candidate}
              isCurrent={candidate.key === current?.key}
              placeOf={placeOf}
              months={months(candidate)}
              onReach={(one) => setAt(items.findIndex(({ key }) => key === one.key))}
              onEnter={enter}
              onAside={aside}
            />
          ))}
          {items.length > shown && (
            <li className={styles.more}>
              <Button onClick={() => setShown(shown + STEP)}>
                Show {Math.min(STEP, items.length - shown)} more of {items.length}
              </Button>
            </li>
          )}
        </ol>
      )}
      <p className="vh" role="status">
        {current && `${place + 1} of ${items.length}: ${current.text}`}
      </p>
    </div>
  );
}
