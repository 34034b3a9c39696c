import { useMay } from '#client/lib/may.ts';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { Menu } from '#client/ui/menu.tsx';
import type { Theme } from '#shared/theme/theme.ts';
import styles from './form.module.css';
import { useThemeChange } from './use-theme-deeds.ts';

interface TintMenuProps {
  study: string;
  theme: Theme;
}

const TINTS = [
  { tint: null, label: 'The kind’s own' },
  { tint: 1, label: 'Deep' },
  { tint: 2, label: 'Pale' },
  { tint: 3, label: 'Cool' },
  { tint: 4, label: 'Warm' },
  { tint: 5, label: 'Muted' },
  { tint: 6, label: 'Cool and deep' },
] as const;

/** A theme's shape, and the tints of its kind's family that it can have instead. */
export function TintMenu({ study, theme }: TintMenuProps) {
  const change = useThemeChange(study);
  const shape = <KindShape kind={theme.kind} tint={theme.tint} size={14} />;
  const mayChange = useMay()('theme.change');
  if (theme.retired || !mayChange) return shape;
  return (
    <Menu
      trigger={
        <button type="button" className={styles.tint} aria-label={`Tint of ${theme.title}`} title="Tint">
          {shape}
        </button>
      }
      groups={[
        TINTS.map(({ tint, label }) => ({
          label,
          sign: <KindShape kind={theme.kind} tint={tint} size={14} />,
          isCurrent: theme.tint === tint,
          onSelect: () => change.run({ theme, changes: { tint } }),
        })),
      ]}
    />
  );
}
