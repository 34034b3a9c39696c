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
import { Audience } from '#shared/quote/clearing.ts';
import {
  FOR_READERS,
  type QuoteAttribute,
  type QuoteListAsked,
  QuoteListFormat,
} from '#shared/quote/list.ts';
import { audienceWords } from '#shared/quote/readers.ts';
import styles from './export-dialog.module.css';
import { keepFormat, lastFormat } from './last-format.ts';
import type { Taken } from './shelf.ts';

const FORMATS: Record<QuoteListFormat, string> = {
  docx: 'Word',
  md: 'Markdown',
  html: 'HTML, one page',
  csv: 'Table (CSV)',
  xlsx: 'Table (Excel)',
};
const ATTRIBUTES: readonly { is: QuoteAttribute; label: string }[] = [
  { is: 'themes', label: 'Themes' },
  { is: 'wave', label: 'Month' },
  { is: 'area', label: 'Area' },
  { is: 'date', label: 'Day' },
  { is: 'role', label: 'Role' },
  { is: 'voice', label: 'Coordinator or other' },
  { is: 'participant', label: 'Pseudonym' },
  { is: 'source', label: 'Source and place' },
  { is: 'said', label: 'Words as said' },
  { is: 'clearance', label: 'Clearance' },
  { is: 'note', label: 'Note' },
  { is: 'id', label: 'Id' },
];
const USUAL: readonly QuoteAttribute[] = ['themes', 'area', 'wave', 'role', 'source', 'clearance'];

interface ExportDialogProps {
  study: string;
  /** Quotes that are taken, in their order; of a collection it is named as well. */
  quotes: readonly Taken[];
  collection?: { id: string; title: string } | undefined;
  onClose: () => void;
}

/** Takes quotes away as a file: for whom, as what, in which order and with what of each. Enter takes them as last time. */
export function ExportDialog({ study, quotes, collection, onClose }: ExportDialogProps) {
  const form = useId();
  const offline = useHeldBack();
  const mayWork = useMay()('export.working');
  const [audience, setAudience] = useState<Audience | 'working'>(mayWork ? 'working' : 'public');
  const [format, setFormat] = useState<QuoteListFormat>(lastFormat);
  const [order, setOrder] = useState<'frame' | 'given'>(collection ? 'given' : 'frame');
  const [attributes, setAttributes] = useState<readonly QuoteAttribute[]>(USUAL);
  const say = useToast();
  const { take, isRunning, progress, error, stop } = useTaking(study);
  const isTable = format === 'csv' || format === 'xlsx';
  const may = (one: QuoteAttribute) => audience === 'working' || FOR_READERS.includes(one);
  const fit =
    audience === 'working' ? quotes : quotes.filter(({ audiences }) => audiences.includes(audience));
  const left = quotes.length - fit.length;
  const leave = async () => {
    const asked: QuoteListAsked = {
      format,
      audience: audience === 'working' ? null : audience,
      attributes: attributes.filter(may),
      grouped: !isTable && order === 'frame',
      ...(collection ? { collection: collection.id } : { quotes: quotes.map(({ id }) => id) }),
    };
    keepFormat(format);
    const { method, path } = exportApi.quotes;
    const name = await take(addressOf(path, { study }), {
      method,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(asked),
    });
    if (name === null) return;
    say({ title: 'Exported', detail: name });
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Export quotes"
      subtitle={collection?.title ?? `${quotes.length} shown`}
      width={560}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            type="submit"
            form={form}
            data-autofocus
            busy={isRunning}
            heldBack={offline ?? (fit.length === 0 ? 'none is cleared for them' : undefined)}
          >
            Export {fit.length} {fit.length === 1 ? 'quote' : 'quotes'}
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
          label="For"
          value={audience}
          onChange={setAudience}
          options={[
            ...(mayWork ? [{ value: 'working' as const, label: 'The team: a working copy, marked so' }] : []),
            ...Audience.options.map((value) => ({
              value,
              label: `${audienceWords(value).replace(/^./u, (letter) => letter.toUpperCase())}: only what is cleared`,
            })),
          ]}
        />
        <SelectField
          label="As"
          value={format}
          onChange={setFormat}
          options={QuoteListFormat.options.map((value) => ({ value, label: FORMATS[value] }))}
        />
        {!isTable && (
          <SelectField
            label="Order"
            value={order}
            onChange={setOrder}
            options={[
              { value: 'frame', label: 'By theme, area and month' },
              { value: 'given', label: collection ? 'As in the collection' : 'As shown' },
            ]}
          />
        )}
        <fieldset className={styles.attributes}>
          <legend>With each quote, besides its printed words and who said them</legend>
          {ATTRIBUTES.filter(({ is }) => may(is)).map(({ is, label }) => (
            <Checkbox
              key={is}
              isOn={attributes.includes(is)}
              onChange={(isOn) =>
                setAttributes(isOn ? [...attributes, is] : attributes.filter((one) => one !== is))
              }
            >
              {label}
            </Checkbox>
          ))}
        </fieldset>
        {left > 0 && (
          <p className={styles.left} role="status">
            {left} {left === 1 ? 'is' : 'are'} left out, not cleared for{' '}
            {audienceWords(audience === 'working' ? 'team' : audience)}.
          </p>
        )}
        {isRunning && <Taking progress={progress} steps="steps" onStop={stop} />}
        {error && <ErrorNote what={error.message} help={error.help} />}
      </form>
    </Dialog>
  );
}
