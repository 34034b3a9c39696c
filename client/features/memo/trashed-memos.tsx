import { useQuery } from '@tanstack/react-query';
import { Button } from '#client/ui/button.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { preview } from '#shared/memo/preview.ts';
import { trashedMemosQuery, writersQuery } from './api.ts';
import styles from './memo.module.css';
import { ABOUT_WORDS, dayOf, nameOf } from './memo-words.ts';
import { useMemoDeeds } from './use-memo-deeds.ts';

interface TrashedMemosProps {
  study: string;
}

/** Words shown of each. */
const MOST = 90;
const cut = (text: string) => (text.length > MOST ? `${text.slice(0, MOST).trimEnd()}…` : text);

/** Memos put into the trash; they are shown nowhere else, and can be brought back. */
export function TrashedMemos({ study }: TrashedMemosProps) {
  const { data: memos } = useQuery(trashedMemosQuery(study));
  const { data: coders = [] } = useQuery(writersQuery(study));
  const { restore } = useMemoDeeds(study);
  if (!memos) return null;
  if (memos.length === 0) return <p className="sub">No memo is in the trash.</p>;
  return (
    <>
      <ul className={styles.trashed} aria-label="Memos in the trash">
        {memos.map((memo) => {
          const words = cut(preview(memo.body));
          return (
            <li key={memo.id}>
              <div>
                {words}
                <p className="sub">
                  {memo.kind} memo on {ABOUT_WORDS[memo.about]} · {nameOf(coders, memo.author)}
                  {memo.trashedAt !== null && ` · put there ${dayOf(memo.trashedAt)}`}
                </p>
              </div>
              <Button
                small
                busy={restore.isRunning}
                onClick={() => restore.run(memo)}
                aria-label={`Bring back the memo “${words}”`}
              >
                Bring back
              </Button>
            </li>
          );
        })}
      </ul>
      {restore.error && <ErrorNote what={restore.error.message} help={restore.error.help} />}
    </>
  );
}
