import { useRef, useState } from 'react';
import { useShortcuts } from '#client/lib/shortcuts.ts';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { useToast } from '#client/ui/use-toast.ts';
import type { Import, ImportChoices, ImportFile } from '#shared/import/import.ts';
import type { RowFilter } from '#shared/import/row-order.ts';
import { amount, importSummary } from '#shared/import/summary.ts';
import { acceptedGuesses } from '#shared/import/with-choices.ts';
import { BulkBar } from './bulk-bar.tsx';
import { offersOf } from './conflict-note.tsx';
import type { Frame } from './frame.ts';
import { ImportFooter } from './import-footer.tsx';
import { ImportHead } from './import-head.tsx';
import styles from './import-review.module.css';
import { ImportTable } from './import-table.tsx';
import { LostFiles } from './lost-files.tsx';
import { firstNeed, tickChoices } from './needs.ts';
import { Peek } from './peek.tsx';
import type { Chosen, ImportDeeds } from './use-import.ts';
import { useRowOrder } from './use-row-order.ts';
import { useTableKeys } from './use-table-keys.ts';

interface ImportReviewProps {
  study: string;
  import: Import;
  /** Those of the import, and those this page still has to send. */
  files: readonly ImportFile[];
  frame: Frame;
  deeds: ImportDeeds;
  needFirst: boolean;
  onNeedFirst: (needFirst: boolean) => void;
  filter: RowFilter;
  onFilter: (filter: RowFilter) => void;
  /** The file looked at more closely. */
  peeked: string | undefined;
  onPeek: (file: string | undefined) => void;
  onNewPerson: (file: ImportFile, pseudonym: string, speaker?: string) => void;
  /** Asks for files; those chosen take the place of `instead`. */
  onChooseFiles: (instead?: ImportFile) => void;
  onChooseFolder: () => void;
  onPaste: (instead?: ImportFile) => void;
  onPattern: () => void;
  onKeep: () => void;
  onStop: () => void;
  onCancel: () => void;
}

