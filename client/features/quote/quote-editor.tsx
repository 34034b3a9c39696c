import { Button } from '#client/ui/button.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { TextArea } from '#client/ui/text-area.tsx';
import { withReason } from '#shared/quote/draft.ts';
import { withoutName } from '#shared/quote/names-told.ts';
import type { QuoteView } from '#shared/quote/quote.ts';
import { AsPrinted } from './as-printed.tsx';
import { AsSaid } from './as-said.tsx';
import styles from './edit.module.css';
import { NamesBox } from './names-box.tsx';
import { QuoteConflict } from './quote-conflict.tsx';
import type { QuoteEdit } from './use-quote-edit.ts';
import { VerbatimBox } from './verbatim-box.tsx';
import { WhoBox } from './who-box.tsx';

interface QuoteEditorProps {
  study: string;
  quote: QuoteView;
  edit: QuoteEdit;
  area: string;
  areas: readonly { name: string; aliases: string[]; publicName: string }[];
}

/** A quote made fit for print: its words beside those that were said, what stands beneath them, and both guards. */
export function QuoteEditor({ study, quote, edit, area, areas }: QuoteEditorProps) {
  const { draft, fidelity, mended, gaps, change } = edit;
  const type = (printed: string) => change({ printed });
  return (
    <>
      {edit.isBehind && <QuoteConflict study={study} quote={quote} edit={edit} />}
      <AsSaid said={quote.text} printed={mended} gaps={gaps} onPutBack={type} />
      <AsPrinted said={quote.text} typed={draft.printed} mended={mended} onType={type} />
      <VerbatimBox
        said={quote.text}
        typed={draft.printed}
        mended={mended}
        fidelity={fidelity}
        brackets={draft.brackets}
        onType={type}
        onReasons={(brackets) => change({ brackets })}
      />
      <WhoBox study={study} quote={quote.id} area={area} signed={draft} onChange={change}>
        <NamesBox
          study={study}
          areas={areas}
          printed={draft.printed}
          onReplace={(name) => {
            const { printed, text } = withoutName(draft.printed, name);
            const alike = printed.split(`[${text}]`).length - 1;
            change({
              printed,
              brackets: withReason(draft.brackets, { text, reason: 'replace-identifier' }, alike),
            });
          }}
        />
      </WhoBox>
      <TextArea label="Note for the team" rows={1} value={draft.note} onChange={(note) => change({ note })} />
      {edit.isUnsaved && !edit.isBehind && (
        <p className={styles.unsaved}>
          Not saved; what is edited is kept in this browser.
          <Button small look="quiet" onClick={edit.discard}>
            Discard
          </Button>
        </p>
      )}
      {edit.saving.error && !edit.isBehind && (
        <ErrorNote what={edit.saving.error.message} help={edit.saving.error.help} />
      )}
    </>
  );
}
