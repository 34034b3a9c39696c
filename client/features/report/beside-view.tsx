import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Button } from '#client/ui/button.tsx';
import type { Audience } from '#shared/quote/clearing.ts';
import type { Block } from '#shared/report/block.ts';
import type { Chunk } from '#shared/report/chunk.ts';
import { changedStretches } from '#shared/report/compare.ts';
import type { EditionHead } from '#shared/report/edition.ts';
import { pieceLine } from '#shared/report/piece.ts';
import type { Report } from '#shared/report/report.ts';
import type { StudyView } from '#shared/study/view.ts';
import { piecesKey, resolvePieces } from './api.ts';
import { BlockView } from './block-view.tsx';
import { EditionBar } from './edition-bar.tsx';
import { drawnStretches } from './edition-blocks.ts';
import { Preview } from './preview.tsx';
import styles from './report-view.module.css';
import { Resolved } from './resolved.ts';

/** One of two texts that are laid beside each other. */
export interface Side {
  label: string;
  running: string;
  title: string;
  chunks: readonly Chunk[];
  blocks: ReadonlyMap<string, readonly Block[]>;
}

interface BesideViewProps {
  study: StudyView;
  report: Report;
  editions: readonly EditionHead[];
  left: Side;
  right: Side;
  /** The phase whose claims are followed to today, where the left one is an interim report. */
  phase: string | null;
  audience: Audience;
  onOpen: (edition: string) => void;
  onClose: () => void;
}

function Became({ study, audience, phase }: { study: string; audience: Audience; phase: string }) {
  const line = pieceLine('then-and-now', { phase });
  const { data } = useQuery({
    queryKey: [...piecesKey(study, audience), line],
    queryFn: ({ signal }) => resolvePieces(study, audience, [line], signal),
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

/** Two editions, or an edition and the draft: what is other in one is marked in both. */
export function BesideView({
  study,
  report,
  editions,
  left,
  right,
  phase,
  audience,
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
      {phase !== null && <Became study={study.id} audience={audience} phase={phase} />}
      <div className={styles.beside}>
        <Resolved value={left.blocks}>
          <Preview {...left} changed={changed.before} />
        </Resolved>
        <Resolved value={right.blocks}>
          <Preview {...right} changed={changed.after} />
        </Resolved>
      </div>
    </div>
  );
}
