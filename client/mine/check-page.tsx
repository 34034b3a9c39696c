import { AdditionForm } from './addition-form.tsx';
import { AllAnswered } from './all-answered.tsx';
import { CheckCard } from './check-card.tsx';
import { GoOn } from './go-on.tsx';
import { useMine } from './mine.ts';
import { SheetMonths, sheetMonths } from './sheet-months.tsx';
import type { Place } from './use-place.ts';
import { dayWords, monthName } from './words.ts';

const STOPPED = 'You have stopped taking part. We ask you nothing more.';

interface CheckPageProps {
  month: string | null;
  onPlace: (place: Place) => void;
}

/** The sentences of one month, for the person to say whether they are right. */
export function CheckPage({ month, onPlace }: CheckPageProps) {
  const { view } = useMine();
  const monthOf = (wave: string) => view.months.find((one) => one.wave === wave)?.month ?? null;
  const months = sheetMonths(view.checks);
  const shown =
    months.find(({ wave }) => month !== null && monthOf(wave) === month) ??
    months.find(({ waiting }) => waiting > 0) ??
    months[0];
  const ahead = !view.withdrawn && (
    <GoOn
      title="Looking ahead"
      says="What changes, what could go wrong, what would help"
      onGo={() => onPlace({ page: 'exercise', month: null })}
    />
  );
  if (!shown)
    return (
      <>
        <h1>Is this right?</h1>
        <p className="lead">
          {view.withdrawn
            ? STOPPED
            : 'There is nothing to answer now. When we have questions for you, they stand here.'}
        </p>
        {ahead}
      </>
    );
  const checks = view.checks.filter(({ wave }) => wave === shown.wave);
  const items = checks.flatMap((check) => check.items);
  const done = items.filter(({ answer }) => answer !== null).length;
  return (
    <>
      <div className="progress">
        <h1>Is this right?</h1>
        <span>
          {done} of {items.length} answered
        </span>
      </div>
      <div className="bars" aria-hidden="true">
        {items.map(({ id }, at) => (
          <i key={id} data-done={at < done || undefined} />
        ))}
      </div>
      <SheetMonths
        months={view.withdrawn ? months.map((one) => ({ ...one, waiting: 0 })) : months}
        shown={shown.wave}
        onWave={(wave) => onPlace({ page: 'check', month: monthOf(wave) })}
      />
      {view.withdrawn && <p className="greeting">{STOPPED}</p>}
      {checks.map((check) => (
        <section key={check.id} className="batch" aria-label={monthName(check.label)}>
          {check.state === 'closed' ? (
            <p className="greeting">The team has closed these questions. Your answers stand as they are.</p>
          ) : (
            !view.withdrawn && (
              <p className="greeting">
                {check.greeting}
                {check.until !== null && ` Please answer by ${dayWords(check.until)}, if you can.`}
              </p>
            )
          )}
          <div className="cards">
            {check.items.map((item) => (
              <CheckCard
                key={item.id}
                item={item}
                isClosed={check.state === 'closed' || view.withdrawn !== null}
              />
            ))}
          </div>
        </section>
      ))}
      <AllAnswered />
      {(!view.withdrawn || view.additions.some(({ wave }) => wave === shown.wave)) && (
        <section className="more">
          <h2>{view.withdrawn ? 'What you added' : 'Anything we missed?'}</h2>
          <AdditionForm
            wave={shown.wave}
            label={shown.label}
            question={`Tell us about ${monthName(shown.label)}, in your own words.`}
          />
        </section>
      )}
      {ahead}
    </>
  );
}
