import { KindShape } from '#client/ui/kind-shape.tsx';
import { PickerButton } from '#client/ui/picker-button.tsx';
import { SavedField } from '#client/ui/saved-field.tsx';
import { cellOf, type ExercisePart, type ExerciseRow, withCell } from '#shared/exercise/exercise.ts';
import { fitsPart } from '#shared/exercise/paste.ts';
import type { ThemeId } from '#shared/ids.ts';
import type { Theme } from '#shared/theme/theme.ts';
import type { ExerciseDeeds } from './api.ts';
import styles from './exercise.module.css';
import { partWords } from './part-words.ts';

interface ExerciseCellProps {
  row: ExerciseRow;
  /** Counted from 1, as it is spoken. */
  number: number;
  part: ExercisePart;
  themes: readonly Theme[];
  deeds: ExerciseDeeds;
  /** What it says is next stands among the area’s next steps. */
  isUndertaken: boolean;
}

const NO_THEME = 'none';

/** A cell of the exercise: the theme it means, and the words as they were written down. */
export function ExerciseCell({ row, number, part, themes, deeds, isUndertaken }: ExerciseCellProps) {
  const { words, theme: id } = cellOf(row, part);
  const { head, noun, kind } = partWords[part];
  const theme = themes.find((one) => one.id === id);
  const label = `${head}, row ${number}`;
  const mean = (next: ThemeId | null) => {
    // Words that only named the theme go into it.
    const isSame = next !== null && themes.find((one) => one.id === next)?.title === words;
    deeds.change.run({ row, changes: withCell(part, { theme: next, ...(isSame && { words: '' }) }) });
  };
  const fitting = themes.filter((one) => !one.retired && fitsPart(part, one.kind));
  return (
    <td data-kind={theme?.kind ?? (theme ? 'unsorted' : undefined)}>
      <PickerButton
        label={`Theme of ${label}`}
        placeholder={words === '' ? `Find or make ${noun}` : 'Find a theme, or make one of these words'}
        noun={noun}
        value={theme?.title}
        look={theme ? 'chosen' : 'plain'}
        askWords="a theme…"
        {...(theme && { sign: <KindShape kind={theme.kind} size={10} /> })}
        typed={theme ? undefined : words}
        items={[
          ...(theme ? [{ id: NO_THEME, title: 'No theme, words only' }] : []),
          ...fitting.map((one) => ({
            id: one.id,
            title: one.title,
            sign: <KindShape kind={one.kind} size={10} />,
          })),
        ]}
        onPick={(picked) => mean(fitting.find((one) => one.id === picked)?.id ?? null)}
        create={{
          label: (name) => `Make the theme “${name}”`,
          choices: [],
          choicesLabel: '',
          first: kind,
          onCreate: (title) => deeds.create.run({ row, cell: { part, title, kind } }),
        }}
      />
      <SavedField
        label={`Words of ${label}`}
        hidesLabel
        value={words}
        rows={words.length > 34 ? 3 : 1}
        placeholder={theme ? 'words as written down' : 'in their words'}
        onSave={(next) => deeds.change.run({ row, changes: withCell(part, { words: next }) })}
      />
      {part === 'step' && words.trim() !== '' && (
        <p className={styles.undertaken}>
          {isUndertaken ? (
            'stands among the next steps'
          ) : (
            <button
              type="button"
              className={styles.undertake}
              aria-label={`Make it a next step, row ${number}`}
              onClick={() => deeds.undertake.run(row)}
            >
              Make it a next step
            </button>
          )}
        </p>
      )}
      {part === 'change' && <span className={styles.number}>{number}</span>}
    </td>
  );
}
