import type { CallError } from '#client/lib/request.ts';
import { DropPlace } from '#client/ui/drop-place.tsx';
import { ProgressBar } from '#client/ui/progress-bar.tsx';
import styles from './project.module.css';

interface ProjectStartProps {
  isNew: boolean;
  /** A file is held over the page now. */
  isOver: boolean;
  isSending: boolean;
  /** How much of the file is there, from 0 to 1. */
  sent: number | null;
  error: CallError | null;
  onChoose: () => void;
}

/** Where a project of another program is dropped or chosen, and what is read from it. */
export function ProjectStart({ isNew, isOver, isSending, sent, error, onChoose }: ProjectStartProps) {
  const part = Math.round((sent ?? 0) * 100);
  return (
    <DropPlace
      title="Drop a .qdpx file here"
      letGo="Let go to read it"
      taking="Handing over the file…"
      isOver={isOver}
      isBusy={isSending}
      error={error}
      ways={[{ label: 'Choose a file', onPress: onChoose }]}
      hints={
        <>
          <h2>What becomes of it</h2>
          <ul>
            <li>
              <b>Codes</b> become themes without a kind; you sort them into changes, enablers, threats and
              opportunities afterwards, in one pass.
            </li>
            <li>
              <b>Texts</b> become sources word for word, with every coding and memo where it was.
            </li>
            <li>
              <b>Cases, sets and variables</b> become areas, months and participants where you say so.
            </li>
            <li>
              <b>Pictures, sound and graphs</b> are not shown here. The file is kept as it came, with all of
              them.
            </li>
          </ul>
          <p>
            First you see what would come in, and what has to be asked.{' '}
            {isNew ? 'No study is made' : 'Nothing is written'} before you keep it.
          </p>
        </>
      }
    >
      {isSending ? (
        <div className={styles.sending}>
          <ProgressBar label="File handed over" done={part} of={100} />
        </div>
      ) : (
        <p>
          NVivo, ATLAS.ti, MAXQDA, QualCoder, Quirkos, Transana and others write one: look for “REFI-QDA
          project” in their exports.
        </p>
      )}
    </DropPlace>
  );
}
