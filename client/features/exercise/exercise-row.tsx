import { IconButton } from '#client/ui/icon-button.tsx';
import { SelectField } from '#client/ui/select-field.tsx';
import { EXERCISE_PARTS, type ExerciseRow as Row } from '#shared/exercise/exercise.ts';
import type { Theme } from '#shared/theme/theme.ts';
import type { ExerciseDeeds } from './api.ts';
import styles from './exercise.module.css';
import { ExerciseCell } from './exercise-cell.tsx';

interface ExerciseRowProps {
  row: Row;
  number: number;
  count: number;
  themes: readonly Theme[];
  /** The exercises of the area that a row can come from. */
  sources: readonly { id: string; title: string }[];
  deeds: ExerciseDeeds;
  /** What it says is next stands among the area’s next steps. */
  isUndertaken: boolean;
}

const NOWHERE = '';

/** A row of the exercise, written in place. */
export function ExerciseRow({ row, number, count, themes, sources, deeds, isUndertaken }: ExerciseRowProps) {
  const move = (position: number) => deeds.change.run({ row, changes: { position } });
  return (
    <tr>
      {EXERCISE_PARTS.map((part) => (
        <ExerciseCell key={part} {...{ row, number, part, themes, deeds, isUndertaken }} />
      ))}
      <td className={styles.from}>
        <SelectField
          label={`Row ${number} comes from`}
          hidesLabel
          value={row.source ?? NOWHERE}
          options={[
            { value: NOWHERE, label: 'no source' },
            ...sources.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          onChange={(source) =>
            deeds.change.run({ row, changes: { source: source === NOWHERE ? null : source } })
          }
        />
      </td>
      <td className={styles.deeds}>
        <IconButton
          icon="up"
          size="small"
          label={`Move row ${number} up`}
          disabled={number === 1}
          onClick={() => move(row.position - 1)}
        />
        <IconButton
          icon="down"
          size="small"
          label={`Move row ${number} down`}
          disabled={number === count}
          onClick={() => move(row.position + 1)}
        />
        <IconButton
          icon="close"
          size="small"
          label={`Remove row ${number}`}
          onClick={() => deeds.remove.run(row)}
        />
      </td>
    </tr>
  );
}
