import type { Place } from '#client/lib/place.ts';
import type { Column } from '#client/ui/data-table.tsx';
import { DataTable } from '#client/ui/data-table.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import type { Consent } from '#shared/participant/consent.ts';
import type { Participant } from '#shared/participant/participant.ts';
import { consentState } from './consent-words.ts';
import { type PeopleGroup, POPULATION_WORDS, panelWords } from './people-rows.ts';
import styles from './people-table.module.css';

interface PeopleTableProps {
  groups: readonly PeopleGroup[];
  /** Undefined for whom they are not: the table then says nothing of them. */
  consents: readonly Consent[] | undefined;
  held: ReadonlyMap<string, number>;
  /** Whose panel is open. */
  current: string | undefined;
  personLink: (person: Participant) => Place;
}

const consentColumn = (consents: readonly Consent[]): Column<Participant> => ({
  key: 'consent',
  head: 'Consent',
  width: 150,
  cell: ({ id }) => {
    const { words, isGone } = consentState(consents, id);
    return <span data-gone={isGone || undefined}>{words}</span>;
  },
});

/** The participants area by area, under their pseudonyms. */
export function PeopleTable({ groups, consents, held, current, personLink }: PeopleTableProps) {
  const columns: Column<Participant>[] = [
    {
      key: 'pseudonym',
      head: 'Pseudonym',
      width: 110,
      isRowHead: true,
      cell: (person) => <PlaceLink place={personLink(person)}>{person.pseudonym}</PlaceLink>,
    },
    { key: 'role', head: 'Role', cell: ({ role }) => role },
    { key: 'sector', head: 'Sector', width: 110, cell: ({ sector }) => sector },
    {
      key: 'label',
      head: 'In print',
      cell: ({ label, role, rolePopulation }) => (
        <>
          {label || role}
          <span className={styles.population}>
            {rolePopulation === null ? 'how many is not said' : POPULATION_WORDS[rolePopulation]}
          </span>
        </>
      ),
    },
    { key: 'panel', head: 'On the panel', width: 130, cell: panelWords },
    ...(consents ? [consentColumn(consents)] : []),
    {
      key: 'held',
      head: 'Interviews',
      width: 90,
      isNumber: true,
      cell: ({ id }) => held.get(id) ?? '',
    },
  ];
  return groups.map(({ name, people }) => (
    <section key={name} className={styles.group}>
      <h2>{name}</h2>
      <DataTable
        label={`Participants: ${name}`}
        columns={columns}
        rows={people}
        keyOf={({ id }) => id}
        isCurrent={({ id }) => id === current}
      />
    </section>
  ));
}
