import { answersOffered, answerWords } from '#shared/member-check/answer-words.ts';
import type { MineItem } from '#shared/member-check/mine.ts';
import type { ReplyAnswer } from '#shared/member-check/reply.ts';
import { KindShape } from '../ui/kind-shape.tsx';
import { AnswerGroup } from './answer-group.tsx';
import { FateNote } from './fate-note.tsx';
import { useMine } from './mine.ts';
import { WordsField } from './words-field.tsx';

/** A second tap soon after the first changes one answer; it makes no second. */
const TAP_MS = 500;
/** Words are sent in a pause, not letter by letter. */
const PAUSE_MS = 2000;

/** *Partly* and *no* ask what would be right; whatever was written stays in sight. */
const opensWords = ({ kind, answer, comment }: MineItem): boolean =>
  comment !== '' || (kind !== 'happened' && (answer === 'partly' || answer === 'no'));

interface CheckCardProps {
  item: MineItem;
  isClosed: boolean;
}

/** A sentence of the sheet with its answers; every tap and every word is kept at once. */
export function CheckCard({ item, isClosed }: CheckCardProps) {
  const { fate, say, sendNow, isPreview, outbox } = useMine();
  const about = `item.${item.id}`;
  const found = fate(about);
  const written = outbox.find(about)?.letter;
  const sayIt = (answer: ReplyAnswer, comment: string, waits: number) =>
    say({ to: 'item', item: item.id, answer, comment }, waits);
  const where = found?.state === 'kept' ? 'kept' : item.answer !== null ? 'with the team' : null;
  const question = (
    <>
      {item.kind === 'happened' && (
        <span className="did">
          <KindShape kind={item.shape} size={11} />
          Did it happen?
        </span>
      )}
      <span className="statement">{item.statement}</span>
    </>
  );
  return (
    <article className="card">
      {isClosed ? (
        <>
          <div className="asked">{question}</div>
          <p className="closed">
            {item.answer === null ? (
              'You gave no answer.'
            ) : (
              <>
                Your answer: <b>{answerWords(item.kind, item.answer)}</b>
              </>
            )}
          </p>
          {item.comment !== '' && <p className="closed">{item.comment}</p>}
        </>
      ) : (
        <>
          <AnswerGroup
            question={question}
            offered={answersOffered(item.kind)}
            answer={item.answer}
            onAnswer={(answer) => sayIt(answer, item.comment, TAP_MS)}
            look={item.kind === 'happened' ? 'list' : 'row'}
            isReadOnly={isPreview}
          />
          {opensWords(item) ? (
            <WordsField
              label="What would you change?"
              hint="What would you change?"
              value={item.comment}
              most={2000}
              onWords={(words) => item.answer && sayIt(item.answer, words, PAUSE_MS)}
              onLeave={() => outbox.find(about) && sendNow(about)}
              fate={where}
              isReadOnly={isPreview}
            />
          ) : (
            where !== null && <p className="fate">{where}</p>
          )}
        </>
      )}
      <FateNote about={about} words={written?.to === 'item' ? written.comment : ''} />
    </article>
  );
}
