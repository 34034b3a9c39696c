import type { Place } from '#client/lib/place.ts';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import type { QueueItem } from '#shared/codebook/queue.ts';
import type { Theme } from '#shared/theme/theme.ts';
import { some } from './kind-words.ts';
import styles from './recheck.module.css';

interface RecheckThemesProps {
  items: readonly { item: QueueItem; theme: Theme }[];
  current: string | undefined;
  themePlace: (theme: string) => Place;
}

/** The themes that wait for something, in the order of the frame, each with how much. */
export function RecheckThemes({ items, current, themePlace }: RecheckThemesProps) {
  return (
    <nav className={`scroll ${styles.themes}`} aria-label="Themes that wait">
      <ul>
        {items.map(({ item, theme }) => {
          const waits = [
            ...(item.codings.length > 0 ? [some(item.codings.length, 'passage')] : []),
            ...(item.sources.length > 0 ? [some(item.sources.length, 'source')] : []),
          ].join(', ');
          return (
            <li key={theme.id}>
              <PlaceLink place={themePlace(theme.id)} aria-current={theme.id === current || undefined}>
                <KindShape kind={theme.kind} tint={theme.tint} />
                <span className="clip" title={theme.title}>
                  {theme.title}
                </span>
                <small>{waits}</small>
              </PlaceLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
