import { Icon } from '#client/ui/icon.tsx';
import { shownInMarks } from '#shared/quote/marks.ts';
import type { Block, BlockOf } from '#shared/report/block.ts';
import { BlockRuns } from './block-runs.tsx';
import { BlockTableView } from './block-table.tsx';
import styles from './block-view.module.css';
import { DrawnFigure } from './drawn-figure.tsx';

const HELD: Record<BlockOf<'held-back'>['is'], string> = {
  'not-cleared': 'Held back until cleared.',
  'not-verbatim': 'Held back until its words are as they were said.',
  withdrawn: 'Withdrawn.',
  missing: 'Not found.',
};

const GAP: Record<BlockOf<'gap'>['is'], string> = { empty: 'Nothing yet.', missing: 'Not found.' };

function Held({ what, why }: { what: string; why: string }) {
  return (
    <div className={styles.held}>
      <Icon name="warn" />
      <p>
        <strong>{what}</strong> {why}
      </p>
    </div>
  );
}

function Quoted({ block: { is, words, signed, where } }: { block: BlockOf<'quote'> }) {
  return (
    <figure className={styles.quote}>
      <blockquote>
        {shownInMarks(words)
          .split(/\n+/)
          .map((line, at) => (
            <p key={String(at)}>{line}</p>
          ))}
      </blockquote>
      <figcaption>
        <span>{signed}</span>
        {where !== '' && <span className={styles.soft}>{where}</span>}
        {is === 'quote' && (
          <span className={styles.cleared}>
            <Icon name="check" size={14} /> cleared
          </span>
        )}
      </figcaption>
    </figure>
  );
}

function Pictured({
  block: { caption, alt, width, height, svg, table, note },
}: {
  block: BlockOf<'figure'>;
}) {
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>{caption}</figcaption>
      <DrawnFigure className={styles.picture} svg={svg} alt={alt} width={width} height={height} />
      {note !== '' && <p className={styles.note}>{note}</p>}
      {table.rows.length > 0 && (
        <details className={styles.twin}>
          <summary>As a table</summary>
          <BlockTableView caption={caption} table={table} />
        </details>
      )}
    </figure>
  );
}

/** What a live piece came to, as it is read. */
export function BlockView({ block }: { block: Block }) {
  switch (block.block) {
    case 'quote':
      return <Quoted block={block} />;
    case 'held-back':
      return <Held what={HELD[block.is]} why={block.why} />;
    case 'gap':
      return <Held what={GAP[block.is]} why={block.why} />;
    case 'paragraph':
      return (
        <p>
          <BlockRuns runs={block.runs} />
        </p>
      );
    case 'list':
      return (
        <ul>
          {block.items.map((runs, at) => (
            <li key={String(at)}>
              <BlockRuns runs={runs} />
            </li>
          ))}
        </ul>
      );
    case 'table':
      return (
        <figure className={styles.figure}>
          <BlockTableView caption={block.caption} table={block.table} />
          {block.note !== '' && <p className={styles.note}>{block.note}</p>}
        </figure>
      );
    case 'figure':
      return <Pictured block={block} />;
  }
}
