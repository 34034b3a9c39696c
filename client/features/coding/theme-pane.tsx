import { memo, type Ref } from 'react';
import { keyLabel } from '#client/lib/shortcuts.ts';
import { Icon } from '#client/ui/icon.tsx';
import { IconButton } from '#client/ui/icon-button.tsx';
import { Kbd } from '#client/ui/kbd.tsx';
import { matchItems } from '#client/ui/picker-match.ts';
import type { Theme } from '#shared/theme/theme.ts';
import { ThemeLine } from './theme-line.tsx';
import styles from './theme-pane.module.css';
import { ThemeTree } from './theme-tree.tsx';
import type { DeskBook } from './use-desk-book.ts';
import type { Recent } from './use-recent.ts';

interface ThemePaneProps {
  book: DeskBook;
  recent: Recent;
  /** Themes on the selected words. */
  on: ReadonlySet<string>;
  filter: string;
  /** Shows only what is still to look for. */
  isOnlyOpen: boolean;
  onFilter: (filter: string) => void;
  onAll: () => void;
  onUse: (theme: Theme) => void;
  /** Back to the words. */
  onLeave: () => void;
  filterRef: Ref<HTMLInputElement>;
}

/** The themes at hand: those used of late on their digits, and all of them by kind and group. */
export const ThemePane = memo(function ThemePane(props: ThemePaneProps) {
  const { book, recent, on, filter, isOnlyOpen, onUse } = props;
  const { looked, here, elsewhere, themeOf, groups, isLookedKnown } = book;
  const open = new Set(looked.open.map(({ id }) => id));
  const countsOf = ({ id }: Theme) => {
    const count = here.get(id) ?? 0;
    return {
      here: count,
      all: elsewhere && (elsewhere.get(id) ?? 0) + count,
      isOpen: isLookedKnown && open.has(id),
    };
  };
  const candidates = isOnlyOpen ? looked.open : looked.themes;
  const found = filter.trim() === '' ? candidates : inOrder(candidates, filter);
  const digits = recent.themes.flatMap((one, place) => {
    const theme = one && themeOf.get(one.theme);
    return theme && !theme.retired ? [{ theme, place, isPinned: one.isPinned }] : [];
  });
  return (
    <aside className={styles.pane} aria-label="Themes">
      <div className={styles.top}>
        <label className={styles.field}>
          <Icon name="search" />
          <input
            ref={props.filterRef}
            value={filter}
            placeholder={`Filter ${looked.themes.length} themes`}
            aria-label="Filter themes"
            onChange={(event) => props.onFilter(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              event.preventDefault();
              if (filter !== '') props.onFilter('');
              props.onLeave();
            }}
          />
          {filter === '' ? (
            <Kbd>{keyLabel('mod+/')}</Kbd>
          ) : (
            <IconButton
              icon="close"
              label="Clear the filter"
              size="small"
              onClick={() => props.onFilter('')}
            />
          )}
        </label>
      </div>
      <div className={styles.columns} aria-hidden="true">
        <span>Recent</span>
        <span>here</span>
        <span>all</span>
      </div>
      <ul className={styles.recent} aria-label="Recent themes">
        {digits.map(({ theme, place, isPinned }) => (
          <li key={place}>
            <button
              type="button"
              className={styles.row}
              data-on={on.has(theme.id) || undefined}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => onUse(theme)}
            >
              <ThemeLine
                theme={theme}
                lead={
                  <span className={styles.digit} data-pinned={isPinned || undefined}>
                    <Kbd>{String(place + 1)}</Kbd>
                  </span>
                }
                {...countsOf(theme)}
              />
            </button>
          </li>
        ))}
        {digits.length === 0 && <li className={styles.empty}>Themes you use stand here, on 1 to 9.</li>}
      </ul>
      {isOnlyOpen && (
        <p className={styles.only}>
          Still to look for{' '}
          <button type="button" onClick={props.onAll}>
            Show all
          </button>
        </p>
      )}
      {found.length > 0 ? (
        <ThemeTree themes={found} groups={groups} countsOf={countsOf} on={on} onUse={onUse} />
      ) : (
        <p className={styles.empty}>
          {looked.themes.length === 0
            ? 'Begin with a word for what you notice.'
            : 'No theme answers to this.'}
        </p>
      )}
    </aside>
  );
});

/** The themes that answer to a filter, in the order of the frame. */
function inOrder(themes: readonly Theme[], filter: string): Theme[] {
  const items = themes.map(({ id, title, definition }) => ({ id, title, hint: definition }));
  const answering = new Set<string>(matchItems(items, filter).map(({ item }) => item.id));
  return themes.filter(({ id }) => answering.has(id));
}
