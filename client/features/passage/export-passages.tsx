import { useState } from 'react';
import { download, fileNameOf } from '#client/lib/download.ts';
import { Button } from '#client/ui/button.tsx';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { useToast } from '#client/ui/use-toast.ts';
import { PASSAGE_COLUMNS, type PassageColumn, type PassageNames } from '#shared/coding/passage-table.ts';
import { WORKING_COPY } from '#shared/format/export.ts';
import { type PassagesAsked, readPassages } from './api.ts';
import styles from './export.module.css';
import { passageFile } from './passage-file.ts';

interface ExportPassagesProps {
  study: { id: string; title: string };
  asked: PassagesAsked;
  total: number;
  names: PassageNames;
  /** The columns of the file, as the address says. */
  columns: readonly PassageColumn[];
  onColumns: (columns: PassageColumn[]) => void;
}

/** Takes exactly the passages shown away, in their order, with the columns chosen. */
export function ExportPassages({ study, asked, total, names, columns, onColumns }: ExportPassagesProps) {
  const say = useToast();
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const take = async (ending: 'csv' | 'xlsx') => {
    setBusy(true);
    try {
      const passages = await readPassages(study.id, asked);
      const file = await passageFile({ passages, columns, names, ending });
      download(fileNameOf([study.title, 'coded passages', WORKING_COPY], ending), file);
      setOpen(false);
      say({ title: `${passages.length} codings exported`, detail: WORKING_COPY });
    } catch (error) {
      say({ title: 'Not exported', detail: error instanceof Error ? error.message : '' });
    } finally {
      setBusy(false);
    }
  };
  const copyLink = () =>
    void navigator.clipboard.writeText(location.href).then(
      () => say({ title: 'Link copied', detail: 'it holds every condition and the order' }),
      () => say({ title: 'Not copied', detail: location.href }),
    );
  const heldBack = columns.length === 0 ? 'choose a column' : undefined;
  return (
    <>
      <Button look="quiet" small onClick={copyLink}>
        Copy link
      </Button>
      <Button
        deed="export.working"
        look="quiet"
        small
        icon="download"
        heldBack={total === 0 ? 'nothing is shown' : undefined}
        onClick={() => setOpen(true)}
      >
        Export
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={`Export ${total} ${total === 1 ? 'coding' : 'codings'}`}
        subtitle={WORKING_COPY}
        footer={
          <>
            <Button busy={isBusy} heldBack={heldBack} onClick={() => void take('csv')}>
              CSV
            </Button>
            <Button look="primary" busy={isBusy} heldBack={heldBack} onClick={() => void take('xlsx')}>
              XLSX
            </Button>
          </>
        }
      >
        <fieldset className={styles.columns}>
          <legend>Columns</legend>
          {PASSAGE_COLUMNS.map((column) => (
            <Checkbox
              key={column}
              isOn={columns.includes(column)}
              onChange={(isOn) =>
                onColumns(PASSAGE_COLUMNS.filter((one) => (one === column ? isOn : columns.includes(one))))
              }
            >
              {column}
            </Checkbox>
          ))}
        </fieldset>
      </Dialog>
    </>
  );
}