/** The review of an import: what was understood of every file, in a table a person corrects before anything is kept. */
export function ImportReview(props: ImportReviewProps) {
  const { study, import: under, frame, deeds, needFirst, filter, peeked, onPeek } = props;
  const say = useToast();
  const files = props.files.filter((file) => file.state !== 'kept');
  const choose = (file: ImportFile, choices: ImportChoices) =>
    deeds.choose.run({ file: file.id, choices, since: deeds.seen() });
  const chooseMany = (chosen: readonly Chosen[]) => {
    if (chosen.length === 0) return;
    void deeds.chooseMany.runAsync({ chosen, since: deeds.seen() }).then(
      ({ refused: [first, ...others] }) => {
        if (first)
          say({
            title: others.length === 0 ? first.message : `${first.message} ${others.length} more stay too.`,
          });
      },
      () => undefined,
    );
  };
  const ticked = useRef<string>(undefined);
  const tick = (file: ImportFile, isRange: boolean) => {
    const keep = !file.keep;
    const from = rows.findIndex(({ id }) => id === ticked.current);
    const to = rows.indexOf(file);
    ticked.current = file.id;
    if (!isRange || from === -1) choose(file, tickChoices(file, keep));
    else tickAll(rows.slice(Math.min(from, to), Math.max(from, to) + 1), keep, file);
  };
  /** Ticks many as one; a near-duplicate is ticked by hand only. */
  const tickAll = (all: readonly ImportFile[], keep: boolean, byHand?: ImportFile) =>
    chooseMany(
      all
        .filter((one) => one.state === 'read' && one.keep !== keep)
        .filter((one) => one === byHand || !(keep && one.duplicate && one.duplicate.is !== 'holds'))
        .map((one) => ({ file: one.id, choices: tickChoices(one, keep) })),
    );
  const keys = useTableKeys({
    onTick: (row) => {
      const file = rows[row];
      if (file?.state === 'read') tick(file, false);
    },
    onTickTo: (from, to) => {
      const [first, second] = [rows[from], rows[to]];
      if (first && second) tickAll([second], first.keep);
    },
    nextNeed: (row) => {
      const next = rows.findIndex((file, at) => at > row && firstNeed(file) !== undefined);
      const column = rows[next] && firstNeed(rows[next]);
      return column === undefined ? undefined : { row: next, column };
    },
  });
  const rows = useRowOrder(files, needFirst, filter, keys.isInside);
  const ready = rows.filter((file) => file.state === 'read');
  const look = ready.find((file) => file.id === peeked);
  /** Of which file somebody asked who speaks; every number is a new request. */
  const [who, setWho] = useState<{ file: string; asked: number }>();
  const toggle = (file: ImportFile) => onPeek(file.id === peeked ? undefined : file.id);
  const current = () => {
    const file = document.activeElement?.hasAttribute('data-row')
      ? rows[keys.active.row]
      : (look ?? ready[0]);
    return file?.state === 'read' ? file : undefined;
  };
  const take = (option: number) => {
    const file = current();
    const choices = file && offersOf(frame, file)?.options[option]?.choices;
    if (file && choices) choose(file, choices);
  };
  useShortcuts('Review', [
    {
      keys: 'p',
      does: 'Look how the file was understood',
      run: () => {
        const file = current();
        if (file) toggle(file);
      },
    },
    {
      keys: 'a',
      does: 'Accept every guess of the row',
      run: () => {
        const file = current();
        if (file) choose(file, acceptedGuesses(file));
      },
    },
    { keys: '1', does: 'Take the first of two values that disagree', run: () => take(0) },
    { keys: '2', does: 'Take the second', run: () => take(1) },
    { keys: '3', does: 'Take the third', run: () => take(2) },
  ]);
  const error =
    deeds.choose.error ??
    deeds.chooseMany.error ??
    deeds.remove.error ??
    deeds.keep.error ??
    deeds.stopKeeping.error ??
    deeds.cancel.error;
  return (
    <div className={styles.review} data-peeking={look !== undefined || undefined}>
      <div className={styles.body}>
        <ImportHead
          summary={importSummary(files)}
          pattern={under.pattern}
          onPattern={props.onPattern}
          onChooseFiles={() => props.onChooseFiles()}
          onChooseFolder={props.onChooseFolder}
          onPaste={() => props.onPaste()}
        />
        <LostFiles import={under.id} files={under.files} onChooseFolder={props.onChooseFolder} />
        <BulkBar
          files={ready}
          frame={frame}
          needFirst={needFirst}
          onNeedFirst={props.onNeedFirst}
          filter={filter}
          onFilter={props.onFilter}
          onTickAll={(isOn) => tickAll(ready, isOn)}
          onChoose={(chosen, choices) => chooseMany(chosen.map(({ id: file }) => ({ file, choices })))}
        />
        {rows.length === 0 && files.length > 0 && (
          <p className={styles.none} role="status">
            None of the {amount(files.length, 'file')} is one of those.
          </p>
        )}
        <ImportTable
          study={study}
          import={under.id}
          files={rows}
          frame={frame}
          keys={keys}
          peeked={look?.id}
          onPeek={toggle}
          onWho={(file) => {
            setWho({ file: file.id, asked: (who?.asked ?? 0) + 1 });
            onPeek(file.id);
          }}
          onTick={tick}
          onChoose={choose}
          onNewPerson={props.onNewPerson}
          onLeaveOut={(file) => deeds.leaveOut(file.id)}
          onChooseAnother={props.onChooseFiles}
          onPaste={props.onPaste}
        />
      </div>
      {look && (
        <Peek
          study={study}
          import={under.id}
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
        files={rows.length === files.length ? rows : files}
        keeping={under.keeping}
        isStopping={deeds.stopKeeping.isRunning}
        onStop={props.onStop}
        isKeeping={deeds.keep.isRunning}
        isCancelling={deeds.cancel.isRunning}
        onKeep={props.onKeep}
        onCancel={props.onCancel}
      />
    </div>
  );
}
