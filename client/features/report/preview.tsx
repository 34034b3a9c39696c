import { type MouseEvent, type Ref, useMemo } from 'react';
import type { Chunk } from '#shared/report/chunk.ts';
import { ChunkView } from './chunk-view.tsx';
import { offsetPointed } from './pointed.ts';
import styles from './preview.module.css';

interface PreviewProps {
  /** Its accessible name. */
  label: string;
  /** What stands above it: study, report, edition. */
  running: string;
  title: string;
  chunks: readonly Chunk[];
  /** Each page of paper says so. */
  isDraft?: boolean;
  /** Places of stretches that are other than beside it. */
  changed?: ReadonlySet<number>;
  /** Pressed at an offset of the text. */
  onPoint?: (offset: number) => void;
  ref?: Ref<HTMLDivElement>;
}

const NONE: ReadonlySet<number> = new Set();
const HEADING = /^(#{1,6})\s/;

/** Each stretch under a key of its own words, so that nothing else is drawn again when one of them changes. */
function keyed(chunks: readonly Chunk[]): { key: string; chunk: Chunk }[] {
  const seen = new Map<string, number>();
  return chunks.map((chunk) => {
    const times = seen.get(chunk.text) ?? 0;
    seen.set(chunk.text, times + 1);
    return { key: `${times} ${chunk.text}`, chunk };
  });
}

/** A report as it will be read. */
export function Preview({
  label,
  running,
  title,
  chunks,
  isDraft = false,
  changed = NONE,
  onPoint,
  ref,
}: PreviewProps) {
  const rows = useMemo(() => keyed(chunks), [chunks]);
  const first = useMemo(
    () => Math.min(6, ...chunks.flatMap(({ text }) => HEADING.exec(text)?.[1]?.length ?? [])),
    [chunks],
  );
  const point = (event: MouseEvent<HTMLElement>) => {
    const isOther = event.target instanceof Element && event.target.closest('a, summary, button');
    if (isOther || !getSelection()?.isCollapsed) return;
    const offset = offsetPointed(event.currentTarget, chunks, event.clientX, event.clientY);
    if (offset !== undefined) onPoint?.(offset);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by keyboard.
    <section ref={ref} className={`scroll ${styles.preview}`} aria-label={label} tabIndex={0}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a shortcut for the pointer; the caret goes everywhere by keyboard. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as above. */}
      <div className={styles.paper} data-draft={isDraft || undefined} onClick={onPoint && point}>
        <p className={styles.running}>{running}</p>
        <p className={styles.title}>{title}</p>
        {rows.map(({ key, chunk }, at) => (
          <ChunkView key={key} text={chunk.text} heading={3 - first} isChanged={changed.has(at)} />
        ))}
      </div>
    </section>
  );
}
