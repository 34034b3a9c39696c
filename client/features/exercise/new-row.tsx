import { type FormEvent, useId, useRef, useState } from 'react';
import { Button } from '#client/ui/button.tsx';
import { EXERCISE_PARTS, type ExercisePart, type GivenCells } from '#shared/exercise/exercise.ts';
import { fitsPart, pastedRows } from '#shared/exercise/paste.ts';
import type { Theme } from '#shared/theme/theme.ts';
import styles from './exercise.module.css';
import { givenOf } from './given-of.ts';
import { partWords } from './part-words.ts';

interface NewRowProps {
  themes: readonly Theme[];
  isAdding: boolean;
  onAdd: (row: GivenCells) => void;
  /** A table was pasted into a cell. */
  onPaste: (text: string) => void;
}

const BLANK: Record<ExercisePart, string> = { change: '', threat: '', opportunity: '', step: '' };

/** Four cells for one more row; a title of a theme means it, a pasted table opens its preview. */
export function NewRow({ themes, isAdding, onAdd, onPaste }: NewRowProps) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [cells, setCells] = useState(BLANK);
  const isBlank = EXERCISE_PARTS.every((part) => cells[part].trim() === '');
  const inUse = themes.filter(({ retired }) => !retired);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const [row] = pastedRows(EXERCISE_PARTS.map((part) => cells[part]).join('\t'), inUse);
    if (!row) return;
    onAdd(givenOf(row));
    setCells(BLANK);
    form.current?.querySelector('input')?.focus();
  };
  return (
    <form ref={form} className={styles.newRow} onSubmit={submit} aria-label="A new row">
      {EXERCISE_PARTS.map((part) => (
        <span key={part}>
          <input
            aria-label={`${partWords[part].head} of the new row`}
            placeholder={partWords[part].head}
            autoComplete="off"
            list={`${id}${part}`}
            value={cells[part]}
            onChange={(event) => setCells({ ...cells, [part]: event.currentTarget.value })}
            onPaste={(event) => {
              const text = event.clipboardData.getData('text/plain');
              if (!/[\t\n]/.test(text.trim())) return;
              event.preventDefault();
              onPaste(text);
            }}
          />
          <datalist id={`${id}${part}`}>
            {inUse
              .filter(({ kind }) => fitsPart(part, kind))
              .map((theme) => (
                <option key={theme.id} value={theme.title} />
              ))}
          </datalist>
        </span>
      ))}
      <Button
        type="submit"
        small
        busy={isAdding}
        heldBack={isBlank ? 'write in one of the cells' : undefined}
      >
        Add row
      </Button>
    </form>
  );
}
