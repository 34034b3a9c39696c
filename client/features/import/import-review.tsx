import { useState } from 'react';
import { useShortcuts } from '#client/lib/shortcuts.ts';
import { ErrorNote } from '#client/ui/error-note.tsx';
import type { ImportChoices, ImportFile } from '#shared/import/import.ts';
import { importSummary } from '#shared/import/summary.ts';
import { acceptedGuesses } from '#shared/import/with-choices.ts';
import { BulkBar } from './bulk-bar.tsx';
import type { Frame } from './frame.ts';
import { ImportFooter } from './import-footer.tsx';
import { ImportHead } from './import-head.tsx';
import styles from './import-review.module.css';
import { ImportTable } from './import-table.tsx';
import { Peek } from './peek.tsx';
import type { ImportDeeds } from './use-import.ts';
import { useRowOrder } from './use-row-order.ts';
import { useTableKeys } from './use-table-keys.ts';

interface ImportReviewProps {
  study: string;
  import: string;
  files: readonly ImportFile[];
  frame: Frame;
  deeds: ImportDeeds;
  needFirst: boolean;
  onNeedFirst: (needFirst: boolean) => void;
  /** The file looked at more closely. */
  peeked: string | undefined;
  onPeek: (file: string | undefined) => void;
  onNewPerson: (file: ImportFile, pseudonym: string, speaker?: string) => void;
  /** Asks for files; those chosen take the place of `instead`. */
  onChooseFiles: (instead?: ImportFile) => void;
  onChooseFolder: () => void;
  onPaste: (instead?: ImportFile) => void;
  onKeep: () => void;
  onCancel: () => void;
}

/** The review of an import: what was understood of every file, in a table a person corrects before anything is kept. */
export function ImportReview(props: ImportReviewProps) {
  const { study, import: id, frame, deeds, needFirst, peeked, onPeek } = props;
  const under = props.files.filter((file) => file.state !== 'kept');
  const choose = (file: ImportFile, choices: ImportChoices) => deeds.choose.run({ file: file.id, choices });
  const tick = (file: ImportFile, keep = !file.keep) => {
    if (!file.duplicate) choose(file, { keep });
    else choose(file, { keep, duplicate: keep ? 'duplicate' : 'skip' });
  };
  const keys = useTableKeys((row) => {
    const file = rows[row];
    if (file) tick(file);
  });
  const rows = useRowOrder(under, needFirst, keys.isInside);
  const ready = rows.filter((file) => file.state === 'read');
  const look = ready.find((file) => file.id === peeked);
  /** Of which file somebody asked who speaks; every number is a new request. */
  const [who, setWho] = useState<{ file: string; asked: number }>();
  const toggle = (file: ImportFile) => onPeek(file.id === peeked ? undefined : file.id);
  const current = () =>
    document.activeElement?.hasAttribute('data-row') ? rows[keys.active.row] : (look ?? ready[0]);
  useShortcuts('Review', [
    {
      keys: 'p',
      does: 'Look how the file was understood',
      run: () => {
        const file = current();
        if (file?.state === 'read') toggle(file);
      },
    },
    {
      keys: 'a',
      does: 'Accept every guess of the row',
      run: () => {
        const file = current();
        if (file?.state === 'read') choose(file, acceptedGuesses(file));
      },
    },
  ]);
  const error =
    deeds.choose.error ?? deeds.add.error ?? deeds.leaveOut.error ?? deeds.keep.error ?? deeds.cancel.error;
  return (
    <div className={styles.review} data-peeking={look !== undefined || undefined}>
      <ImportHead
        summary={importSummary(under)}
        isAdding={deeds.add.isRunning}
        onChooseFiles={() => props.onChooseFiles()}
        onChooseFolder={props.onChooseFolder}
        onPaste={() => props.onPaste()}
      />
      <BulkBar
        files={ready}
        frame={frame}
        needFirst={needFirst}
        onNeedFirst={props.onNeedFirst}
        onTickAll={(isOn) => {
          // A near-duplicate is ticked by hand only.
          for (const file of ready) if (file.keep !== isOn && !(isOn && file.duplicate)) tick(file, isOn);
        }}
        onChoose={(files, choices) => {
          for (const file of files) choose(file, choices);
        }}
      />
      <ImportTable
        study={study}
        import={id}
        files={rows}
        frame={frame}
        keys={keys}
        peeked={look?.id}
        onPeek={toggle}
        onWho={(file) => {
          setWho({ file: file.id, asked: (who?.asked ?? 0) + 1 });
          onPeek(file.id);
        }}
        onTick={(file) => tick(file)}
        onChoose={choose}
        onNewPerson={props.onNewPerson}
        onLeaveOut={(file) => deeds.leaveOut.run(file.id)}
        onChooseAnother={props.onChooseFiles}
        onPaste={props.onPaste}
      />
      {look && (
        <Peek
          study={study}
          import={id}
          file={look}
          frame={frame}
          whoAsked={who?.file === look.id ? who.asked : 0}
          onChoose={(choices) => choose(look, choices)}
          onNewPerson={(pseudonym, speaker) => props.onNewPerson(look, pseudonym, speaker)}
          onClose={() => onPeek(undefined)}
        />
      )}
      {error && (
        <div className={styles.error}>
          <ErrorNote what={error.message} help={error.help} />
        </div>
      )}
      <ImportFooter
        files={rows}
        isKeeping={deeds.keep.isRunning}
        isCancelling={deeds.cancel.isRunning}
        onKeep={props.onKeep}
        onCancel={props.onCancel}
      />
    </div>
  );
}
