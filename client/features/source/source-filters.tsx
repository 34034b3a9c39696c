import { Button } from '#client/ui/button.tsx';
import { SelectField } from '#client/ui/select-field.tsx';
import type { Area } from '#shared/area/area.ts';
import { monthLabel } from '#shared/dates.ts';
import { slug } from '#shared/reference.ts';
import { NOWHERE, type SourceFilter } from '#shared/source/grouped.ts';
import { SourceKind } from '#shared/source/source.ts';
import { KIND_WORDS } from '#shared/source/words.ts';
import type { Wave } from '#shared/wave/wave.ts';
import styles from './source-filters.module.css';

interface SourceFiltersProps {
  areas: readonly Area[];
  waves: readonly Wave[];
  filter: SourceFilter;
  onFilter: (filter: SourceFilter) => void;
  shown: number;
  all: number;
}

/** Narrows the list by area, month and kind. */
export function SourceFilters({ areas, waves, filter, onFilter, shown, all }: SourceFiltersProps) {
  const isOn = filter.area !== undefined || filter.wave !== undefined || filter.kind !== undefined;
  const given = (value: string) => (value === '' ? undefined : value);
  return (
    <search className={styles.filters}>
      <SelectField
        label="Area"
        hidesLabel
        value={filter.area ?? ''}
        onChange={(area) => onFilter({ ...filter, area: given(area) })}
        options={[
          { value: '', label: 'All areas' },
          ...areas.map(({ name, id }) => ({ value: slug(name) || String(id), label: name })),
          { value: NOWHERE, label: 'No area' },
        ]}
      />
      <SelectField
        label="Month"
        hidesLabel
        value={filter.wave ?? ''}
        onChange={(wave) => onFilter({ ...filter, wave: given(wave) })}
        options={[
          { value: '', label: 'All months' },
          ...waves.map(({ month }) => ({ value: month, label: monthLabel(month) })),
          { value: NOWHERE, label: 'No month' },
        ]}
      />
      <SelectField
        label="Kind"
        hidesLabel
        value={filter.kind ?? ''}
        onChange={(kind) => onFilter({ ...filter, kind: kind === '' ? undefined : kind })}
        options={[
          { value: '', label: 'All kinds' },
          ...SourceKind.options.map((kind) => ({ value: kind, label: KIND_WORDS[kind] })),
        ]}
      />
      <p role="status">{isOn ? `${shown} of ${all}` : ''}</p>
      {isOn && (
        <Button small look="quiet" onClick={() => onFilter({})}>
          Clear filters
        </Button>
      )}
    </search>
  );
}
