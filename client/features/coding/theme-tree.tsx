import { type KeyboardEvent, useRef, useState } from 'react';
import { Icon } from '#client/ui/icon.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { groupsInOrder } from '#shared/theme/frame.ts';
import { type Group, THEME_KINDS, type Theme, type ThemeKind } from '#shared/theme/theme.ts';
import { ThemeLine } from './theme-line.tsx';
import styles from './theme-pane.module.css';

interface ThemeTreeProps {
  /** In the order of the frame; those that the filter leaves. */
  themes: readonly Theme[];
  groups: readonly Group[];
  countsOf: (theme: Theme) => { here: number; all: number | undefined; isOpen: boolean };
  /** Themes on the selected words. */
  on: ReadonlySet<string>;
  onUse: (theme: Theme) => void;
}

const NAMES: Record<ThemeKind | 'unsorted', string> = {
  change: 'Changes',
  enabler: 'Enablers',
  threat: 'Threats',
  opportunity: 'Opportunities',
  unsorted: 'Unsorted',
};
const KINDS = [...THEME_KINDS, null];
/** What stands deeper is drawn no further in: the title needs its room. */
const DEEPEST = 6;

/** The themes by kind and group; arrows move, Enter applies. */
export function ThemeTree({ themes, groups, countsOf, on, onUse }: ThemeTreeProps) {
  const tree = useRef<HTMLUListElement>(null);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState<string>();
  const byKind = KINDS.flatMap((kind) => {
    const own = themes.filter((theme) => theme.kind === kind);
    return own.length > 0 ? [{ name: kind ?? ('unsorted' as const), kind, own }] : [];
  });
  const first = byKind[0]?.name;
  const tab = (id: string) => (id === (active ?? first) ? 0 : -1);
  const depthOf = (theme: Theme): number => {
    const parent = themes.find(({ id }) => id === theme.parent);
    return parent ? 1 + depthOf(parent) : 0;
  };
  const fold = (kind: string, isFolded: boolean) =>
    setFolded((before) => new Set(isFolded ? [...before, kind] : [...before].filter((one) => one !== kind)));

  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const items = [...(tree.current?.querySelectorAll<HTMLElement>('[role="treeitem"]') ?? [])];
    const { activeElement } = document;
    const at = activeElement instanceof HTMLElement ? items.indexOf(activeElement) : -1;
    const item = items[at];
    const kind = item?.dataset.fold;
    const go: Record<string, HTMLElement | undefined> = {
      arrowdown: items[at + 1],
      arrowup: items[at - 1],
      home: items[0],
      end: items.at(-1),
    };
    const next = go[event.key.toLowerCase()];
    if (next) next.focus();
    else if (kind !== undefined && (event.key === 'ArrowRight' || event.key === 'ArrowLeft'))
      fold(kind, event.key === 'ArrowLeft');
    else if (event.key === 'Enter') item?.querySelector<HTMLElement>('[data-use]')?.click();
    else return;
    event.preventDefault();
  };

  const row = (theme: Theme) => (
    <li
      key={theme.id}
      role="treeitem"
      aria-selected={on.has(theme.id)}
      tabIndex={tab(theme.id)}
      onFocus={(event) => {
        event.stopPropagation();
        setActive(theme.id);
      }}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter on the tree does the same. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the tree item around it has the role and the keys. */}
      <div
        className={styles.row}
        data-use=""
        data-depth={Math.min(depthOf(theme), DEEPEST) || undefined}
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => onUse(theme)}
      >
        <ThemeLine theme={theme} {...countsOf(theme)} />
      </div>
    </li>
  );

  return (
    <ul
      ref={tree}
      className={`scroll ${styles.tree}`}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a list is what a tree falls back to.
      role="tree"
      aria-label="Codebook"
      onKeyDown={onKeyDown}
    >
      {byKind.map(({ name, kind, own }) => (
        <li
          key={name}
          role="treeitem"
          aria-expanded={!folded.has(name)}
          aria-selected={false}
          aria-label={`${NAMES[name]}, ${own.length}`}
          data-fold={name}
          tabIndex={tab(name)}
          onFocus={() => setActive(name)}
        >
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: left and right arrow on the tree do the same. */}
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the tree item around it has the role and the keys. */}
          <div className={styles.kind} onClick={() => fold(name, !folded.has(name))}>
            <Icon name={folded.has(name) ? 'right' : 'down'} />
            <KindShape kind={kind} />
            <b>{NAMES[name]}</b>
            <span className={styles.count}>{own.length}</span>
          </div>
          {!folded.has(name) && (
            // biome-ignore lint/a11y/useSemanticElements: a group inside a tree is a list.
            <ul role="group">
              {own.filter(({ group }) => group === null).map(row)}
              {groupsInOrder(groups).flatMap((group) => {
                const members = own.filter((theme) => theme.group === group.id);
                return members.length === 0
                  ? []
                  : [
                      <li key={group.id} role="none" className={styles.group}>
                        {group.title}
                      </li>,
                      ...members.map(row),
                    ];
              })}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
