import { Icon } from '#client/ui/icon.tsx';
import { choicesOfOption, conflictsToSettle } from '#shared/import/conflicts.ts';
import type { ImportChoices, ImportConflict, ImportFile } from '#shared/import/import.ts';
import { baseName } from '#shared/import/summary.ts';
import styles from './conflict-note.module.css';
import { type Frame, personName, shortMonth } from './frame.ts';

const FIELDS: Record<ImportConflict['field'], string> = {
  area: 'Area',
  wave: 'Month',
  date: 'Day',
  participant: 'Participant',
};

const ORIGINS: Record<string, string> = {
  'file name': 'by its name',
  text: 'by its words',
  'front matter': 'by its head',
  pattern: 'by the pattern',
};

const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

function wordsOf(
  { areas, waves, participants }: Frame,
  field: ImportConflict['field'],
  value: string,
): string {
  if (field === 'date') return day.format(new Date(value));
  if (field === 'area') return areas.find(({ id }) => id === value)?.name ?? '';
  const wave = waves.find(({ id }) => id === value);
  if (field === 'wave') return wave ? shortMonth(wave.month) : '';
  const person = participants.find(({ id }) => id === value);
  return person ? personName(person) : '';
}

/** What the first thing that disagrees of a file offers, with what each choice would be. */
export function offersOf(frame: Frame, file: ImportFile) {
  const [conflict] = conflictsToSettle(file);
  if (!conflict) return null;
  const { field } = conflict;
  return {
    field: FIELDS[field],
    options: conflict.options.map((option) => ({
      words: wordsOf(frame, field, option.value),
      origin: ORIGINS[option.from] ?? option.from,
      choices: choicesOfOption(file, field, option, frame.waves),
    })),
  };
}

interface ConflictNoteProps {
  file: ImportFile;
  offers: NonNullable<ReturnType<typeof offersOf>>;
  onChoose: (choices: ImportChoices) => void;
}

/** Name and content disagree: what each says, and one press to choose. */
export function ConflictNote({ file, offers, onChoose }: ConflictNoteProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would stand out of the row.
    <div
      className={styles.conflict}
      role="group"
      aria-label={`${offers.field} of ${baseName(file.fileName)}`}
    >
      <Icon name="warn" size={15} />
      {offers.options.map(({ words, origin, choices }, at) => (
        <button
          key={`${words} ${origin}`}
          type="button"
          tabIndex={-1}
          title={`${offers.field}: ${words}, ${origin}`}
          onClick={() => onChoose(choices)}
        >
          <kbd>{at + 1}</kbd> <b>{words}</b> <span>{origin}</span>
        </button>
      ))}
    </div>
  );
}
