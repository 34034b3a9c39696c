import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import type { CallError } from '#client/lib/request.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import type { Import } from '#shared/import/import.ts';
import { makeWords, newPeople } from '#shared/import/new-participants.ts';
import type { NewPeople, NewPerson, PatternChange, PatternMeans } from '#shared/import/pattern.ts';
import { patternQuery } from './api.ts';
import type { Frame } from './frame.ts';
import styles from './pattern-dialog.module.css';
import { PatternValues } from './pattern-values.tsx';

/** A part of a file name that a press puts into the pattern. */
const PARTS = [
  { label: 'Participant', text: '(?<participant>\\d+)' },
  { label: 'Wave', text: '(?<wave>\\d+)' },
  { label: 'Area', text: '(?<area>[a-z]+)' },
  { label: 'Date', text: '(?<date>\\d{4}-\\d{2}-\\d{2})' },
];

interface PatternDialogProps {
  study: string;
  import: Pick<Import, 'id' | 'pattern' | 'means' | 'files'>;
  frame: Frame;
  error: CallError | null;
  isSaving: boolean;
  /** Makes participants; answers what the parts stand for then, undefined where it was refused. */
  onMake: (people: NewPeople) => Promise<PatternMeans | undefined>;
  isMaking: boolean;
  onSave: (change: PatternChange) => void;
  onClose: () => void;
}

/** Reads the file names by a pattern with named parts: what it reads is shown while it is typed. */
export function PatternDialog(props: PatternDialogProps) {
  const { study, import: under, frame, error, isSaving, onMake, isMaking, onSave, onClose } = props;
  const [pattern, setPattern] = useState(under.pattern ?? '');
  const [means, setMeans] = useState<PatternMeans>(under.means);
  const asked = useDeferredValue(pattern.trim());
  const { data } = useQuery({
    ...patternQuery(study, under.id, asked, means, under.files.length),
    throwOnError: false,
  });
  const reading = asked === '' ? undefined : data;
  const problem = reading?.problem ?? null;
  const unknown = reading?.values.filter((value) => value.means === null).length ?? 0;
  const others = newPeople(
    asked,
    reading?.values ?? [],
    frame.participants.map(({ pseudonym }) => pseudonym),
  );
  const make = async (people: NewPerson[]) => {
    const made = await onMake({ pattern: asked, means, people });
    // What was said while they were made stays said.
    if (made) setMeans((now) => ({ ...now, participant: { ...made.participant, ...now.participant } }));
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      width={680}
      title="Read the file names by a pattern"
      footer={
        <>
          {under.pattern !== null && (
            <Button look="quiet" onClick={() => onSave({ pattern: null, means: {} })}>
              Take it away
            </Button>
          )}
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            busy={isSaving}
            heldBack={
              asked === ''
                ? 'Write a pattern first'
                : problem
                  ? 'The pattern cannot be read'
                  : reading?.fits === 0
                    ? 'It fits no name'
                    : undefined
            }
            onClick={() => onSave({ pattern: asked, means })}
          >
            {reading && !problem ? `Read ${reading.fits} of ${reading.files} names` : 'Read the names'}
          </Button>
        </>
      }
    >
      <div className={styles.pattern}>
        <TextField
          label="Pattern"
          value={pattern}
          onChange={setPattern}
          maxLength={500}
          autoComplete="off"
          autoFocus
          placeholder="P(?<participant>\d+)R(?<wave>\d+)"
          error={problem ? `${problem.message} ${problem.help}` : undefined}
        />
        <p className={styles.parts}>
          <span>Add a part:</span>
          {PARTS.map(({ label, text }) => (
            <Button key={label} small onClick={() => setPattern(`${pattern}${text}`)}>
              {label}
            </Button>
          ))}
        </p>
        <div role="status" className={styles.read}>
          {reading && !problem && (
            <>
              <p>
                <b>
                  It fits {reading.fits} of {reading.files} names
                </b>
                {unknown > 0 && `; ${unknown} of its values stand for nothing this study knows yet`}
              </p>
              {others.length > 0 && (
                <p className={styles.make}>
                  <Button small icon="plus" busy={isMaking} onClick={() => void make(others)}>
                    {makeWords(others)}
                  </Button>
                  <span>on the panel, in the area their files say; one step to undo</span>
                </p>
              )}
              <ul>
                {reading.examples.map(({ fileName, fits }) => (
                  <li key={fileName} data-fits={fits || undefined}>
                    {fits ? '✓' : '–'} {fileName}
                  </li>
                ))}
              </ul>
            </>
          )}
          {!reading && (
            <p>
              A name like <code>P07R2.docx</code> is read by{' '}
              <code>{'P(?<participant>\\d+)R(?<wave>\\d+)'}</code>: participant 07 in wave 2. What it says
              stands before every guess, and below what you chose.
            </p>
          )}
        </div>
        {reading && reading.values.length > 0 && (
          <PatternValues
            pattern={asked}
            values={reading.values}
            frame={frame}
            onMake={(person) => void make([person])}
            onMean={(part, raw, id) => {
              const { [raw]: _, ...others } = means[part] ?? {};
              setMeans(
                // The schema of what is sent holds each part to its own ids.
                { ...means, [part]: id === null ? others : { ...others, [raw]: id } },
              );
            }}
          />
        )}
        {error && <ErrorNote what={error.message} help={error.help} />}
      </div>
    </Dialog>
  );
}
