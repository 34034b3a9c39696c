import { useMay } from '#client/lib/may.ts';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { IconButton } from '#client/ui/icon-button.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { PickerButton } from '#client/ui/picker-button.tsx';
import type { Theme } from '#shared/theme/theme.ts';
import { DistinctionNote } from './distinction-note.tsx';
import styles from './form.module.css';
import { useThemeChange } from './use-theme-deeds.ts';

interface DistinctionsProps {
  study: string;
  theme: Theme;
  themes: readonly Theme[];
  onOpen: (theme: string) => void;
}

/** Near-twins of a theme, and how to tell it from each of them. */
export function Distinctions({ study, theme, themes, onOpen }: DistinctionsProps) {
  const save = useThemeChange(study);
  const put = (distinguishFrom: Theme['distinguishFrom']) =>
    save.run({ theme, changes: { distinguishFrom } });
  const twins = theme.distinguishFrom.flatMap((distinction) => {
    const twin = themes.find(({ id }) => id === distinction.theme);
    return twin ? [{ twin, note: distinction.note }] : [];
  });
  const mayChange = useMay()('theme.change') && !theme.retired;
  const isTwin = new Set<string>(theme.distinguishFrom.map((one) => one.theme));
  return (
    <section>
      <h3 className={styles.label}>Distinguish from</h3>
      <ul className={styles.twins}>
        {twins.map(({ twin, note }) => (
          <li key={twin.id}>
            <div className={styles.twin}>
              <KindShape kind={twin.kind} tint={twin.tint} />
              <button
                type="button"
                className={styles.open}
                title={twin.title}
                onClick={() => onOpen(twin.id)}
              >
                {twin.title}
              </button>
              {mayChange && (
                <IconButton
                  icon="close"
                  size="small"
                  label={`No longer distinguish from ${twin.title}`}
                  onClick={() => put(theme.distinguishFrom.filter((one) => one.theme !== twin.id))}
                />
              )}
            </div>
            <DistinctionNote
              key={note}
              label={`How to tell it from ${twin.title}`}
              note={note}
              isReadOnly={!mayChange}
              onSave={(written) =>
                put(
                  theme.distinguishFrom.map((one) =>
                    one.theme === twin.id ? { ...one, note: written } : one,
                  ),
                )
              }
            />
          </li>
        ))}
        {mayChange && (
          <li>
            <PickerButton
              label="Distinguish from"
              value={undefined}
              askWords={twins.length === 0 ? 'Choose a near-twin…' : 'Another near-twin…'}
              placeholder="Title or meaning"
              noun="themes"
              items={themes
                .filter((one) => one.id !== theme.id && !one.retired)
                .map((one) => ({
                  id: one.id,
                  title: one.title,
                  hint: one.definition,
                  sign: <KindShape kind={one.kind} tint={one.tint} />,
                  ...(isTwin.has(one.id) && { taken: 'already here' }),
                }))}
              onPick={(id) => {
                const twin = themes.find((one) => one.id === id);
                if (twin) put([...theme.distinguishFrom, { theme: twin.id, note: '' }]);
              }}
            />
          </li>
        )}
        {theme.retired && twins.length === 0 && <li className={styles.none}>Nothing was written here.</li>}
      </ul>
      {save.error && <ErrorNote what={save.error.message} help={save.error.help} />}
    </section>
  );
}
