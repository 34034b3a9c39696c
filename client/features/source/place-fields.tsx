import { SelectField } from '#client/ui/select-field.tsx';
import type { Area } from '#shared/area/area.ts';
import { monthLabel } from '#shared/dates.ts';
import { type Source, type SourceChanges, SourceForm, SourceKind } from '#shared/source/source.ts';
import { FORM_WORDS, KIND_WORDS } from '#shared/source/words.ts';
import type { Wave } from '#shared/wave/wave.ts';
import styles from './source-panel.module.css';

/** A source as it will stand: its references as they are sent. */
export type SourceFields = Omit<Source, 'area' | 'wave' | 'participants' | 'duplicateOf'> & {
  area: string | null;
  wave: string | null;
  participants: readonly string[];
  duplicateOf: string | null;
};

interface PlaceFieldsProps {
  now: SourceFields;
  areas: readonly Area[];
  waves: readonly Wave[];
  onChange: (changes: SourceChanges) => void;
}

/** What a source is and where it belongs; a reading belongs to no area and no month. */
export function PlaceFields({ now, areas, waves, onChange }: PlaceFieldsProps) {
  return (
    <>
      <div className={styles.pair}>
        <SelectField
          label="Kind"
          value={now.kind}
          onChange={(kind) => onChange({ kind, ...(kind === 'reading' && { area: null, wave: null }) })}
          options={SourceKind.options.map((kind) => ({ value: kind, label: KIND_WORDS[kind] }))}
        />
        <SelectField
          label="Form"
          value={now.form}
          onChange={(form) => onChange({ form })}
          options={SourceForm.options.map((form) => ({ value: form, label: FORM_WORDS[form] }))}
        />
      </div>
      {now.kind === 'reading' ? (
        <p className="sub">Background: it stands for no area and no month, and never changes a cell.</p>
      ) : (
        <div className={styles.pair}>
          <SelectField
            label="Area"
            value={now.area ?? ''}
            onChange={(area) => onChange({ area: area === '' ? null : area })}
            options={[
              ...areas.map(({ id, name }) => ({ value: String(id), label: name })),
              { value: '', label: 'none' },
            ]}
          />
          <SelectField
            label="Month"
            value={now.wave ?? ''}
            onChange={(wave) => onChange({ wave: wave === '' ? null : wave })}
            options={[
              ...waves.map(({ id, month }) => ({ value: String(id), label: monthLabel(month) })),
              { value: '', label: 'none' },
            ]}
          />
        </div>
      )}
    </>
  );
}
