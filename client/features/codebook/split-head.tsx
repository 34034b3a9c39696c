import type { ReactNode } from 'react';
import type { Place } from '#client/lib/place.ts';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import type { Theme } from '#shared/theme/theme.ts';
import styles from './split.module.css';

interface SplitHeadProps {
  theme: Theme;
  says: string;
  places: { theme: (theme: string) => Place };
  /** The deed. */
  children?: ReactNode;
}

/** Which theme is split, how that stands, and the deed. */
export function SplitHead({ theme, says, places, children }: SplitHeadProps) {
  return (
    <header className={styles.head}>
      <div>
        <p className={styles.eyebrow}>
          <PlaceLink place={places.theme(theme.id)}>Themes</PlaceLink> · Split
        </p>
        <h1>
          <KindShape kind={theme.kind} tint={theme.tint} size={14} />
          {theme.title}
        </h1>
        <p className="sub">{says}</p>
      </div>
      {children}
    </header>
  );
}
