import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { AdditionsView } from '#client/features/member-check/additions-view.tsx';
import { AnswersView } from '#client/features/member-check/answers-view.tsx';
import {
  additionsQuery,
  answersQuery,
  aroundQuery,
  changesAskedQuery,
  checksQuery,
  offeredQuery,
} from '#client/features/member-check/api.ts';
import { ChangesView } from '#client/features/member-check/changes-view.tsx';
import { NewCheckDialog } from '#client/features/member-check/new-check-dialog.tsx';
import { OfferedView } from '#client/features/member-check/offered-view.tsx';
import { SheetsView } from '#client/features/member-check/sheets-view.tsx';
import { useWaiting } from '#client/features/member-check/use-waiting.ts';
import { studyQuery } from '#client/features/study/api.ts';
import { useMay } from '#client/lib/may.ts';
import { hrefOf } from '#client/lib/place.ts';
import { Button } from '#client/ui/button.tsx';
import { Tabs } from '#client/ui/tabs.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import { PeopleNav } from '../people-nav.tsx';
import { checkPlace, deskPlace, exercisePlace, personPlace, quotesPlace } from '../places.ts';
import { checkWays } from './check-ways.ts';
import type { CHECK_VIEWS } from './checks-search.ts';
import styles from './tabbed.module.css';

const from = '/studies/$study/checks';
const NOTHING: never[] = [];

/** What coordinators are asked and say: sheets, answers, additions, exercises sent in, quotes to be changed. */
export function ChecksPage() {
  const { study: id } = useParams({ from });
  const { view = 'sheets', all = false, person = '' } = useSearch({ from });
  const navigate = useNavigate({ from });
  const may = useMay();
  const { data: study } = useSuspenseQuery(studyQuery(id));
  const { data: checks } = useQuery(checksQuery(id));
  const { data: answers } = useQuery(answersQuery(id));
  const { data: additions } = useQuery(additionsQuery(id));
  const { data: offered } = useQuery(offeredQuery(id));
  const { data: changes } = useQuery(changesAskedQuery(id));
  const { data: around } = useQuery(aroundQuery(id));
  const [isNew, setNew] = useState(false);
  const themes = around?.themes ?? NOTHING;
  const { areaName, monthName, sheetOf, judgementOf } = checkWays(study, themes);
  const coderName = (coder: string) => around?.coders.find((one) => one.id === coder)?.name ?? 'somebody';
  const waiting = { ...useWaiting(id), sheets: 0 };
  const tab = (value: (typeof CHECK_VIEWS)[number], word: string) => ({
    value,
    label: waiting[value] > 0 ? `${word} ${waiting[value]}` : word,
  });
  const read = { sheets: checks, answers, additions, exercises: offered, quotes: changes }[view];
  return (
    <div className={styles.page}>
      <title>{`Asked back · ${study.title} · Throughline`}</title>
      <PeopleNav study={id} />
      <header className={styles.head}>
        <div>
          <h1>Asked back</h1>
          <p className="sub">What the team thinks coordinators told, for them to say whether it is right.</p>
        </div>
        {may('member-check.add') && (
          <Button look="primary" onClick={() => setNew(true)}>
            Prepare a sheet…
          </Button>
        )}
      </header>
      <Tabs
        label="What coordinators say"
        tabs={[
          tab('sheets', 'Sheets'),
          tab('answers', 'Answers'),
          tab('additions', 'Additions'),
          tab('exercises', 'Exercises sent in'),
          tab('quotes', 'Quotes to change'),
        ]}
        value={view}
        onChange={(next) => void navigate({ search: next === 'sheets' ? {} : { view: next }, replace: true })}
      >
        {(!read || !around) && <Waiting label="Reading what coordinators say…" lines={8} lineHeight={44} />}
        {around && view === 'sheets' && checks && (
          <SheetsView study={study} checks={checks} placeOf={(one) => checkPlace(id, one.id)} />
        )}
        {around && view === 'answers' && answers && (
          <AnswersView
            study={id}
            answers={answers}
            isAll={all}
            onAll={(is) =>
              void navigate({ search: (before) => ({ ...before, all: is || undefined }), replace: true })
            }
            person={person}
            onEverybody={() => void navigate({ search: (before) => ({ ...before, person: undefined }) })}
            {...{ themes, areaName, monthName, coderName, sheetOf, judgementOf }}
          />
        )}
        {around && view === 'additions' && additions && (
          <AdditionsView
            study={id}
            additions={additions}
            {...{ areaName, monthName, coderName }}
            personOf={({ participant, pseudonym }) => personPlace(id, { id: participant, pseudonym })}
          />
        )}
        {around && view === 'exercises' && offered && (
          <OfferedView
            study={id}
            offered={offered}
            {...{ areaName, monthName }}
            exerciseOf={({ area }) => exercisePlace(id, area ?? '')}
            sourceOf={(source) => deskPlace(id, source)}
          />
        )}
        {around && view === 'quotes' && changes && (
          <ChangesView changes={changes} placeOf={(quote) => quotesPlace(id, { quote, record: true })} />
        )}
      </Tabs>
      {isNew && (
        <NewCheckDialog
          study={study}
          onMade={(check) => void navigate({ href: hrefOf(checkPlace(id, check.id)) })}
          onClose={() => setNew(false)}
        />
      )}
    </div>
  );
}
