import { useId, useState } from 'react';
import { addressOf } from '#client/lib/call.ts';
import { useMay } from '#client/lib/may.ts';
import { useHeldBack } from '#client/lib/online.ts';
import { useTaking } from '#client/lib/taking.ts';
import { Button } from '#client/ui/button.tsx';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { SelectField } from '#client/ui/select-field.tsx';
import { Taking } from '#client/ui/taking.tsx';
import { useToast } from '#client/ui/use-toast.ts';
import { exportApi } from '#shared/api/export.ts';
import { type ExportFormat, FORMATS, RefiFormat } from '#shared/format/export.ts';
import {
  choicesFor,
  choiceWords,
  type ExportChoice,
  formatsFor,
  whatFor,
} from '#shared/format/export-choices.ts';
import { Audience } from '#shared/quote/clearing.ts';
import { audienceWords } from '#shared/quote/readers.ts';
import styles from './leaving.module.css';
import { NotCarried } from './not-carried.tsx';

interface ExportStudyDialogProps {
  study: string;
  /** The study's title. */
  title: string;
  onClose: () => void;
}

/** Takes a study away, or a part of it: what, for whom, and as what. */
export function ExportStudyDialog({ study, title, onClose }: ExportStudyDialogProps) {
  const form = useId();
  const offline = useHeldBack();
  const mayWork = useMay()('export.working');
  const choices = choicesFor(mayWork);
  const [choice, setChoice] = useState<ExportChoice>(choices[0] ?? 'quotes');
  const [chosen, setFormat] = useState<ExportFormat>();
  const [audience, setAudience] = useState<Audience | 'working'>(mayWork ? 'working' : 'public');
  const [hasSidecar, setSidecar] = useState(false);
  const [carries, setCarries] = useState(true);
  const { take, isRunning, progress, error, stop } = useTaking(study);
  const say = useToast();
  const formats = formatsFor(choice);
  const format = formats.find((one) => one === chosen) ?? formats[0] ?? 'folder';
  const refi = RefiFormat.safeParse(format);
  const forReaders = choice === 'quotes' && audience !== 'working';
  const leave = async () => {
    const query = {
      format,
      what: whatFor(choice, format),
      audience: forReaders ? audience : undefined,
      sidecar: format === 'qdpx' && hasSidecar ? 'yes' : undefined,
      carry: format === 'qdpx' && !carries ? 'no' : undefined,
    };
    const name = await take(addressOf(exportApi.download.path, { study }, query));
    if (name === null) return;
    say({ title: 'Exported', detail: name });
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Export"
      subtitle={title}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form={form} busy={isRunning} heldBack={offline}>
            Export
          </Button>
        </>
      }
    >
      <form
        id={form}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void leave();
        }}
      >
        <SelectField
          label="What"
          value={choice}
          onChange={setChoice}
          hint={choiceWords[choice].means}
          options={choices.map((value) => ({ value, label: choiceWords[value].title }))}
        />
        {choice === 'quotes' && (
          <SelectField
            label="For"
            value={audience}
            onChange={setAudience}
            options={[
              ...(mayWork
                ? [{ value: 'working' as const, label: 'The team: a working copy, marked so' }]
                : []),
              ...Audience.options.map((value) => ({
                value,
                label: `${audienceWords(value).replace(/^./u, (letter) => letter.toUpperCase())}: only what is cleared`,
              })),
            ]}
          />
        )}
        <SelectField
          label="As"
          value={format}
          onChange={setFormat}
          options={formats.map((value) => ({ value, label: FORMATS[value].called }))}
        />
        {refi.success && (
          <NotCarried study={study} format={refi.data} carries={carries} onCarry={setCarries} />
        )}
        {format === 'qdpx' && (
          <Checkbox isOn={hasSidecar} onChange={setSidecar}>
            With what the standard has no room for beside it: other programs may refuse such a file
          </Checkbox>
        )}
        {!forReaders && mayWork && (
          <p className={styles.means}>
            A working copy: it is called so, and holds words that nobody cleared for readers.
          </p>
        )}
        {isRunning && <Taking progress={progress} steps="tables" onStop={stop} />}
        {error && <ErrorNote what={error.message} help={error.help} />}
      </form>
    </Dialog>
  );
}
