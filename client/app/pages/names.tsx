import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Suspense, useCallback, useState } from 'react';
import { candidatesQuery, dictionaryQuery } from '#client/features/names/api.ts';
import { CandidatesView } from '#client/features/names/candidates-view.tsx';
import { DictionaryView } from '#client/features/names/dictionary-view.tsx';
import { type EntryBegun, EntryDialog } from '#client/features/names/entry-dialog.tsx';
import { LogView } from '#client/features/names/log-view.tsx';
import { ReplaceView } from '#client/features/names/replace-view.tsx';
import { participantsQuery } from '#client/features/participant/api.ts';
import { studyQuery } from '#client/features/study/api.ts';
import { PlaceLink } from '#client/ui/place-link.tsx';
import { Tabs } from '#client/ui/tabs.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import { monthLabel } from '#shared/dates.ts';
import { PeopleNav } from '../people-nav.tsx';
import { deskPlace, sourcesPlace } from '../places.ts';
import type { NAMES_VIEWS } from './names-search.ts';
import { namesWrittenPlace } from './names-written-place.ts';
import styles from './tabbed.module.css';

const from = '/studies/$study/names';
const shortMonth = (month: string): string => monthLabel(month).replace(/^(\p{L}{3})\p{L}*/u, '$1');

/** Names in what was said: found, decided on, and replaced by what they mean. */
export function NamesPage() {
  const { study: id } = useParams({ from });
  const { view = 'candidates', guesses = false } = useSearch({ from });
  const navigate = useNavigate({ from });
  const { data: study } = useSuspenseQuery(studyQuery(id));
  const { data: candidates } = useQuery(candidatesQuery(id));
  const { data: entries = [] } = useQuery(dictionaryQuery(id));
  const { data: people = [] } = useQuery(participantsQuery(id));
  const [begun, setBegun] = useState<EntryBegun | null>(null);
  const monthOf = (wave: string | null) => {
    const month = study.waves.find((one) => one.id === wave)?.month;
    return month === undefined ? 'no month' : shortMonth(month);
  };
  const areaOf = (area: string | null) => study.areas.find((one) => one.id === area)?.name;
  const enter = useCallback((one: EntryBegun) => setBegun(one), []);
  const counted = (word: string, count: number | undefined) => (count ? `${word} ${count}` : word);
  const tabs: { value: (typeof NAMES_VIEWS)[number]; label: string }[] = [
    { value: 'candidates', label: counted('To decide', candidates?.open) },
    { value: 'dictionary', label: counted('Dictionary', entries.length) },
    { value: 'replace', label: counted('Replace', candidates?.standing) },
    { value: 'log', label: 'Log' },
  ];
  return (
    <div className={styles.page}>
      <title>{`Names · ${study.title} · Throughline`}</title>
      <PeopleNav study={id} />
      <header className={styles.head}>
        <div>
          <h1>Names</h1>
          <p className="sub">
            Who and what could be known by name in the transcripts, and the words that stand for them in every
            month.
          </p>
        </div>
        <p className={styles.ways}>
          <PlaceLink place={sourcesPlace(id)}>Sources</PlaceLink>
        </p>
      </header>
      <Tabs
        label="Parts of the names"
        tabs={tabs}
        value={view}
        onChange={(next) =>
          void navigate({ search: next === 'candidates' ? {} : { view: next }, replace: true })
        }
      >
        <Suspense fallback={<Waiting label="Reading the transcripts…" lines={8} lineHeight={60} />}>
          {view === 'candidates' && (
            <CandidatesView
              study={id}
              guesses={guesses}
              onGuesses={(is) => void navigate({ search: is ? { guesses: true } : {}, replace: true })}
              monthOf={monthOf}
              placeOf={({ source, turn }) => deskPlace(id, source, turn === null ? {} : { turn })}
              onEnter={enter}
            />
          )}
          {view === 'dictionary' && <DictionaryView study={id} people={people} onEnter={enter} />}
          {view === 'log' && <LogView study={id} />}
          {view === 'replace' && (
            <ReplaceView
              study={id}
              whereOf={({ area, wave }) => [areaOf(area), monthOf(wave)].filter(Boolean).join(', ')}
              turnPlace={(source, turn) => deskPlace(id, source, { turn })}
              writtenPlace={(name) => namesWrittenPlace(id, name)}
            />
          )}
        </Suspense>
      </Tabs>
      {begun && (
        <EntryDialog
          key={begun.entry?.id ?? begun.names[0] ?? ''}
          study={id}
          begun={begun}
          entries={entries}
          people={people}
          onClose={() => setBegun(null)}
        />
      )}
    </div>
  );
}
