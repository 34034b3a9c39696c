import { type ReactNode, useId } from 'react';

interface AnswerGroupProps<Answer extends string> {
  /** What is asked: read before the answers. */
  question: ReactNode;
  offered: [Answer, string][];
  answer: Answer | null;
  onAnswer: (answer: Answer) => void;
  /** `row` stands side by side and stacks where that is too narrow; `list` is a row each. */
  look: 'row' | 'list';
  isReadOnly?: boolean;
}

/** One answer of a few, as buttons of a radio group. */
export function AnswerGroup<Answer extends string>(props: AnswerGroupProps<Answer>) {
  const { question, offered, answer, onAnswer, look, isReadOnly = false } = props;
  const name = useId();
  return (
    <fieldset className="asked" disabled={isReadOnly}>
      <legend>{question}</legend>
      <div className={look === 'row' ? 'answers' : 'answers-list'} data-count={offered.length}>
        {offered.map(([one, words]) => (
          <label
            key={one}
            className={look === 'row' ? 'option' : 'choice'}
            data-chosen={answer === one || undefined}
          >
            <input type="radio" name={name} checked={answer === one} onChange={() => onAnswer(one)} />
            {look === 'row' ? (
              <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" className="tick">
                <path d="m3.5 8.4 3 3 6-6.6" fill="none" stroke="currentColor" strokeWidth="1.8" />
              </svg>
            ) : (
              <i aria-hidden="true" />
            )}
            <span>{words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
