import { useRef, useState } from 'react';
import { download, fileNameOf } from '#client/lib/download.ts';
import { useHeldBack } from '#client/lib/online.ts';
import { Button } from '#client/ui/button.tsx';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { PopoverCard } from '#client/ui/popover-card.tsx';
import { reportFile } from './api.ts';
import styles from './edition-bar.module.css';

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
] as const;

interface Refusal {
  message: string;
  help?: string | undefined;
}
const asRefusal = (error: unknown): Refusal =>
  error instanceof Error ? error : { message: 'The file could not be written.' };

/** Takes a report away as a file, or to the printer. */
export function ExportCard({ study, report, edition, says, ready }: ExportCardProps) {
  const [isOpen, setOpen] = useState(false);
  const [withMethod, setMethod] = useState(true);
  const [withEvidence, setEvidence] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Refusal>();
  const heldBack = useHeldBack();
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    setError(undefined);
    opener.current?.focus();
  };
  const take = async (format: (typeof FORMATS)[number]['format']) => {
    setBusy(true);
    setError(undefined);
    try {
      await ready();
      const asked = {
        format,
        method: withMethod,
        evidence: withEvidence,
        ...(edition && { edition: edition.id }),
      };
      const file = await reportFile(study.id, report.id, asked);
      const day = new Date().toISOString().slice(0, 10);
      download(fileNameOf([study.title, report.title, edition?.name ?? 'draft', day], format), file);
      close();
    } catch (refused) {
      setError(asRefusal(refused));
    } finally {
      setBusy(false);
    }
  };
  return (
    <span className={styles.anchor}>
      <Button
        ref={opener}
        look="primary"
        opens
        busy={busy}
        heldBack={heldBack}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      >
        Export
      </Button>
      {isOpen && (
        <PopoverCard title="Export" onClose={close}>
          <div className={styles.menu}>
            {FORMATS.map(({ format, label, hint }) => (
              <button key={format} type="button" className={styles.format} onClick={() => void take(format)}>
                <b>{label}</b>
                <span className={styles.hint}>{hint}</span>
              </button>
            ))}
            <button
              type="button"
              className={styles.format}
              onClick={() => {
                close();
                // Once the card is gone from the page.
                setTimeout(() => print());
              }}
            >
              <b>Print</b>
              <span className={styles.hint}>or PDF, A4</span>
            </button>
            <div className={styles.choices}>
              <Checkbox isOn={withMethod} onChange={setMethod}>
                Method note and codebook
              </Checkbox>
              <Checkbox isOn={withEvidence} onChange={setEvidence}>
                Evidence list for reviewers
              </Checkbox>
            </div>
            <p className={styles.says}>{busy ? 'Writing the file…' : says}</p>
            {error && <ErrorNote what={error.message} help={error.help} />}
          </div>
        </PopoverCard>
      )}
    </span>
  );
}
