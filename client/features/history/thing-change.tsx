import { useState } from 'react';
import type { Deed } from '#client/lib/deed.ts';
import { Button } from '#client/ui/button.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import type { Restoring, ThingChange as Thing } from '#shared/journal/history.ts';
import styles from './history.module.css';
import { MeaningQuestion } from './meaning-question.tsx';

interface ThingChangeProps {
  thing: Thing;
  restore: Deed<unknown, Restoring>;
}

const HOW = { made: 'made', changed: 'changed', removed: 'removed' } as const;
const STATES = {
  before: 'Restore as it was before this',
  after: 'Restore as it was after this',
};

/** What a deed did to one thing, field by field, and the ways back to how it was. */
export function ThingChange({ thing, restore }: ThingChangeProps) {
  const [asked, setAsked] = useState<Restoring>();
  const isMine = asked?.thing === thing.id;
  const asksMeaning = isMine && restore.error?.field === 'meaning';
  const run = (asks: Restoring) => {
    setAsked(asks);
    restore.run(asks);
  };
  const name = thing.title === '' ? `the ${thing.word}` : thing.title;
  return (
    <div className={styles.thing}>
      <h3>
        {thing.word} {thing.title !== '' && <b>{thing.title}</b>}{' '}
        <span className="sub">{HOW[thing.how]}</span>
      </h3>
      <dl className={styles.fields}>
        {thing.fields.map(({ field, before, after }) => (
          <div key={field}>
            <dt>{field}</dt>
            <dd>
              {before !== null && before !== '' && <del>{before}</del>}
              {after !== null && after !== '' && <ins>{after}</ins>}
              {before !== null && after === '' && <span className="sub">nothing</span>}
            </dd>
          </div>
        ))}
      </dl>
      {thing.restorable.length > 0 && (
        <div className={styles.deeds}>
          {thing.restorable.map((as) => (
            <Button
              deed="journal.restore"
              key={as}
              small
              busy={restore.isRunning && isMine && asked?.as === as}
              aria-label={`${STATES[as]}: ${name}`}
              onClick={() => run({ thing: thing.id, as })}
            >
              {STATES[as]}
            </Button>
          ))}
        </div>
      )}
      {asksMeaning && asked && (
        <MeaningQuestion
          onCancel={() => {
            setAsked(undefined);
            restore.reset();
          }}
          onAnswer={(meaning) => run({ ...asked, meaning })}
        />
      )}
      {isMine && restore.error && !asksMeaning && (
        <ErrorNote what={restore.error.message} help={restore.error.help} />
      )}
    </div>
  );
}
