import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Button } from '#client/ui/button.tsx';
import type { Block } from '#shared/report/block.ts';
import type { Chunk } from '#shared/report/chunk.ts';
import { changedStretches } from '#shared/report/compare.ts';
import type { EditionHead } from '#shared/report/edition.ts';
import { pieceLine } from '#shared/report/piece.ts';
import type { Report } from '#shared/report/report.ts';
import type { StudyView } from '#shared/study/view.ts';
import { type PieceReaders, piecesKey, readersOf, resolvePieces } from './api.ts';
import { BlockView } from './block-view.tsx';
import { EditionBar } from './edition-bar.tsx';
import { drawnStretches } from './edition-blocks.ts';
import { Preview } from './preview.tsx';
import styles from './report-view.module.css';
import { Resolved } from './resolved.ts';
import { Sourced, type Sources } from './sourced.ts';

/** One of two texts that are laid beside each other. */
export interface Side {
  label: string;
  running: string;
  title: string;
  chunks: readonly Chunk[];
  blocks: ReadonlyMap<string, readonly Block[]>;
  /** How old what its pieces show is. */
  asOf: string;
}

interface BesideViewProps {
  study: StudyView;
  report: Report;
  editions: readonly EditionHead[];
  left: Side;
  right: Side;
  /** The phase whose claims are followed to today, where the left one is an interim report. */
  phase: string | null;
  placeOf: Sources['placeOf'];
  onOpen: (edition: string) => void;
  onClose: () => void;
}

function Became({ study, readers, phase }: { study: string; readers: PieceReaders; phase: string }) {
  const line = pieceLine('then-and-now', { phase });
  const { data } = useQuery({
    queryKey: [...piecesKey(study, readers), line],
    queryFn: ({ signal }) => resolvePieces(study, readers, [line], signal),
  });
  return (
    <details className={`scroll ${styles.became}`}>
      <summary>What became of each claim</summary>
      <div>
        {data?.[0]?.blocks.map((block, at) => (
          <BlockView key={String(at)} block={block} />
        ))}
      </div>
    </details>
  );
}

interface SideViewProps {
  side: Side;
  changed: ReadonlySet<number>;
  placeOf: Sources['placeOf'];
}

function SideView({ side: { blocks, asOf, ...drawn }, changed, placeOf }: SideViewProps) {
  return (
    <Resolved value={blocks}>
      <Sourced value={{ asOf, placeOf }}>
        <Preview {...drawn} changed={changed} />
      </Sourced>
    </Resolved>
  );
}

/** Two editions, or an edition and the draft: what is other in one is marked in both. */
export function BesideView({
  study,
  report,
  editions,
  left,
  right,
  phase,
  placeOf,
  ...props
}: BesideViewProps) {
  const changed = useMemo(
    () =>
      changedStretches(drawnStretches(left.chunks, left.blocks), drawnStretches(right.chunks, right.blocks)),
    [left, right],
  );
  const count = Math.max(changed.before.size, changed.after.size);
  return (
    <div className={styles.page}>
      <EditionBar report={report} editions={editions} current={undefined} onOpen={props.onOpen}>
        <span className={styles.count}>
          {count === 0
            ? 'word for word the same'
            : `${count} ${count === 1 ? 'paragraph' : 'paragraphs'} other`}
        </span>
        <Button onClick={props.onClose}>Close</Button>
      </EditionBar>
      {phase !== null && <Became study={study.id} readers={readersOf(report)} phase={phase} />}
      <div className={styles.beside}>
        <SideView side={left} changed={changed.before} placeOf={placeOf} />
        <SideView side={right} changed={changed.after} placeOf={placeOf} />
      </div>
    </div>
  );
}
