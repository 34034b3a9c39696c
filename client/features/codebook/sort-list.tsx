import { type KeyboardEvent, type MouseEvent, useEffect, useId, useRef } from 'react';
import styles from './sort.module.css';
import { SortRow } from './sort-row.tsx';
import type { SortRows } from './use-sort-rows.ts';
import type { SortWay } from './use-sort-way.ts';

interface SortListProps {
  rows: SortRows;
  passages: ReadonlyMap<string, { words: string; source: string }> | undefined;
  way: SortWay;
}

/** The themes to be sorted; a click makes one current, a click on its box ticks it. */
export function SortList({ rows, passages, way }: SortListProps) {
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const { current, ticked } = way;
  useEffect(() => {
    if (current) document.getElementById(`${id}${current.id}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, current]);
  const onClick = ({ target, shiftKey }: MouseEvent) => {
    const row = target instanceof Element ? target.closest('[data-theme-id]') : null;
    const theme = row?.getAttribute('data-theme-id') ?? undefined;
    if (theme === undefined || !(target instanceof Element)) return;
    if (shiftKey && current) {
      const ids = rows.shown.map((one): string => one.id);
      const [from, to] = [ids.indexOf(current.id), ids.indexOf(theme)].sort((a, b) => a - b);
      way.setTicked([...ticked, ...ids.slice(from, (to ?? 0) + 1)]);
    } else if (target.closest('[data-tick]')) way.tick([theme]);
    way.reach(theme);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor((list.current?.clientHeight ?? 0) / 72) - 1);
    const by: Record<string, number> = {
      PageDown: page,
      PageUp: -page,
      Home: -rows.shown.length,
      End: rows.shown.length,
    };
    const step = by[event.key];
    if (step !== undefined) way.step(step, false);
    else if (event.key === ' ' && current) way.tick([current.id]);
    else return;
    event.preventDefault();
  };
  return (
    <ul
      ref={list}
      className={`scroll ${styles.list}`}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a list to choose from, several at once.
      role="listbox"
      aria-label="Themes to sort"
      aria-multiselectable="true"
      aria-activedescendant={current && `${id}${current.id}`}
      tabIndex={0}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      {rows.shown.map((theme) => (
        <SortRow
          key={theme.id}
          id={`${id}${theme.id}`}
          theme={theme}
          under={way.leftOf(theme) ?? rows.under(theme)}
          passages={rows.passagesOf(theme.id)}
          passage={passages?.get(theme.id)}
          isCurrent={theme.id === current?.id}
          depth={rows.depthOf(theme)}
          isTicked={ticked.has(theme.id)}
          isOffered={theme.kind !== null && way.offered.has(theme.id)}
        />
      ))}
    </ul>
  );
}
