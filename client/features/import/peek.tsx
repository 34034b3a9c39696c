import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { clock } from '#client/lib/day.ts';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { IconButton } from '#client/ui/icon-button.tsx';
import { TipArea } from '#client/ui/tip-area.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import type { ImportChoices, ImportFile } from '#shared/import/import.ts';
import { baseName } from '#shared/import/summary.ts';
import { peekQuery } from './api.ts';
import type { Frame } from './frame.ts';
import styles from './peek.module.css';
import { PeekFacts } from './peek-facts.tsx';
import { SetWords } from './set-words.tsx';

interface PeekProps {
  study: string;
  import: string;
  file: ImportFile;
  frame: Frame;
  /** Asked who speaks, it takes the focus there; every number is a new request, 0 is none. */
  whoAsked: number;
  onChoose: (choices: ImportChoices) => void;
  onNewPerson: (pseudonym: string, speaker: string) => void;
  onClose: () => void;
}

/** A closer look at one file: its first turns as they will be kept, and who and when was understood. */
export function Peek(props: PeekProps) {
  const { study, import: id, file, frame, whoAsked, onChoose, onNewPerson, onClose } = props;
  const place = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again with every number.
  useEffect(() => {
    if (whoAsked > 0) place.current?.querySelector<HTMLElement>('dl button')?.focus();
  }, [whoAsked, file.id]);
  // Closed from inside, it hands the focus back to its row.
  useEffect(() => {
    const row = document.querySelector<HTMLElement>('tr[data-peeked] button[aria-expanded]');
    return () => {
      if (document.activeElement === document.body) row?.focus();
    };
  }, []);
  const closeOnEsc = (event: KeyboardEvent<HTMLElement>) => {
    const { target, currentTarget } = event;
    const isField = target instanceof HTMLInputElement;
    if (event.key !== 'Escape' || isField || !(target instanceof Node) || !currentTarget.contains(target))
      return;
    event.stopPropagation();
    onClose();
  };
  const { data, error, refetch } = useQuery({ ...peekQuery(study, id, file), throwOnError: false });
  return (
    <section
      ref={place}
      className={styles.peek}
      aria-label="How the file was understood"
      onKeyDown={closeOnEsc}
    >
      <header className={styles.head}>
        <h2 className="clip">{baseName(file.fileName)}</h2>
        <span>as it will be kept</span>
        <IconButton icon="close" label="Close" keys="P" size="small" onClick={onClose} />
      </header>
      <TipArea className={styles.columns} letsThrough>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
        <section className={`scroll ${styles.turns}`} tabIndex={0} aria-label="First turns">
          {error && <ErrorNote what={error.message} help={error.help} onRetry={() => void refetch()} />}
          {!data && !error && <Waiting label="Reading the first turns…" />}
          <ol>
            {data?.turns.map((turn, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a turn's number is its name here.
              <li key={at} data-role={turn.role}>
                <span>{at + 1}</span>
                <span>{turn.time === null ? '' : clock(turn.time)}</span>
                <p>
                  {turn.role === 'interviewer' ? (
                    <b>INT</b>
                  ) : (
                    turn.role === 'unknown' && turn.speaker !== null && <b>{turn.speaker}</b>
                  )}
                  <SetWords text={turn.text} marks={turn.marks} />
                </p>
              </li>
            ))}
          </ol>
          {data && file.turns > data.turns.length && (
            <p className={styles.rest}>and {file.turns - data.turns.length} more turns</p>
          )}
        </section>
        <PeekFacts
          file={file}
          frame={frame}
          notUnderstood={data?.notUnderstood ?? []}
          onChoose={onChoose}
          onNewPerson={onNewPerson}
        />
      </TipArea>
    </section>
  );
}
