import { type FormEvent, useId, useState } from 'react';
import type { CallError } from '#client/lib/request.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { TextArea } from '#client/ui/text-area.tsx';
import { TextField } from '#client/ui/text-field.tsx';

interface PasteDialogProps {
  /** What it is a text of, where that is known. */
  title?: string;
  error: CallError | null;
  isSending: boolean;
  /** The text as a file to import. */
  onText: (file: File) => void;
  onClose: () => void;
}

/** Text from anywhere, to be reviewed like a file. */
export function PasteDialog({ title: known = '', error, isSending, onText, onClose }: PasteDialogProps) {
  const [title, setTitle] = useState(known);
  const [text, setText] = useState('');
  const [isTried, setTried] = useState(false);
  const form = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const name = title.trim().replaceAll(/[/\\]/g, '-');
    if (name !== '' && text.trim() !== '') onText(new File([text], `${name}.txt`, { type: 'text/plain' }));
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      width={640}
      title="Paste text"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form={form} busy={isSending}>
            Review it
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate style={{ display: 'grid', gap: 12 }}>
        <TextField
          label="Title"
          value={title}
          onChange={setTitle}
          maxLength={200}
          autoComplete="off"
          autoFocus
          placeholder="Wexcombe coordinator, 12 October 2020"
          error={isTried && title.trim() === '' ? 'A source needs a title.' : undefined}
        />
        <TextArea
          label="Text"
          value={text}
          onChange={setText}
          rows={12}
          isSerif
          hint="Speakers as they stand: “INT: …” on a line of its own, “Name (0:00:04)”, subtitles."
          error={isTried && text.trim() === '' ? 'Paste the words here.' : undefined}
        />
        {error && <ErrorNote what={error.message} help={error.help} />}
      </form>
    </Dialog>
  );
}
