import { useState } from 'react';
import type { Deed } from '#client/lib/deed.ts';
import { Button } from '#client/ui/button.tsx';
import { SelectField } from '#client/ui/select-field.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import type { CheckView } from '#shared/member-check/check-view.ts';
import type { NewCheckItem } from '#shared/member-check/member-check.ts';
import { readingHints } from '#shared/member-check/reading.ts';
import styles from './sheet.module.css';

interface AddSentenceProps {
  themes: readonly { id: string; title: string }[];
  add: Deed<CheckView, NewCheckItem>;
  heldBack: string | undefined;
}

/** A sentence of one's own; with a theme it rests on what they said of that. */
export function AddSentence({ themes, add, heldBack }: AddSentenceProps) {
  const [words, setWords] = useState('');
  const [theme, setTheme] = useState('');
  const hints = readingHints(words);
  const statement = words.trim();
  return (
    <form
      className={styles.add}
      aria-label="Add a sentence"
      onSubmit={(event) => {
        event.preventDefault();
        if (statement === '' || heldBack !== undefined) return;
        void add.runAsync({ statement, theme: theme === '' ? null : theme }).then(
          () => setWords(''),
          () => undefined,
        );
      }}
    >
      <TextField
        label="A sentence of our own"
        value={words}
        maxLength={400}
        autoComplete="off"
        {...(hints.length > 0 && { hint: hints.join(' ') })}
        onChange={setWords}
      />
      <SelectField
        label="About"
        value={theme}
        onChange={setTheme}
        options={[
          { value: '', label: 'No theme' },
          ...themes.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
      <Button type="submit" heldBack={heldBack} busy={add.isRunning}>
        Add
      </Button>
    </form>
  );
}
