import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { keyLabel } from '#client/lib/shortcuts.ts';
import { Button } from '#client/ui/button.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { TextArea } from '#client/ui/text-area.tsx';
import { TwoVersions } from '#client/ui/two-versions.tsx';
import { useToast } from '#client/ui/use-toast.ts';
import type { SummaryRow } from '#shared/summary/summary.ts';
import styles from './summary.module.css';
import { useRowDraft } from './use-row-draft.ts';
import { type RowPlace, useSummaryDeeds } from './use-summary-deeds.ts';

interface SummaryWordsProps {
  study: string;
  place: RowPlace;
  title: string;
  row: SummaryRow | undefined;
  /** "Tom Okafor, 9 December 2020, 14:10" */
  signed: (by: string, at: string) => string;
}

/** The team's own words in one row, signed; what is being written stays in the browser until it is saved. */
export function SummaryWords({ study, place, title, row, signed }: SummaryWordsProps) {
  const { earlier, later, area, row: name } = place;
  const draft = useRowDraft(`${study} ${earlier} ${later} ${area ?? 'study'} ${name}`, row);
  const { write, remove } = useSummaryDeeds(study, title);
  const say = useToast();
  const [isOpen, setOpen] = useState(draft.isUnsaved);
  const field = useRef<HTMLTextAreaElement>(null);
  const opener = useRef<HTMLDivElement>(null);
  const [wantsFocus, setWantsFocus] = useState(false);
  useEffect(() => {
    if (!wantsFocus) return;
    if (isOpen) field.current?.focus();
    else opener.current?.querySelector('button')?.focus();
    setWantsFocus(false);
  }, [wantsFocus, isOpen]);
  const show = (isShown: boolean) => {
    setOpen(isShown);
    setWantsFocus(true);
  };
  const save = (rev: number) => {
    if (write.isRunning || draft.text.trim() === '') return;
    void write.runAsync({ ...place, text: draft.text.trim(), rev }).then(
      () => {
        draft.discard();
        show(false);
      },
      () => undefined,
    );
  };
  if (draft.isBehind && row)
    return (
      <TwoVersions
        says="This row was written elsewhere while you were writing."
        mine={{ by: 'Kept in this browser', children: draft.text }}
        theirs={{ by: signed(row.by, row.at), children: row.text }}
        copy={draft.text}
        onCopied={() => say({ title: 'Copied', detail: 'what you wrote' })}
        onKeepMine={() => save(row.rev)}
        onTakeTheirs={() => {
          draft.discard();
          write.reset();
          show(false);
        }}
        busy={write.isRunning}
        error={write.error?.code === 'conflict' ? null : write.error}
      />
    );
  if (!isOpen && !draft.isUnsaved)
    return (
      <div className={styles.words} ref={opener}>
        {row && (
          <>
            <p className={styles.text}>{row.text}</p>
            <p className={styles.signed}>{signed(row.by, row.at)}</p>
          </>
        )}
        <div className={styles.deeds}>
          <Button deed="summary.set" small look="quiet" onClick={() => show(true)}>
            {row ? 'Change' : 'Write'}
            <span className="vh">{title}</span>
          </Button>
          {row && (
            <>
              <Button
                deed="summary.remove"
                small
                look="quiet"
                busy={remove.isRunning}
                onClick={() => remove.run(row)}
              >
                Take away
                <span className="vh">{title}</span>
              </Button>
              <Link to="/studies/$study/history" params={{ study }} search={{ about: row.id }}>
                Earlier words
              </Link>
            </>
          )}
        </div>
        {remove.error && <ErrorNote what={remove.error.message} help={remove.error.help} />}
      </div>
    );
  const isBlank = draft.text.trim() === '';
  return (
    <div className={styles.words}>
      <TextArea
        ref={field}
        label={title}
        hidesLabel
        rows={3}
        value={draft.text}
        onChange={draft.write}
        hint={
          draft.isUnsaved ? 'Kept in this browser until you save it.' : 'Saved with your name and the day.'
        }
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            save(draft.base?.rev ?? 0);
          } else if (event.key === 'Escape' && !draft.isUnsaved) {
            event.preventDefault();
            show(false);
          }
        }}
      />
      <div className={styles.deeds}>
        <Button
          small
          busy={write.isRunning}
          heldBack={isBlank ? 'a row needs words' : draft.isUnsaved ? undefined : 'nothing was changed'}
          title={keyLabel('mod+enter')}
          onClick={() => save(draft.base?.rev ?? 0)}
        >
          Save
        </Button>
        <Button
          small
          look="quiet"
          onClick={() => {
            draft.discard();
            show(false);
          }}
        >
          {draft.isUnsaved ? 'Discard' : 'Close'}
        </Button>
      </div>
      {write.error && <ErrorNote what={write.error.message} help={write.error.help} />}
    </div>
  );
}
