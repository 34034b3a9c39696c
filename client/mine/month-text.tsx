import { useState } from 'react';
import type { MineMonth } from '#shared/api/mine.ts';
import { KindShape } from '../ui/kind-shape.tsx';
import { AdditionForm } from './addition-form.tsx';
import { useMine } from './mine.ts';
import type { Place } from './use-place.ts';
import { countWords, dayWords, joined, monthName } from './words.ts';

const WHY: Record<MineMonth['state'], string> = {
  talked: '',
  missed: 'We did not talk this month.',
  'not-ready': 'This month is not finished yet. You can read it here when it is.',
  'not-with-us': 'We were not talking with you yet, or no longer.',
  'no-talk': 'We have no talk of this month.',
};

interface MonthTextProps {
  month: MineMonth;
  onPlace: (place: Place) => void;
}

/** What one month holds: what was told, what was not spoken of, and a place to add to it. */
export function MonthText({ month, onPlace }: MonthTextProps) {
  const { view } = useMine();
  const name = monthName(month.label);
  const waiting = view.withdrawn
    ? 0
    : view.checks
        .filter(({ wave, state }) => wave === month.wave && state === 'open')
        .flatMap(({ items }) => items)
        .filter(({ answer }) => answer === null).length;
  const ask = waiting > 0 && (
    <button type="button" className="link" onClick={() => onPlace({ page: 'check', month: month.month })}>
      {countWords(waiting, 'sentence waits', 'sentences wait')} for your answer
    </button>
  );
  if (month.state !== 'talked')
    return (
      <section>
        <h2>{month.label}</h2>
        <p className="lead">{WHY[month.state]}</p>
        {ask}
        {month.state === 'missed' && <Tell month={month} question="Is there something to tell us?" />}
      </section>
    );
  return (
    <section>
      <h2>What you told us in {name}</h2>
      {month.day !== null && <p className="sub">We talked on {dayWords(month.day)}</p>}
      {ask}
      {month.statements.length === 0 && (
        <p className="lead">We have not written anything down from this talk yet.</p>
      )}
      <ul className="said">
        {month.statements.map((statement) => (
          <li key={statement.title}>
            <KindShape kind={statement.kind} size={13} />
            <div>
              <h3>{statement.title}</h3>
              {statement.sentence !== '' && <p>{statement.sentence}</p>}
              {statement.words.map((words) => (
                <blockquote key={words}>“{words}”</blockquote>
              ))}
            </div>
          </li>
        ))}
      </ul>
      {month.notRaised.length > 0 && (
        <details className="not" open>
          <summary>Not spoken of in {name}</summary>
          <ul>
            {month.notRaised.map(({ title, before }) => (
              <li key={title} className="missing">
                {title}. You spoke of it in {joined(before)}.
              </li>
            ))}
          </ul>
        </details>
      )}
      <Tell
        month={month}
        question={month.notRaised.length > 0 ? 'Did we forget to ask?' : 'Is something missing?'}
      />
    </section>
  );
}

function Tell({ month, question }: { month: MineMonth; question: string }) {
  const { view, outbox } = useMine();
  const [isOpen, setOpen] = useState(outbox.draft(`addition.${month.wave}`) !== '');
  const hasTold =
    view.additions.some(({ wave }) => wave === month.wave) ||
    outbox.all().some(({ letter }) => letter.to === 'addition' && letter.wave === month.wave);
  return (
    <div className="tell">
      {!view.withdrawn && (
        <p>
          {question}{' '}
          {!isOpen && (
            <button type="button" className="link" onClick={() => setOpen(true)}>
              Tell us
            </button>
          )}
        </p>
      )}
      {(isOpen || hasTold) && (
        <AdditionForm
          wave={month.wave}
          label={month.label}
          question={`What happened in ${monthName(month.label)}, in your own words?`}
          isFocused={isOpen && outbox.draft(`addition.${month.wave}`) === ''}
        />
      )}
    </div>
  );
}
