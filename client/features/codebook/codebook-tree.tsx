import { type ReactNode, type Ref, useState } from 'react';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { type KindKey, type TreeShow, treeRows } from '#shared/codebook/tree.ts';
import { GroupDialog } from './group-dialog.tsx';
import { MoveSeveralDialog } from './move-several-dialog.tsx';
import { PickedBar } from './picked-bar.tsx';
import { ThemeTree } from './theme-tree.tsx';
import styles from './tree.module.css';
import { TreeHead } from './tree-head.tsx';
import type { Codebook } from './use-codebook.ts';
import { useGroupDeeds, useThemeChange, useThemeStep } from './use-theme-deeds.ts';
import { useThemeLanding } from './use-theme-landing.ts';
import { useSeveralMove } from './use-theme-move.ts';
import { useTreePicks } from './use-tree-picks.ts';
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
  onWaits: (theme: string) => void;
  onNew: () => void;
  filter: Ref<HTMLInputElement>;
  /** What can be done with the codebook as a whole, in the head. */
  whole: ReactNode;
  /** At the foot, while no themes are picked. */
  foot: ReactNode;
}

/** The tree of themes with its head, its deeds, and what can be done with several themes at once. */
export function CodebookTree(props: CodebookTreeProps) {
  const { study, codebook, waves, open, narrowed, onNarrow, onOpen, onWaits, onNew, filter, whole, foot } =
    props;
  const rename = useThemeChange(study);
  const step = useThemeStep(study);
  const land = useThemeLanding(study);
  const several = useSeveralMove(study);
  const groups = useGroupDeeds(study);
  const [dialog, setDialog] = useState<'group' | 'move'>();
  const rows = treeRows({
    themes: codebook.themes,
    groups: codebook.groups,
    ...narrowed,
    isAwaiting: (id) => codebook.awaiting.has(id),
  });
  const picks = useTreePicks(rows);
  const [firstPicked, ...restPicked] = rows.flatMap((row) =>
    row.type === 'theme' && picks.picked.has(row.key) ? [row.theme] : [],
  );
  const error = [rename, step, land, groups.change, groups.remove].find((deed) => deed.error)?.error;
  return (
    <>
      <TreeHead
        codebook={codebook}
        waves={waves}
        words={narrowed.words}
        show={narrowed.show}
        onNarrow={({ words, show }) => onNarrow({ ...narrowed, words, show })}
        onNew={onNew}
        onNewGroup={() => setDialog('group')}
        shown={rows.filter((row) => row.type === 'theme' && !row.isPassedThrough).length}
        field={filter}
        whole={whole}
      />
      {error && <ErrorNote what={error.message} help={error.help} />}
      {rows.length === 0 && (
        <p className={styles.nothing}>{codebook.themes.length === 0 ? 'No themes yet.' : 'No theme fits.'}</p>
      )}
      <ThemeTree
        rows={rows}
        codebook={codebook}
        waves={waves}
        picks={picks}
        open={open}
        onOpen={onOpen}
        onWaits={onWaits}
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
        onLand={(themes, landing) => land.run({ themes, landing })}
        onRenameGroup={(group, title) => groups.change.run({ group, changes: { title } })}
        onStepGroup={(group, by) => {
          const peers = codebook.groups.filter(({ kind }) => kind === group.kind);
          const to = peers.findIndex(({ id }) => id === group.id) + by;
          if (to >= 0 && to < peers.length) groups.change.run({ group, changes: { position: to } });
        }}
        onRemoveGroup={groups.remove.run}
      />
      {firstPicked && picks.picked.size > 0 ? (
        <PickedBar count={picks.picked.size} onMove={() => setDialog('move')} onNone={picks.none} />
      ) : (
        foot
      )}
      {dialog === 'group' && (
        <GroupDialog
          first={codebook.themes.find(({ id }) => id === open)?.kind ?? 'change'}
          add={groups.add}
          onClose={() => {
            groups.add.reset();
            setDialog(undefined);
          }}
        />
      )}
      {dialog === 'move' && firstPicked && (
        <MoveSeveralDialog
          themes={[firstPicked, ...restPicked]}
          codebook={codebook}
          move={several}
          onDone={() => {
            picks.none();
            setDialog(undefined);
          }}
          onClose={() => setDialog(undefined)}
        />
      )}
    </>
  );
}
