import type { Ref } from 'react';
import { Button } from '#client/ui/button.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { Icon } from '#client/ui/icon.tsx';
import { type KindKey, type TreeShow, treeRows } from '#shared/codebook/tree.ts';
import { some } from './kind-words.ts';
import { ThemeTree } from './theme-tree.tsx';
import styles from './tree.module.css';
import { TreeHead } from './tree-head.tsx';
import type { Codebook } from './use-codebook.ts';
import { useGroupDeeds, useThemeChange, useThemeStep } from './use-theme-deeds.ts';
import type { ShownWave } from './waves.ts';

/** What the tree is narrowed to, and which kinds are folded. */
export interface Narrowed {
  words: string;
  show: readonly TreeShow[];
  folded: readonly KindKey[];
}

interface CodebookTreeProps {
  study: string;
  codebook: Codebook;
  waves: readonly ShownWave[];
  open: string | undefined;
  narrowed: Narrowed;
  onNarrow: (narrowed: Narrowed) => void;
  onOpen: (theme: string) => void;
  onNew: () => void;
  filter: Ref<HTMLInputElement>;
}

/** The tree of themes with its head, its deeds, and how many cells wait to be looked at again. */
export function CodebookTree(props: CodebookTreeProps) {
  const { study, codebook, waves, open, narrowed, onNarrow, onOpen, onNew, filter } = props;
  const rename = useThemeChange(study);
  const step = useThemeStep(study);
  const groups = useGroupDeeds(study);
  const rows = treeRows({
    themes: codebook.themes,
    groups: codebook.groups,
    ...narrowed,
    isAwaiting: (id) => codebook.awaiting.has(id),
  });
  const waiting = [...codebook.awaiting.values()].reduce((sum, count) => sum + count, 0);
  const error = rename.error ?? step.error ?? groups.change.error ?? groups.remove.error;
  return (
    <>
      <TreeHead
        codebook={codebook}
        waves={waves}
        words={narrowed.words}
        show={narrowed.show}
        onNarrow={({ words, show }) => onNarrow({ ...narrowed, words, show })}
        onNew={onNew}
        shown={rows.filter((row) => row.type === 'theme' && !row.isPassedThrough).length}
        field={filter}
      />
      {error && <ErrorNote what={error.message} help={error.help} />}
      {rows.length === 0 && (
        <p className={styles.nothing}>{codebook.themes.length === 0 ? 'No themes yet.' : 'No theme fits.'}</p>
      )}
      <ThemeTree
        rows={rows}
        codebook={codebook}
        waves={waves}
        open={open}
        onOpen={onOpen}
        onTurn={(kind) =>
          onNarrow({
            ...narrowed,
            folded: narrowed.folded.includes(kind)
              ? narrowed.folded.filter((one) => one !== kind)
              : [...narrowed.folded, kind],
          })
        }
        onRename={(theme, title) => rename.run({ theme, changes: { title } })}
        onStep={(theme, to) => step.run({ theme, step: to })}
        onRenameGroup={(group, title) => groups.change.run({ group, changes: { title } })}
        onStepGroup={(group, by) => {
          const peers = codebook.groups.filter(({ kind }) => kind === group.kind);
          const to = peers.findIndex(({ id }) => id === group.id) + by;
          if (to >= 0 && to < peers.length) groups.change.run({ group, changes: { position: to } });
        }}
        onRemoveGroup={groups.remove.run}
      />
      {waiting > 0 && (
        <div className={styles.foot}>
          <Icon name="warn" />
          <span className="clip">
            <b>Awaiting a re-check</b> · {some(waiting, 'cell')} of {some(codebook.awaiting.size, 'theme')}
          </span>
          <Button small look="quiet" onClick={() => onNarrow({ ...narrowed, show: ['in-use', 'awaiting'] })}>
            Show
          </Button>
        </div>
      )}
    </>
  );
}
