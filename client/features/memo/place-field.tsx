import { PickerButton } from '#client/ui/picker-button.tsx';
import type { PickerEntry } from '#client/ui/search-picker.tsx';
import { SelectField } from '#client/ui/select-field.tsx';
import { type NamedPlace, placeKey } from '#shared/memo/place.ts';
import styles from './shelf.module.css';

interface PlaceFieldProps {
  /** Things that a memo can be on, by the key of their place; cells are reached through their theme. */
  things: readonly PickerEntry[];
  areas: readonly { id: string; name: string }[];
  waves: readonly { id: string; label: string }[];
  place: NamedPlace | undefined;
  onChange: (key: string) => void;
}

const ANYWHERE = '';

/** What a new memo is on: anything with a name; a theme can be narrowed to one area and month. */
export function PlaceField({ things, areas, waves, place, onChange }: PlaceFieldProps) {
  const theme = place?.theme;
  const thing = theme === undefined ? place : { about: 'theme' as const, theme };
  const value = thing && things.find(({ id }) => id === placeKey(thing));
  const narrow = (area: string, wave: string) => {
    if (theme === undefined) return;
    const isCell = area !== ANYWHERE && wave !== ANYWHERE;
    onChange(placeKey(isCell ? { about: 'cell', theme, area, wave } : { about: 'theme', theme }));
  };
  const area = place?.area ?? ANYWHERE;
  const wave = place?.wave ?? ANYWHERE;
  return (
    <div className={styles['place-of']}>
      <div>
        <p className={styles.label}>What it is on</p>
        <PickerButton
          label="What it is on"
          value={value?.title}
          sign={value?.sign}
          look={value ? 'plain' : 'missing'}
          placeholder="A theme, source, area, month, person"
          noun="things"
          items={things}
          onPick={onChange}
        />
      </div>
      {theme !== undefined && (
        <div className={styles.cell}>
          <SelectField
            label="In"
            value={area}
            options={[
              { value: ANYWHERE, label: 'all areas' },
              ...areas.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(next) => narrow(next, wave === ANYWHERE ? (waves[0]?.id ?? ANYWHERE) : wave)}
          />
          <SelectField
            label="Month"
            value={wave}
            options={[
              { value: ANYWHERE, label: 'all months' },
              ...waves.map(({ id, label }) => ({ value: id, label })),
            ]}
            onChange={(next) => narrow(area === ANYWHERE ? (areas[0]?.id ?? ANYWHERE) : area, next)}
          />
        </div>
      )}
    </div>
  );
}
