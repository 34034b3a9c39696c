import type { Place } from '#client/lib/place.ts';
import type { CallError } from '#client/lib/request.ts';
import { keyLabel } from '#client/lib/shortcuts.ts';
import { Button } from '#client/ui/button.tsx';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import { THEME_KINDS } from '#shared/theme/theme.ts';
import { kindWords, some } from './kind-words.ts';
import styles from './sort.module.css';
import { KIND_LETTERS } from './use-sort-keys.ts';
import type { SortRows } from './use-sort-rows.ts';
import type { SortWay } from './use-sort-way.ts';

interface SortBarProps {
  rows: SortRows;
  way: SortWay;
  error: CallError | null;
  onPlace: () => void;
  codebook: Place;
}

/** What the current theme, or all that are ticked, can be made: by its letter or by a click. */
export function SortBar({ rows, way, error, onPlace, codebook }: SortBarProps) {
  const { current, ticked, below, isAlone } = way;
  return (
    <footer className={styles.bar} data-tall-foot>
      {error && <ErrorNote what={error.message} help={error.help} />}
      <p className={styles.meant}>
        {ticked.size > 0 ? (
          <>
            <b>{some(ticked.size, 'theme')} ticked</b>
            <Button small look="quiet" onClick={() => way.setTicked([])}>
              Tick none
            </Button>
          </>
        ) : (
          <b className="clip">{current?.title}</b>
        )}
        {below.length > 0 && current?.kind === null && (
          <Checkbox isOn={!isAlone} onChange={(isOn) => way.setAlone(!isOn)}>
            {`with its ${some(below.length, 'sub-theme')}`}
          </Checkbox>
        )}
        {ticked.size === 0 && current?.kind && way.offered.has(current.id) && (
          <span className="sub">
            went along with what it stands under, and leaves it with another kind · N goes on to the next
            unsorted
          </span>
        )}
        <span className={styles.done} role="status">
          {rows.left === 0 ? (
            <>
              Every theme has a kind
              {way.offered.size > 0 &&
                `, ${some(way.offered.size, 'sub-theme')} only by what it stands under`}
              . <PlaceLink place={codebook}>All themes</PlaceLink>
            </>
          ) : (
            way.done
          )}
        </span>
      </p>
      <fieldset className={styles.deeds}>
        <legend className="vh">Sort as</legend>
        {THEME_KINDS.map((kind) => (
          <Button
            key={kind}
            deed="theme.sort"
            keys={keyLabel(KIND_LETTERS[kind])}
            aria-keyshortcuts={KIND_LETTERS[kind]}
            onClick={() => way.sortAs(kind)}
          >
            <KindShape kind={kind} />
            {kindWords[kind]}
          </Button>
        ))}
        <Button deed="theme.sort" look="quiet" keys="U" aria-keyshortcuts="u" onClick={way.leave}>
          Leave unsorted
        </Button>
        <Button deed="theme.move" look="quiet" keys="G" aria-keyshortcuts="g" onClick={onPlace}>
          Group…
        </Button>
      </fieldset>
    </footer>
  );
}
