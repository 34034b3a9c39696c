import type { ReactNode } from 'react';
import { SelectField } from '#client/ui/select-field.tsx';
import styles from './framework-bar.module.css';
import { KindToggles } from './kind-toggles.tsx';
import type { KindKey } from './rows.ts';

interface Thing {
  id: string;
  title: string;
}

interface FrameworkBarProps {
  note: string;
  kinds: readonly KindKey[];
  shown: readonly KindKey[];
  groups: readonly Thing[];
  group: Thing | undefined;
  themes: readonly Thing[];
  theme: Thing | undefined;
  areas: readonly { id: string; name: string }[];
  area: { id: string } | undefined;
  onKinds: (kinds: KindKey[]) => void;
  onGroup: (title: string | undefined) => void;
  onTheme: (id: string | undefined) => void;
  onArea: (name: string | undefined) => void;
  /** Deeds. */
  children: ReactNode;
}

/** Which themes stand in the columns and which areas in the rows. */
export function FrameworkBar(props: FrameworkBarProps) {
  const { note, kinds, shown, groups, group, themes, theme, areas, area, children } = props;
  const { onKinds, onGroup, onTheme, onArea } = props;
  return (
    <header>
      <div className={styles.line}>
        <h1>Framework matrix</h1>
        <p role="status">{note}</p>
        <div className={styles.deeds}>{children}</div>
      </div>
      <div className={styles.filters}>
        <KindToggles kinds={kinds} shown={shown} onKinds={onKinds} />
        {groups.length > 0 && (
          <SelectField
            label="Group"
            hidesLabel
            value={group?.id ?? ''}
            onChange={(id) => onGroup(groups.find((one) => one.id === id)?.title)}
            options={[
              { value: '', label: 'All groups' },
              ...groups.map(({ id, title }) => ({ value: id, label: title })),
            ]}
          />
        )}
        <SelectField
          label="Theme"
          hidesLabel
          value={theme?.id ?? ''}
          onChange={(id) => onTheme(id || undefined)}
          options={[
            { value: '', label: 'All themes' },
            ...themes.map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
        <SelectField
          label="Area"
          hidesLabel
          value={area?.id ?? ''}
          onChange={(id) => onArea(areas.find((one) => one.id === id)?.name)}
          options={[
            { value: '', label: 'All areas' },
            ...areas.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </div>
    </header>
  );
}
