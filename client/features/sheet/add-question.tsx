import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '#client/ui/button.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { PickerButton } from '#client/ui/picker-button.tsx';
import { TextArea } from '#client/ui/text-area.tsx';
import { sheetThemesQuery } from './api.ts';
import styles from './sheet.module.css';
import type { SheetDeeds } from './use-sheet-deeds.ts';

interface AddQuestionProps {
  study: string;
  add: SheetDeeds['add'];
}

const NONE = '';

/** A question of one's own, about a theme or about nothing in the codebook. */
export function AddQuestion({ study, add }: AddQuestionProps) {
  const { data: themes = [] } = useQuery(sheetThemesQuery(study));
  const [question, setQuestion] = useState('');
  const [theme, setTheme] = useState(NONE);
  const about = themes.find(({ id }) => id === theme);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (question.trim() === '') return;
    void add.runAsync({ question: question.trim(), theme: about?.id ?? null }).then(
      () => {
        setQuestion('');
        setTheme(NONE);
      },
      () => undefined,
    );
  };
  return (
    <form className={styles.add} onSubmit={submit}>
      <TextArea
        label="A question of our own"
        value={question}
        onChange={setQuestion}
        rows={1}
        maxLength={2000}
      />
      <PickerButton
        label="Theme"
        placeholder="Theme…"
        noun="themes"
        value={about?.title}
        askWords="no theme"
        sign={about && <KindShape kind={about.kind} />}
        items={[
          { id: NONE, title: 'no theme' },
          ...themes.map(({ id, title, kind }) => ({ id, title, sign: <KindShape kind={kind} /> })),
        ]}
        onPick={setTheme}
      />
      <Button
        type="submit"
        busy={add.isRunning}
        heldBack={question.trim() === '' ? 'write the question first' : undefined}
      >
        Add
      </Button>
      {add.error && <ErrorNote what={add.error.message} help={add.error.help} />}
    </form>
  );
}
