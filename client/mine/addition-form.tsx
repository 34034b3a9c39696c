import type { MineAddition } from '#shared/member-check/mine.ts';
import { FateNote } from './fate-note.tsx';
import { useDraftText, useMine } from './mine.ts';
import { dayWords } from './words.ts';
import { WordsField } from './words-field.tsx';

interface AdditionFormProps {
  /** The month that it is about, by id and by name. */
  wave: string;
  label: string;
  question: string;
  isFocused?: boolean;
}

/** Something to tell the team of a month unasked; what was told before stands below. */
export function AdditionForm({ wave, label, question, isFocused = false }: AdditionFormProps) {
  const { view, outbox, say, isPreview } = useMine();
  const [text, setText] = useDraftText(`addition.${wave}`);
  const told = view.additions.filter((one) => one.wave === wave);
  const waiting = outbox
    .all()
    .flatMap(({ letter }) => (letter.to === 'addition' && letter.wave === wave ? [letter] : []));
  const send = () => {
    if (isPreview || text.trim() === '') return;
    say({ to: 'addition', id: String(Date.now()), wave, label, text: text.trim() });
    setText('');
  };
  return (
    <div className="addition">
      {!view.withdrawn && (
        <>
          <WordsField
            label={question}
            isLabelled
            value={text}
            most={4000}
            onWords={setText}
            fate={text === '' ? null : 'kept, not sent yet'}
            isFocused={isFocused}
            isReadOnly={isPreview}
          />
          <button
            type="button"
            className="main"
            onClick={send}
            aria-disabled={isPreview || text.trim() === ''}
          >
            Send to the team
          </button>
        </>
      )}
      {(told.length > 0 || waiting.length > 0) && (
        <ul className="told">
          {told.map(({ id, text: words, at }: MineAddition) => (
            <li key={id}>
              <p>{words}</p>
              <small>Sent on {dayWords(at)}, with the team</small>
            </li>
          ))}
          {waiting.map(({ id, text: words }) => (
            <li key={id}>
              <p>{words}</p>
              <small>Kept on this phone, not with the team yet</small>
              <FateNote about={`addition.${id}`} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
