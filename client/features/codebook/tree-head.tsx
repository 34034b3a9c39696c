import type { ReactNode, Ref } from 'react';
import { Button } from '#client/ui/button.tsx';
import { Menu } from '#client/ui/menu.tsx';
import { SearchField } from '#client/ui/search-field.tsx';
import { TREE_SHOWS, type TreeShow } from '#shared/codebook/tree.ts';
import { some } from './kind-words.ts';
import styles from './tree.module.css';
import type { Codebook } from './use-codebook.ts';
import type { ShownWave } from './waves.ts';

const showWords: Record<TreeShow, string> = {
  'in-use': 'In use',
  retired: 'Retired',
  'without-definition': 'Without a definition',
  awaiting: 'Awaiting a re-check',
};

interface TreeHeadProps {
  codebook: Codebook;
  waves: readonly ShownWave[];
  words: string;
  show: readonly TreeShow[];
  onNarrow: (narrowed: { words: string; show: readonly TreeShow[] }) => void;
  onNew: () => void;
  onNewGroup: () => void;
  /** How many themes the tree shows. */
  shown: number;
  field: Ref<HTMLInputElement>;
  /** What can be done with the codebook as a whole. */
  whole: ReactNode;
}

/** How many themes there are, what the tree is narrowed to, and the way to a new one. */
export function TreeHead(props: TreeHeadProps) {
  const { codebook, waves, words, show, onNarrow, onNew, onNewGroup, shown, field, whole } = props;
  const retired = codebook.themes.filter((theme) => theme.retired).length;
  const [first, last] = [waves[0], waves.at(-1)];
  const isUsual = show.length === 1 && show[0] === 'in-use';
  const turn = (one: TreeShow) =>
    onNarrow({
      words,
      show: TREE_SHOWS.filter((other) => (other === one ? !show.includes(one) : show.includes(other))),
    });
  return (
    <>
      <div className={styles.head}>
        <div className={styles.title}>
          <h1>Themes</h1>
          <span className="sub">
            {[
              `${codebook.themes.length - retired} in use`,
              ...(retired > 0 ? [`${retired} retired`] : []),
            ].join(' · ')}
          </span>
          {whole}
        </div>
        <div className={styles.tools}>
          <SearchField
            ref={field}
            label="Filter by title or meaning"
            placeholder="Title or meaning"
            value={words}
            onChange={(typed) => onNarrow({ words: typed, show })}
          />
          <Menu
            trigger={
              <Button small opens>
                Show
              </Button>
            }
            groups={[
              TREE_SHOWS.map((one) => ({
                label: showWords[one],
                isCurrent: show.includes(one),
                onSelect: () => turn(one),
              })),
            ]}
            align="end"
          />
          <Menu
            trigger={
              <Button small icon="plus">
                New
              </Button>
            }
            groups={[
              [
                { deed: 'theme.add', label: 'Theme…', keys: 'Shift N', onSelect: onNew },
                { deed: 'group.add', label: 'Group…', onSelect: onNewGroup },
              ],
            ]}
            align="end"
          />
        </div>
      </div>
      <div className={styles.columns} aria-hidden="true">
        <span>Theme</span>
        <span>{first && last ? (first === last ? first.short : `${first.short} – ${last.short}`) : ''}</span>
        <span>all</span>
      </div>
      {(!isUsual || words !== '') && (
        <div className={styles.narrowed} role="status">
          <span className="clip">
            {[
              some(shown, 'theme'),
              ...(isUsual ? [] : [show.map((one) => showWords[one].toLowerCase()).join(', ') || 'in use']),
            ].join(' · ')}
          </span>
          <Button small look="quiet" onClick={() => onNarrow({ words: '', show: ['in-use'] })}>
            Show all
          </Button>
        </div>
      )}
    </>
  );
}
