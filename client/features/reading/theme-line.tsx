import type { ReactNode } from 'react';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { SelectField } from '#client/ui/select-field.tsx';
import type { Beginning } from '#shared/reading/view.ts';
import styles from './beginning.module.css';

interface ThemeLineProps {
  theme: Beginning['themes'][number];
  isOn: boolean;
  /** The theme of the study that stands for it; undefined for one of its own. */
  into: string | undefined;
  onTick: (isOn: boolean) => void;
  onInto: (theme: string | null) => void;
  /** The words quoted under it. */
  children: ReactNode;
}

/** A theme as the report words it, with its first sentence; beside a theme of the study that may be the same. */
export function ThemeLine({ theme, isOn, into, onTick, onInto, children }: ThemeLineProps) {
  const { number, title, opening, near } = theme;
  return (
    <li className={styles.theme} data-off={!isOn || undefined}>
      <div className={styles.line}>
        <Checkbox isOn={isOn} onChange={onTick}>
          {number !== null && <span className={styles.number}>{number}</span>}
          <b>{title}</b>
        </Checkbox>
        {near.length > 0 && isOn && (
          <SelectField
            label={`Keep “${title}” as`}
            hidesLabel
            value={into ?? ''}
            onChange={(chosen) => onInto(chosen === '' ? null : chosen)}
            options={[
              { value: '', label: 'a theme of its own' },
              ...near.map((one) => ({
                value: one.id,
                label: `${one.same ? 'the theme' : 'near to'} “${one.title}”, which the study has`,
              })),
            ]}
          />
        )}
      </div>
      {opening !== '' && <p className={styles.opening}>{opening}</p>}
      {children}
    </li>
  );
}
