import { Fragment, useEffect, useRef, useState } from 'react';
import { TipArea } from '#client/ui/tip-area.tsx';
import type { ImportChoices, ImportFile } from '#shared/import/import.ts';
import { DuplicateRow } from './duplicate-row.tsx';
import type { Frame } from './frame.ts';
import { ImportRow } from './import-row.tsx';
import { OtherRow } from './other-row.tsx';
import { RowChunk } from './row-chunk.tsx';
import styles from './table.module.css';
import type { TableKeys } from './use-table-keys.ts';

const HEADS = ['File', 'Kind', 'Area', 'Month', 'Participant', 'Turns', 'Words', 'To note'];
/** Rows that are drawn together. */
const CHUNK = 20;

export interface RowDeeds {
  onPeek: (file: ImportFile) => void;
  onWho: (file: ImportFile) => void;
  /** With Shift, every row from the one ticked last. */
  onTick: (file: ImportFile, isRange: boolean) => void;
  onChoose: (file: ImportFile, choices: ImportChoices) => void;
  onNewPerson: (file: ImportFile, pseudonym: string) => void;
  onLeaveOut: (file: ImportFile) => void;
  onChooseAnother: (file: ImportFile) => void;
  onPaste: (file: ImportFile) => void;
}

interface ImportTableProps extends RowDeeds {
  study: string;
  import: string;
  /** In the order of their rows. */
  files: readonly ImportFile[];
  frame: Frame;
  keys: TableKeys;
  /** The file looked at more closely. */
  peeked: string | undefined;
}

/** The same deeds as long as the table stands, always doing what the newest do: rows are drawn anew only where they change. */
function useSteady(newest: RowDeeds): RowDeeds {
  const latest = useRef(newest);
  latest.current = newest;
  const [steady] = useState(
    (): RowDeeds => ({
      onPeek: (file) => latest.current.onPeek(file),
      onWho: (file) => latest.current.onWho(file),
      onTick: (file, isRange) => latest.current.onTick(file, isRange),
      onChoose: (file, choices) => latest.current.onChoose(file, choices),
      onNewPerson: (file, pseudonym) => latest.current.onNewPerson(file, pseudonym),
      onLeaveOut: (file) => latest.current.onLeaveOut(file),
      onChooseAnother: (file) => latest.current.onChooseAnother(file),
      onPaste: (file) => latest.current.onPaste(file),
    }),
  );
  return steady;
}

/** The files of an import and what was understood of them, a row each; of many only those near the view are drawn. */
export function ImportTable({ study, import: id, files, frame, keys, peeked, ...newest }: ImportTableProps) {
  const place = useRef<HTMLDivElement>(null);
  const deeds = useSteady(newest);
  // The row looked at stays in sight when the closer look takes room from the table.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked of the page once the row is marked.
  useEffect(() => {
    place.current?.querySelector('tr[data-peeked]')?.scrollIntoView?.({ block: 'nearest' });
  }, [peeked]);
  const rowOf = (file: ImportFile, row: number) =>
    file.state === 'read' ? (
      <Fragment key={file.id}>
        <ImportRow
          file={file}
          row={row}
          frame={frame}
          active={keys.active.row === row ? keys.active.column : undefined}
          isPeeked={peeked === file.id}
          deeds={deeds}
        />
        {file.duplicate && (
          <DuplicateRow
            study={study}
            import={id}
            file={file}
            duplicate={file.duplicate}
            onChoose={(duplicate) => deeds.onChoose(file, { duplicate, keep: duplicate !== 'skip' })}
          />
        )}
      </Fragment>
    ) : (
      <OtherRow key={file.id} file={file} deeds={deeds} />
    );
  const peekedRow = files.findIndex((file) => file.id === peeked);
  const chunks = Array.from({ length: Math.ceil(files.length / CHUNK) }, (_, at) => at * CHUNK);
  const holds = (from: number, row: number) => row >= from - 1 && row <= from + CHUNK;
  return (
    <div ref={place} className={`scroll ${styles.place}`}>
      <TipArea letsThrough>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the table is the grid; arrows move inside.
          role="grid"
          className={styles.table}
          aria-label="Files to import"
          aria-rowcount={files.length + 1}
          {...keys.tableProps}
        >
          <thead>
            <tr>
              <th scope="col">
                <span className="vh">Keep</span>
              </th>
              {HEADS.map((head) => (
                <th key={head} scope="col" data-head={head.toLowerCase()}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          {chunks.map((from) => (
            <RowChunk
              key={from}
              place={place}
              rows={Math.min(CHUNK, files.length - from)}
              isHeld={files.length <= 2 * CHUNK || holds(from, keys.active.row) || holds(from, peekedRow)}
            >
              {() => files.slice(from, from + CHUNK).map((file, at) => rowOf(file, from + at))}
            </RowChunk>
          ))}
        </table>
      </TipArea>
    </div>
  );
}
