import { useState } from 'react';
import { Button } from '#client/ui/button.tsx';
import { PickerButton } from '#client/ui/picker-button.tsx';
import { PopoverCard } from '#client/ui/popover-card.tsx';
import { SelectField } from '#client/ui/select-field.tsx';
import type { Audience } from '#shared/quote/clearing.ts';
import { type PieceName, pieceLine, pieceWords } from '#shared/report/piece.ts';
import { type Setting, settingsOf } from '#shared/report/settings.ts';
import type { StudyView } from '#shared/study/view.ts';
import type { PieceThings } from './api.ts';
import styles from './piece-picker.module.css';
import { NOUNS, thingsFor } from './piece-things.tsx';

interface SettingsFormProps {
  name: PieceName;
  /** What it is told now. */
  told: Readonly<Record<string, string>>;
  study: Pick<StudyView, 'areas'>;
  things: PieceThings | undefined;
  /** Who will read the report. */
  audience: Audience;
  at: { left: number; top: number };
  onDone: (line: string) => void;
  onClose: () => void;
}

const ANY = '';
const firstUpper = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

interface SettingFieldProps {
  setting: Setting;
  value: string;
  items: ReturnType<typeof thingsFor>;
  onChange: (value: string) => void;
}

function SettingField({
  setting: { label, options, of, isRequired, usual },
  value,
  items,
  onChange,
}: SettingFieldProps) {
  if (options)
    return (
      <SelectField
        label={label}
        options={[
          ...(isRequired || usual !== undefined ? [] : [{ value: ANY, label: 'any' }]),
          ...options.map((one) => ({ value: one, label: firstUpper(one) })),
        ]}
        value={value || (usual ?? ANY)}
        onChange={onChange}
      />
    );
  const any = { id: ANY, title: 'Any' };
  return (
    <div className={styles.setting}>
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      <PickerButton
        label={label}
        placeholder={`${label}…`}
        noun={of ? NOUNS[of] : 'choices'}
        value={items.find(({ id }) => id === value)?.title ?? (value || (isRequired ? undefined : 'Any'))}
        items={isRequired ? items : [any, ...items]}
        onPick={onChange}
      />
    </div>
  );
}

/** What a piece is told, as a small form over its line. */
export function SettingsForm({
  name,
  told,
  study,
  things,
  audience,
  at,
  onDone,
  onClose,
}: SettingsFormProps) {
  const [values, setValues] = useState(told);
  const settings = settingsOf(name);
  return (
    <span className={styles.anchor} style={at}>
      <PopoverCard title={pieceWords[name]} onClose={onClose}>
        <form
          className={styles.settings}
          onSubmit={(event) => {
            event.preventDefault();
            const said = settings.flatMap(({ key, usual }) => {
              const value = values[key];
              return value && value !== usual ? [[key, value] as const] : [];
            });
            onDone(pieceLine(name, Object.fromEntries(said)));
          }}
        >
          {settings.length === 0 && <p className="sub">There is nothing to set.</p>}
          {settings.map((setting) => (
            <SettingField
              key={setting.key}
              setting={setting}
              value={values[setting.key] ?? ''}
              items={setting.of && things ? thingsFor(setting.of, study, things, audience) : []}
              onChange={(value) => setValues({ ...values, [setting.key]: value })}
            />
          ))}
          <div className={styles.deeds}>
            <Button type="submit" look="primary" small>
              Done
            </Button>
            <Button small onClick={onClose}>
              Cancel
            </Button>
          </div>
        </form>
      </PopoverCard>
    </span>
  );
}
