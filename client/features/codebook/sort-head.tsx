import type { Ref } from 'react';
import type { Place } from '#client/lib/place.ts';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import { ProgressBar } from '#client/ui/progress-bar.tsx';
import { SearchField } from '#client/ui/search-field.tsx';
import type { Theme } from '#shared/theme/theme.ts';
import styles from './sort.module.css';

interface SortHeadProps {
  sorted: number;
  left: number;
  words: string;
  onWords: (words: string) => void;
  shown: readonly Theme[];
  ticked: ReadonlySet<string>;
  onTick: (themes: readonly string[]) => void;
  field: Ref<HTMLInputElement>;
  codebook: Place;
}

/** How far the sorting is, and what of it is shown. */
export function SortHead(props: SortHeadProps) {
  const { sorted, left, words, onWords, shown, ticked, onTick, field, codebook } = props;
  const open = shown.filter(({ kind }) => kind === null);
  const all = sorted + left;
  return (
    <header className={styles.head}>
      <div className={styles.name}>
        <p className={styles.eyebrow}>
          <PlaceLink place={codebook}>Themes</PlaceLink>
        </p>
        <h1>Sort themes</h1>
        <p className="sub">Until it has a kind, a theme is counted and drawn like a change.</p>
      </div>
      {all > 0 && (
        <div className={styles.progress}>
          <p>
            <b>
              {sorted} of {all} sorted
            </b>
            <span>{left === 0 ? 'all done' : `${left} to go`}</span>
          </p>
          <ProgressBar label="Themes sorted" done={sorted} of={all} />
        </div>
      )}
      {all > 0 && (
        <div className={styles.tools}>
          <SearchField
            ref={field}
            label="Filter by title or meaning"
            value={words}
            onChange={onWords}
            keys="Ctrl /"
          />
          {open.length > 0 && (
            <Checkbox
              isOn={open.every(({ id }) => ticked.has(id))}
              onChange={(isOn) => onTick(isOn ? open.map(({ id }) => id) : [])}
            >
              {words.trim() === '' ? `Tick all ${open.length} unsorted` : `Tick the ${open.length} that fit`}
            </Checkbox>
          )}
        </div>
      )}
    </header>
  );
}
