import { Button } from '#client/ui/button.tsx';
import { SelectField } from '#client/ui/select-field.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { deedsOn } from '#shared/journal/deed-words.ts';
import type { HistoryFilter } from './api.ts';
import styles from './history.module.css';

interface HistoryBarProps {
  filter: HistoryFilter;
  people: readonly { id: string; name: string }[];
  words: readonly string[];
  /** What the thing asked about is called. */
  about: string;
  onChange: (change: HistoryFilter) => void;
}

/** What the history is narrowed to: a person, a kind of deed, a day, a thing. */
export function HistoryBar({ filter, people, words, about, onChange }: HistoryBarProps) {
  const orAll = (value: string) => (value === '' ? undefined : value);
  return (
    <div className={styles.bar}>
      <SelectField
        label="Who"
        options={[
          { value: '', label: 'Everybody' },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={filter.by ?? ''}
        onChange={(by) => onChange({ by: orAll(by) })}
      />
      <SelectField
        label="What"
        options={[
          { value: '', label: 'Everything' },
          ...words.map((word) => ({ value: word, label: deedsOn(word) })),
        ]}
        value={filter.word ?? ''}
        onChange={(word) => onChange({ word: orAll(word) })}
      />
      <TextField
        label="Day"
        type="date"
        value={filter.day ?? ''}
        onChange={(day) => onChange({ day: orAll(day) })}
      />
      {filter.about !== undefined && (
        <p className={styles.about}>
          Only what touched <b>{about}</b>{' '}
          <Button small look="quiet" icon="close" onClick={() => onChange({ about: undefined })}>
            Show everything
          </Button>
        </p>
      )}
    </div>
  );
}
