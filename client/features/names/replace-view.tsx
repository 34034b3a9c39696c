import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Place } from '#client/lib/place.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { Empty } from '#client/ui/empty.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import type { SourceNames, WrittenName } from '#shared/pseudonym/preview.ts';
import { namesPreviewQuery } from './api.ts';
import styles from './names.module.css';
import { SourceChanges } from './source-changes.tsx';
import { useNameDeeds } from './use-name-deeds.ts';
import { WrittenList } from './written-list.tsx';

interface ReplaceViewProps {
  study: string;
  whereOf: (source: SourceNames) => string;
  turnPlace: (source: string, turn: number) => Place;
  writtenPlace: (name: WrittenName) => Place | null;
}

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

/** What applying the dictionary would change, source by source, and the deed itself. */
export function ReplaceView({ study, whereOf, turnPlace, writtenPlace }: ReplaceViewProps) {
  const { data } = useSuspenseQuery(namesPreviewQuery(study));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [isAsking, setAsking] = useState(false);
  const { apply } = useNameDeeds(study);
  const tick = (key: string, isOn: boolean) => {
    const next = new Set(left);
    if (isOn) next.delete(key);
    else next.add(key);
    setLeft(next);
  };
  const chosen = data.sources.filter(({ source }) => !left.has(source));
  const written = data.written.filter(({ key, sealed }) => !sealed && !left.has(key));
  const isAll = chosen.length === data.sources.length;
  const names = chosen.reduce((sum, { places, labels }) => sum + places.length + labels.length, 0);
  const what = [
    ...(chosen.length > 0
      ? [`${many(names, 'name', 'names')} in ${many(chosen.length, 'source', 'sources')}`]
      : []),
    ...(written.length > 0 ? [`names in ${many(written.length, 'place', 'places')} the team wrote`] : []),
  ].join(' and ');
  if (data.sources.length === 0 && data.written.length === 0)
    return (
      <Empty title="Nothing to replace">
        No name of the dictionary stands in a text of this study, nor in what the team wrote.
      </Empty>
    );
  const run = () => {
    apply.run({
      ...(isAll ? {} : { sources: chosen.map(({ source }) => source) }),
      written: written.map(({ key }) => key),
      places: isAll
        ? data.places
        : chosen.reduce(
            (sum, { places, labels, leaving }) => sum + places.length + labels.length + leaving,
            0,
          ),
    });
    setAsking(false);
  };
  return (
    <div className={`scroll ${styles.replace}`}>
      <div className={styles.bar}>
        <p>
          Every source gets a next text. Codings, quotes and memos stay where they are; the texts that held
          names leave the study and are kept beside it, for owners alone.
        </p>
        <Button
          look="primary"
          busy={apply.isRunning}
          heldBack={what === '' ? 'after something is ticked' : undefined}
          onClick={() => setAsking(true)}
        >
          Replace names…
        </Button>
      </div>
      {apply.error && <ErrorNote what={apply.error.message} help={apply.error.help} />}
      {data.sources.length > 0 && (
        <ul className={styles.sources} aria-label="Sources with names">
          {data.sources.map((source) => (
            <SourceChanges
              key={source.source}
              source={source}
              where={whereOf(source)}
              isOn={!left.has(source.source)}
              onTick={(isOn) => tick(source.source, isOn)}
              placeOf={(turn) => turnPlace(source.source, turn)}
            />
          ))}
        </ul>
      )}
      {data.written.length > 0 && (
        <section aria-labelledby="names-written">
          <h2 id="names-written" className={styles.heading}>
            In what the team wrote
          </h2>
          <WrittenList written={data.written} left={left} onTick={tick} placeOf={writtenPlace} />
        </section>
      )}
      {isAsking && (
        <Dialog
          isOpen
          onClose={() => setAsking(false)}
          title="Replace names"
          footer={
            <>
              <Button onClick={() => setAsking(false)}>Cancel</Button>
              <Button look="primary" data-autofocus onClick={run}>
                Replace
              </Button>
            </>
          }
        >
          <p>Replaces {what}.</p>
          <p className={styles.lead}>
            This cannot be undone: what undo kept of these words goes too, and the file is written anew.
          </p>
        </Dialog>
      )}
    </div>
  );
}
