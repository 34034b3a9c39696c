import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '#client/lib/may.ts';
import type { Place } from '#client/lib/place.ts';
import { Button } from '#client/ui/button.tsx';
import { Checkbox } from '#client/ui/checkbox.tsx';
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

/** “2 backups in the data folder hold them still (one.zip, two.zip)”. */
const heldIn = (backups: readonly string[]): string =>
  `${many(backups.length, 'backup', 'backups')} in the data folder ${backups.length === 1 ? 'holds' : 'hold'} them still (${backups.join(', ')})`;

/** What applying the dictionary would change, source by source, and the deed itself. */
export function ReplaceView({ study, whereOf, turnPlace, writtenPlace }: ReplaceViewProps) {
  const { data } = useSuspenseQuery(namesPreviewQuery(study));
  // What is ticked is what was found, but for what is frozen, until somebody says otherwise.
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const [isAsking, setAsking] = useState(false);
  const [isFresh, setFresh] = useState(true);
  const may = useMay();
  const { apply } = useNameDeeds(study);
  const turn = (key: string) => {
    const next = new Set(turned);
    if (!next.delete(key)) next.add(key);
    setTurned(next);
  };
  const isOn = ({ key, sealed }: WrittenName) => turned.has(key) === sealed;
  const mayReplaceBackups = may('names.replace-backups');
  const chosen = data.sources.filter(({ source }) => !turned.has(source));
  const written = data.written.filter(isOn);
  const isAll = chosen.length === data.sources.length;
  const names = chosen.reduce((sum, { places, labels }) => sum + places.length + labels.length, 0);
  const what = [
    ...(chosen.length > 0
      ? [`${many(names, 'name', 'names')} in ${many(chosen.length, 'source', 'sources')}`]
      : []),
    ...(written.length > 0 ? [`names in ${many(written.length, 'place', 'places')} the team wrote`] : []),
  ].join(' and ');
  const { backups } = data;
  const freshAlone = () => apply.run({ places: 0, written: [], backups: true });
  if (data.sources.length === 0 && data.written.length === 0)
    return (
      <Empty
        title="Nothing to replace"
        {...(backups.length > 0 &&
          mayReplaceBackups && {
            deeds: (
              <Button busy={apply.isRunning} onClick={freshAlone}>
                Replace {many(backups.length, 'backup', 'backups')} by a fresh one
              </Button>
            ),
          })}
      >
        No name of the dictionary stands in a text of this study, nor in what the team wrote.
        {backups.length > 0 && ` ${heldIn(backups)} from before names were replaced.`}
      </Empty>
    );
  const run = () => {
    apply.run({
      ...(isAll ? {} : { sources: chosen.map(({ source }) => source) }),
      written: written.map(({ key }) => key),
      backups: backups.length > 0 && mayReplaceBackups && isFresh,
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
              isOn={!turned.has(source.source)}
              onTick={() => turn(source.source)}
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
          <WrittenList
            written={data.written}
            isOn={isOn}
            mayReseal={may('names.reseal')}
            onTick={turn}
            placeOf={writtenPlace}
          />
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
          {backups.length > 0 &&
            (mayReplaceBackups ? (
              <Checkbox isOn={isFresh} onChange={setFresh}>
                Put one fresh backup in their place: {heldIn(backups)}. Backups hold every study of this
                program.
              </Checkbox>
            ) : (
              <p className={styles.lead}>{heldIn(backups)}. An owner puts a fresh one in their place.</p>
            ))}
        </Dialog>
      )}
    </div>
  );
}
