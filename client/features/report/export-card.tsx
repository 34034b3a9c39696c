import { useRef, useState } from 'react';
import { fileNameOf } from '#client/lib/download.ts';
import { useHeldBack } from '#client/lib/online.ts';
import { useTaking } from '#client/lib/taking.ts';
import { Button } from '#client/ui/button.tsx';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { PopoverCard } from '#client/ui/popover-card.tsx';
import { Taking } from '#client/ui/taking.tsx';
import { useToast } from '#client/ui/use-toast.ts';
import { reportFileAddress } from './api.ts';
import styles from './export-card.module.css';
import { keepFormat, type LeavingFormat, lastFormat } from './last-format.ts';

interface ExportCardProps {
  study: { id: string; title: string };
  report: { id: string; title: string };
  /** The edition that leaves; undefined is the draft. */
  edition?: { id: string; name: string };
  /** What the reader of the file will and will not find. */
  says: string;
  /** Waits until what leaves is what is on the screen. */
  ready: () => Promise<unknown>;
}

const FORMATS = [
  { format: 'docx', label: 'Word', hint: '.docx with contents' },
  { format: 'html', label: 'HTML', hint: 'one file, opens anywhere' },
  { format: 'md', label: 'Markdown', hint: 'with quotes written out' },
  { format: 'print', label: 'Print', hint: 'or PDF, A4' },
] as const;

/** Prints the page under the name of a file, which is what a browser calls the PDF. */
function printAs(name: string): void {
  const { title } = document;
  addEventListener('afterprint', () => (document.title = title), { once: true });
  document.title = name;
  print();
}

/** Takes a report away as a file, or to the printer; the format it left as last has the focus. */
export function ExportCard({ study, report, edition, says, ready }: ExportCardProps) {
  const [isOpen, setOpen] = useState(false);
  const [withMethod, setMethod] = useState(true);
  const [withEvidence, setEvidence] = useState(false);
  const [unready, setUnready] = useState<string>();
  const { isRunning, progress, error, take, stop, forget } = useTaking(study.id);
  const say = useToast();
  const heldBack = useHeldBack();
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    setUnready(undefined);
    forget();
    opener.current?.focus();
  };
  const leaveAs = async (format: LeavingFormat) => {
    keepFormat(format);
    setUnready(undefined);
    try {
      await ready();
    } catch (refused) {
      setUnready(refused instanceof Error ? refused.message : 'What you wrote last is not saved yet.');
      return;
    }
    if (format === 'print') {
      close();
      const day = new Date().toISOString().slice(0, 10);
      const name = fileNameOf([study.title, report.title, edition?.name ?? 'draft', day], 'pdf');
      // Once the card is gone from the page.
      setTimeout(() => printAs(name.replace(/\.pdf$/, '')));
      return;
    }
    const asked = {
      format,
      method: withMethod,
      evidence: withEvidence,
      ...(edition && { edition: edition.id }),
    };
    const name = await take(reportFileAddress(study.id, report.id, asked));
    if (name === null) return;
    say({ title: 'Exported', detail: name });
    close();
  };
  const last = lastFormat();
  return (
    <span className={styles.anchor}>
      <Button
        deed="export.readers"
        ref={opener}
        look="primary"
        opens
        heldBack={heldBack}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      >
        {isRunning ? 'Exporting…' : 'Export'}
      </Button>
      {isOpen && (
        <PopoverCard title="Export" onClose={close}>
          <div className={styles.menu}>
            {FORMATS.map(({ format, label, hint }) => (
              <button
                key={format}
                type="button"
                className={styles.format}
                data-autofocus={format === last || undefined}
                aria-disabled={isRunning || undefined}
                onClick={() => {
                  if (!isRunning) void leaveAs(format);
                }}
              >
                <b>{label}</b>
                <span className={styles.hint}>{hint}</span>
              </button>
            ))}
            <div className={styles.choices}>
              <Checkbox isOn={withMethod} onChange={setMethod}>
                Method note and codebook
              </Checkbox>
              <Checkbox isOn={withEvidence} onChange={setEvidence}>
                Evidence list for reviewers
              </Checkbox>
            </div>
            <div className={styles.says}>
              {isRunning ? <Taking progress={progress} steps="parts" onStop={stop} /> : says}
            </div>
            {unready !== undefined && <ErrorNote what={unready} />}
            {error && <ErrorNote what={error.message} help={error.help} />}
          </div>
        </PopoverCard>
      )}
    </span>
  );
}
