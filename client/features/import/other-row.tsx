import { memo } from 'react';
import { useOnline } from '#client/lib/online.ts';
import { Button } from '#client/ui/button.tsx';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { Icon } from '#client/ui/icon.tsx';
import type { ImportFile } from '#shared/import/import.ts';
import { keyOnItsWay } from '#shared/import/on-its-way.ts';
import { baseName, sizeWords } from '#shared/import/summary.ts';
import { FileName } from './file-name.tsx';
import type { RowDeeds } from './import-table.tsx';
import styles from './table.module.css';

interface OtherRowProps {
  file: ImportFile;
  deeds: RowDeeds;
}

/** What the ending of a file says of its format. */
const endingOf = (fileName: string): string => /\.([^./]{1,8})$/.exec(fileName)?.[1]?.toUpperCase() ?? 'File';

function whereItIs({ id, state }: ImportFile, isOnline: boolean): string {
  if (state === 'reading') return 'reading turns';
  if (!isOnline) return 'waiting for the connection';
  return keyOnItsWay(id) === undefined ? 'waiting its turn' : 'on its way';
}

/** A file that is not read: it waits, is being read, or could not be. */
export const OtherRow = memo(function OtherRow({ file, deeds }: OtherRowProps) {
  const name = baseName(file.fileName);
  const isFailed = file.state === 'failed';
  const isOnline = useOnline();
  return (
    <tr data-failed={isFailed || undefined}>
      <td className={styles.tick}>
        <Checkbox isOn={false} isDisabled hidesWords onChange={() => undefined}>
          Keep {name}
        </Checkbox>
      </td>
      <th scope="row" className={styles.file}>
        <span className={styles.name}>
          <FileName fileName={file.fileName} />
        </span>
        <small className={styles.facts}>
          {endingOf(file.fileName)} · {sizeWords(file.size)}
        </small>
      </th>
      <td colSpan={7}>
        {isFailed ? (
          <div className={styles.failure}>
            <Icon name="warn" />
            <div>
              <p>
                <b>{file.failure?.message}</b> Nothing was kept.
              </p>
              <p>{file.failure?.help}</p>
            </div>
            <span>
              <Button small onClick={() => deeds.onPaste(file)}>
                Paste text
              </Button>
              <Button small onClick={() => deeds.onChooseAnother(file)}>
                Choose another file
              </Button>
              <Button
                small
                look="quiet"
                onClick={() => deeds.onLeaveOut(file)}
                aria-label={`Leave out ${name}`}
              >
                Leave out
              </Button>
            </span>
          </div>
        ) : (
          <div className={styles.reading}>
            <span
              className={styles.track}
              data-reading={file.state === 'reading' || undefined}
              aria-hidden="true"
            />
            <span>{whereItIs(file, isOnline)}</span>
            <Button
              small
              look="quiet"
              onClick={() => deeds.onLeaveOut(file)}
              aria-label={`Stop reading ${name}`}
            >
              Stop
            </Button>
          </div>
        )}
      </td>
    </tr>
  );
});
