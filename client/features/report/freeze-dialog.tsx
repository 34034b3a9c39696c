import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '#client/lib/call.ts';
import { useDeed } from '#client/lib/deed.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { reportApi } from '#shared/api/report.ts';
import type { Report } from '#shared/report/report.ts';
import { reportsKey } from './api.ts';
import styles from './edition-bar.module.css';
import { audienceWords, kindWords } from './report-words.ts';

interface FreezeDialogProps {
  study: string;
  report: Report;
  words: number;
  pieces: number;
  quotes: number;
  /** Labels of the waves it rests on. */
  closed: readonly string[];
  /** How many gaps stop it. */
  stopping: number;
  /** Resolves with the rev of what is on the screen, once all of it is saved. */
  saved: () => Promise<number>;
  onFrozen: (edition: string) => void;
  onClose: () => void;
}

const many = (count: number, one: string): string =>
  `${count.toLocaleString()} ${one}${count === 1 ? '' : 's'}`;

/** Says what freezing fixes, and asks what the edition is called. */
export function FreezeDialog(props: FreezeDialogProps) {
  const { study, report, words, pieces, quotes, closed, stopping, saved, onFrozen, onClose } = props;
  const [name, setName] = useState(kindWords[report.kind]);
  const cache = useQueryClient();
  const freeze = useDeed({
    scope: 'freeze',
    send: async (asked: string, key) =>
      call(reportApi.freeze, {
        params: { study, report: report.id },
        body: { name: asked, rev: await saved() },
        key,
      }),
    onSuccess: async ({ id }) => {
      await cache.invalidateQueries({ queryKey: reportsKey(study) });
      onFrozen(id);
    },
  });
  const held =
    stopping > 0
      ? `${many(stopping, 'gap')} ${stopping === 1 ? 'stops' : 'stop'} the freeze`
      : name.trim() === ''
        ? 'it needs a name'
        : undefined;
  const submit = () => {
    if (held === undefined) freeze.run(name.trim());
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Freeze an edition"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" heldBack={held} busy={freeze.isRunning} onClick={submit}>
            Freeze edition
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextField label="Name of the edition" value={name} onChange={setName} maxLength={120} />
        <div>
          <p>This fixes, as they are now and for good:</p>
          <ul>
            <li>the text, {many(words, 'word')}</li>
            <li>
              {many(pieces, 'live piece')} with their data and pictures, {many(quotes, 'quote')} among them,
              for {audienceWords[report.audience]}
            </li>
            <li>
              {closed.length === 0
                ? 'no closed wave yet'
                : `the closed waves up to ${closed.at(-1)}, with the codebook of today`}
            </li>
          </ul>
        </div>
        <p className="sub">
          An edition cannot be changed or taken back, only followed by a newer one. The draft goes on.
        </p>
        {stopping > 0 && (
          <ErrorNote
            what={held ?? ''}
            help="They are marked with a triangle in the list of gaps; F8 goes from one to the next."
          />
        )}
        {freeze.error && <ErrorNote what={freeze.error.message} help={freeze.error.help} />}
      </form>
    </Dialog>
  );
}
