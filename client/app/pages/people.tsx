import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { consentsQuery, engagementsQuery, participantsQuery } from '#client/features/participant/api.ts';
import { interviewsHeld, peopleGroups, personMeant } from '#client/features/participant/people-rows.ts';
import { PeopleTable } from '#client/features/participant/people-table.tsx';
import { studyQuery } from '#client/features/study/api.ts';
import { useMay } from '#client/lib/may.ts';
import { Button } from '#client/ui/button.tsx';
import { Empty } from '#client/ui/empty.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import { PeopleNav } from '../people-nav.tsx';
import { personPlace } from '../places.ts';
import styles from './people.module.css';
import { PersonPanel } from './person-panel.tsx';

/** Who is heard, area by area, under pseudonyms. */
export function PeoplePage() {
  const { study: id } = useParams({ from: '/studies/$study' });
  const { person: word } = useSearch({ from: '/studies/$study/people' });
  const navigate = useNavigate({ from: '/studies/$study/people' });
  const { data: study } = useSuspenseQuery(studyQuery(id));
  const { data: people } = useQuery(participantsQuery(id));
  const may = useMay();
  const knowsConsent = may('consent.read');
  const { data: consents = [] } = useQuery({ ...consentsQuery(id), enabled: knowsConsent });
  const { data: engagements = [] } = useQuery(engagementsQuery(id));
  const person = people && personMeant(people, word);
  const add = may('participant.add') && (
    <Button look="primary" onClick={() => void navigate({ search: { person: 'new' } })}>
      Add a participant
    </Button>
  );
  return (
    <div className={styles.page}>
      <title>{`People · ${study.title} · Throughline`}</title>
      <div className={`scroll ${styles.people}`}>
        <PeopleNav study={id} />
        <header className={styles.head}>
          <div>
            <h1>People</h1>
            <p className="sub">Under their pseudonyms; names are kept apart and shown only when asked for.</p>
          </div>
          {people && people.length > 0 && add}
        </header>
        {!people && <Waiting label="Reading the participants…" lines={6} lineHeight={36} />}
        {people?.length === 0 && (
          <Empty title="Nobody yet" deeds={add}>
            Participants are written down under a pseudonym, with what print may call them. Importing a
            transcript can add them too.
          </Empty>
        )}
        {people && (
          <PeopleTable
            groups={peopleGroups(people, study.areas)}
            consents={knowsConsent ? consents : undefined}
            held={interviewsHeld(engagements)}
            current={person?.id}
            personLink={(one) => personPlace(id, one)}
          />
        )}
      </div>
      {people && (person || word === 'new') && (
        <PersonPanel
          key={person?.id ?? 'new'}
          study={study}
          person={person}
          consents={consents}
          engagements={engagements}
        />
      )}
    </div>
  );
}
