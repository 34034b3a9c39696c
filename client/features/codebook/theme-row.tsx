import type { HTMLAttributes, ReactNode } from 'react';
import { HitText } from '#client/ui/hit-text.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import type { ThemeRow as Row } from '#shared/codebook/tree.ts';
import { some } from './kind-words.ts';
import { Sparkline } from './sparkline.tsx';
import styles from './tree.module.css';
import type { Codebook } from './use-codebook.ts';
import { type ShownWave, tallyWords } from './waves.ts';

/** What stands deeper is drawn no further in: the title needs its room. */
const DEEPEST = 6;

interface ThemeRowProps extends Pick<HTMLAttributes<HTMLDivElement>, 'tabIndex' | 'onClick'> {
  row: Row;
  isOpen: boolean;
  isPicked: boolean;
  codebook: Codebook;
  waves: readonly ShownWave[];
  editor: ReactNode | undefined;
  landing: ReactNode;
}

/** A theme of the tree: its shape and title, what waits, its bars and its excerpts. */
export function ThemeRow({
  row,
  isOpen,
  isPicked,
  codebook,
  waves,
  editor,
  landing,
  tabIndex,
  ...shared
}: ThemeRowProps) {
  const { theme, depth, hits, isPassedThrough } = row;
  const tally = codebook.tallies.of(theme.id);
  const awaiting = codebook.awaiting.get(theme.id) ?? 0;
  const queued = codebook.queue.get(theme.id);
  const waits = [
    `${some(awaiting, 'cell')} not looked for, or to look at again`,
    ...(queued && queued.codings.length > 0
      ? [`${some(queued.codings.length, 'passage')} in the queue`]
      : []),
    ...(queued && queued.sources.length > 0 ? [`${some(queued.sources.length, 'source')} in the queue`] : []),
  ].join(', ');
  const notes = [...(theme.retired ? ['retired'] : []), ...(awaiting > 0 ? [waits] : [])];
  return (
    <div
      {...shared}
      role="treeitem"
      tabIndex={tabIndex}
      className={styles.theme}
      draggable={editor === undefined && !theme.retired}
      aria-level={3 + depth}
      aria-selected={isPicked}
      aria-current={isOpen || undefined}
      aria-label={[theme.title, tallyWords(tally, waves), ...notes].join(', ')}
      data-faint={isPassedThrough || undefined}
      data-retired={theme.retired || undefined}
    >
      <span className={styles.name} data-depth={Math.min(depth, DEEPEST)}>
        <KindShape kind={theme.kind} tint={theme.tint} />
        {editor ?? (
          <span className="clip" title={theme.title}>
            <HitText text={theme.title} hits={hits} />
          </span>
        )}
        {theme.retired && !editor && <span className={styles.retired}>retired</span>}
        {awaiting > 0 && !editor && (
          <span className={styles.awaiting} data-waits="" title={`${waits}, since its meaning changed`}>
            {awaiting} ?
          </span>
        )}
      </span>
      <Sparkline
        kind={theme.kind}
        tint={theme.tint}
        tally={tally}
        waves={waves}
        most={codebook.tallies.most}
      />
      <span className={styles.number}>{tally.all}</span>
      {landing}
    </div>
  );
}
