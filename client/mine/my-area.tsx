import type { HouseView } from '#shared/api/house.ts';
import { KindShape } from '../ui/kind-shape.tsx';
import { MonthStrip } from './month-strip.tsx';
import { dayWords } from './words.ts';

type Month = HouseView['months'][number];

const WHY: Record<Month['state'], string> = {
  talked: '',
  missed: 'We did not talk this month.',
  'not-ready': 'This month is not finished yet. You can read it here when it is.',
  'not-with-us': 'We were not talking with you yet, or no longer.',
  'no-talk': 'We have no talk of this month.',
};

/** Of these months there is nothing to read. */
const CLOSED: Month['state'][] = ['not-ready', 'not-with-us', 'no-talk'];

const joined = (names: string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

interface MyAreaProps {
  house: HouseView;
  month: string | null;
  onMonth: (month: string) => void;
}

/** One month of the own area in plain words, with the months to choose from above it. */
export function MyArea({ house, month, onMonth }: MyAreaProps) {
  const open = house.months.filter(({ state }) => state === 'talked');
  const shown = house.months.find((one) => one.month === month) ?? open.at(-1) ?? house.months[0];
  return (
    <>
      <h1>{house.area === '' ? 'Month by month' : `${house.area}, month by month`}</h1>
      <p className="lead">What we think you told us. Only you and the research team can open this page.</p>
      <MonthStrip months={house.months} shown={shown?.month ?? null} onMonth={onMonth} />
      {house.months.every(({ state }) => CLOSED.includes(state)) ? (
        <p className="lead">
          Nothing to read yet. Once a month in which we talked is finished, it stands here for you to check.
        </p>
      ) : (
        shown && <MonthText month={shown} />
      )}
    </>
  );
}

function MonthText({ month }: { month: Month }) {
  const name = month.label.replace(/ \d{4}$/, '');
  if (month.state !== 'talked')
    return (
      <section aria-live="polite">
        <h2>{month.label}</h2>
        <p className="lead">{WHY[month.state]}</p>
      </section>
    );
  return (
    <section aria-live="polite">
      <h2>What you told us in {name}</h2>
      {month.day !== null && <p className="sub">We talked on {dayWords(month.day)}</p>}
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
          <summary>Not raised in {name}</summary>
          <ul>
            {month.notRaised.map(({ title, before }) => (
              <li key={title} className="missing">
                {title}. You spoke of it in {joined(before)}.
              </li>
            ))}
          </ul>
          <p className="ask">Did we forget to ask? Tell us when we next talk.</p>
        </details>
      )}
    </section>
  );
}
