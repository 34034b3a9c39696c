import { KindShape } from '#client/ui/kind-shape.tsx';
import type { LooseEnd } from '#shared/link/loose-ends.ts';
import type { LinkMap } from '#shared/link/map.ts';
import type { LinkMapView } from '#shared/link/map-view.ts';
import { doesWhat } from '#shared/link/words.ts';
import styles from './dangling.module.css';

interface DanglingProps {
  view: LinkMapView;
  ends: LinkMap['ends'];
  only: LooseEnd;
  onTheme: (id: string) => void;
  onLink: (id: string) => void;
}

/** The loose ends of one kind by name, each the way to it. */
export function Dangling({ view, ends, only, onTheme, onLink }: DanglingProps) {
  const end = (id: string) => view.ends.find((one) => one.id === id);
  return (
    <ul className={styles.names} aria-label="Loose ends by name">
      {ends[only].map((id) => {
        const theme = end(id);
        const link = theme ? undefined : view.links.find((one) => one.id === id);
        return (
          <li key={id}>
            <button type="button" onClick={() => (theme ? onTheme(id) : onLink(id))}>
              <KindShape kind={(theme ?? end(link?.from ?? ''))?.kind ?? null} size={10} />
              {theme
                ? theme.title
                : link && `${end(link.from)?.title} ${doesWhat(link)} ${end(link.to)?.title}`}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
