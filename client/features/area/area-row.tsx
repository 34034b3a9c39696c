import type { ReactNode } from 'react';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { IconButton } from '#client/ui/icon-button.tsx';
import { SavedField } from '#client/ui/saved-field.tsx';
import type { Area, AreaChanges } from '#shared/area/area.ts';
import styles from './areas-form.module.css';
import { useAreaDeeds } from './use-area-deeds.ts';

interface AreaRowProps {
  study: string;
  area: Area;
  /** Its place among `count`, from 0. */
  at: number;
  count: number;
  memo: ReactNode;
}

/** One area: what it is called and what it is, saved field by field. */
export function AreaRow({ study, area, at, count, memo }: AreaRowProps) {
  const { change, remove } = useAreaDeeds(study);
  const set = (changes: AreaChanges) => change.run({ area: area.id, changes });
  const errorOf = (field: string) => (change.error?.field === field ? change.error.message : undefined);
  const error = remove.error ?? (change.error?.field === 'name' ? null : change.error);
  return (
    <>
      <tr>
        <td>
          <SavedField
            label={`Name of ${area.name}`}
            hidesLabel
            mayBeEmpty={false}
            maxLength={80}
            value={area.name}
            onSave={(name) => set({ name })}
            error={errorOf('name')}
          />
        </td>
        <td>
          <SavedField
            label={`What kind of place ${area.name} is`}
            hidesLabel
            placeholder="shire county"
            value={area.character}
            onSave={(character) => set({ character })}
          />
        </td>
        <td>
          <SavedField
            label={`Where the coordinator of ${area.name} sits`}
            hidesLabel
            placeholder="council seat"
            value={area.seat}
            onSave={(seat) => set({ seat })}
          />
        </td>
        <td>
          <SavedField
            label={`Name of ${area.name} in print`}
            hidesLabel
            placeholder="not named"
            value={area.publicName}
            onSave={(publicName) => set({ publicName })}
          />
        </td>
        <td>
          <span className={styles.deeds}>
            {memo}
            <IconButton
              deed="area.change"
              icon="up"
              label={`Move ${area.name} up`}
              disabled={at === 0}
              onClick={() => set({ position: at - 1 })}
            />
            <IconButton
              deed="area.change"
              icon="down"
              label={`Move ${area.name} down`}
              disabled={at === count - 1}
              onClick={() => set({ position: at + 1 })}
            />
            <IconButton
              deed="area.remove"
              icon="trash"
              label={`Remove ${area.name}`}
              onClick={() => remove.run(area)}
            />
          </span>
        </td>
      </tr>
      {error && (
        <tr>
          <td colSpan={5}>
            <ErrorNote what={error.message} help={error.help} />
          </td>
        </tr>
      )}
    </>
  );
}
