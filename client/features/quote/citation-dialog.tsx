import { useId, useState } from 'react';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { TextArea } from '#client/ui/text-area.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import type { Citation } from '#shared/quote/citation.ts';
import { CitationThemes } from './citation-themes.tsx';
import styles from './export-dialog.module.css';
import type { CitationWords, useCitationDeeds } from './use-citation-deeds.ts';

interface CitationDialogProps {
  study: string;
  /** Null where it is new. */
  citation: Citation | null;
  /** What a new one begins with, where it is taken from a reading. */
  begins?: Pick<CitationWords, 'text' | 'reference' | 'locator' | 'source'>;
  deeds: ReturnType<typeof useCitationDeeds>;
  onClose: () => void;
}

/** Words quoted from what was published: who is published as saying them, and where. */
export function CitationDialog({ study, citation, begins, deeds: { keep }, onClose }: CitationDialogProps) {
  const form = useId();
  const [words, setWords] = useState({
    text: citation?.text ?? begins?.text ?? '',
    speaker: citation?.speaker ?? '',
    reference: citation?.reference ?? begins?.reference ?? '',
    locator: citation?.locator ?? begins?.locator ?? '',
    source: citation ? citation.source : (begins?.source ?? null),
    note: citation?.note ?? '',
    themes: [...(citation?.themes ?? [])] as string[],
  });
  const set = (change: Partial<typeof words>) => setWords((before) => ({ ...before, ...change }));
  const lacks = [
    words.text.trim() === '' && 'the words',
    words.reference.trim() === '' && 'a reference',
  ].filter((one) => one !== false);
  const close = () => {
    keep.reset();
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={close}
      title={citation ? 'Change the citation' : 'Add a citation'}
      subtitle="Published words: nobody is asked, and they are never evidence"
      width={560}
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button
            look="primary"
            type="submit"
            form={form}
            busy={keep.isRunning}
            heldBack={lacks.length > 0 ? `needs ${lacks.join(' and ')}` : undefined}
          >
            {citation ? 'Change' : 'Add'}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (lacks.length === 0)
            void keep.runAsync({ before: citation, words }).then(onClose, () => undefined);
        }}
      >
        <TextArea
          label="Words as published"
          isSerif
          rows={4}
          value={words.text}
          onChange={(text) => set({ text })}
        />
        <TextField
          label="Speaker as published"
          hint="As the text names them; empty where the words are the authors’ own."
          value={words.speaker}
          onChange={(speaker) => set({ speaker })}
          autoComplete="off"
        />
        <TextField
          label="Reference"
          placeholder="Author, year, title"
          value={words.reference}
          onChange={(reference) => set({ reference })}
          autoComplete="off"
          required
        />
        <TextField
          label="Page or section"
          value={words.locator}
          onChange={(locator) => set({ locator })}
          autoComplete="off"
        />
        <CitationThemes study={study} chosen={words.themes} onChoose={(themes) => set({ themes })} />
        <TextField label="Note" value={words.note} onChange={(note) => set({ note })} autoComplete="off" />
        {keep.error && <ErrorNote what={keep.error.message} help={keep.error.help} />}
      </form>
    </Dialog>
  );
}
