import type { CallError } from '#client/lib/request.ts';
import { DropPlace } from '#client/ui/drop-place.tsx';

interface ImportStartProps {
  /** Files are held over the page now. */
  isOver: boolean;
  isSending: boolean;
  error: CallError | null;
  onChooseFiles: () => void;
  onChooseFolder: () => void;
  onPaste: () => void;
}

/** Where files are dropped or chosen, and what can be read. */
export function ImportStart(props: ImportStartProps) {
  const { isOver, isSending, error, onChooseFiles, onChooseFolder, onPaste } = props;
  return (
    <DropPlace
      title="Drop files or a folder here"
      letGo="Let go to read them"
      taking="Handing over the files…"
      isOver={isOver}
      isBusy={isSending}
      error={error}
      ways={[
        { label: 'Choose files', onPress: onChooseFiles },
        { label: 'Choose a folder', onPress: onChooseFolder },
        { label: 'Paste text', onPress: onPaste },
      ]}
      hints={
        <>
          <h2>What we read from a file</h2>
          <ul>
            <li>
              <b>Its name.</b> <code>2020-10-wexcombe-coordinator.docx</code> says month, area and
              participant.
            </li>
            <li>
              <b>Its folders.</b> <code>wexcombe/2020-10/call.txt</code> says as much.
            </li>
            <li>
              <b>Its words.</b> “INT:” asks and “P:” answers; names and roles the study knows are recognised.
            </li>
          </ul>
          <p>
            Everything read this way is a guess until you say so. Nothing is kept before you have seen it.
          </p>
        </>
      }
    >
      <p>
        Word (.docx), OpenDocument (.odt), rich text (.rtf), PDF with text, web pages, Markdown, plain text,
        WebVTT and SRT, tables of quotes (.xlsx, .csv, .tsv), one or many at once.
      </p>
    </DropPlace>
  );
}
