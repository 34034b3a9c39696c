import { Fragment, useEffect, useRef } from 'react';
import type { ImportChoices, ImportFile } from '#shared/import/import.ts';
import { DuplicateRow } from './duplicate-row.tsx';
import type { Frame } from './frame.ts';
import { ImportRow } from './import-row.tsx';
import { OtherRow } from './other-row.tsx';
import styles from './table.module.css';
import type { TableKeys } from './use-table-keys.ts';

const HEADS = ['File', 'Kind', 'Area', 'Month', 'Participant', 'Turns', 'Words', 'To note'];

export interface RowDeeds {
  onPeek: (file: ImportFile) => void;
  onWho: (file: ImportFile) => void;
  onTick: (file: ImportFile) => void;
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

/** The files of an import and what was understood of them, a row each. */
export function ImportTable({ study, import: id, files, frame, keys, peeked, ...deeds }: ImportTableProps) {
  const place = useRef<HTMLDivElement>(null);
  // The row looked at stays in sight when the closer look takes room from the table.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked of the page once the row is marked.
  useEffect(() => {
    place.current?.querySelector('tr[data-peeked]')?.scrollIntoView?.({ block: 'nearest' });
  }, [peeked]);
  return (
    <div ref={place} className={`scroll ${styles.place}`}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the table is the grid; arrows move inside.
        role="grid"
        className={styles.table}
        aria-label="Files to import"
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
        <tbody>
          {files.map((file, row) =>
            file.state === 'read' ? (
              <Fragment key={file.id}>
                <ImportRow
                  file={file}
                  row={row}
                  frame={frame}
                  keys={keys}
                  isPeeked={peeked === file.id}
                  onPeek={() => deeds.onPeek(file)}
                  onWho={() => deeds.onWho(file)}
                  onTick={() => deeds.onTick(file)}
                  onChoose={(choices) => deeds.onChoose(file, choices)}
                  onNewPerson={(pseudonym) => deeds.onNewPerson(file, pseudonym)}
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
              <OtherRow
                key={file.id}
                file={file}
                onLeaveOut={() => deeds.onLeaveOut(file)}
                onChooseAnother={() => deeds.onChooseAnother(file)}
                onPaste={() => deeds.onPaste(file)}
              />
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}
