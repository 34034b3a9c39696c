import type { Participant } from './participant.ts';

const folded = (role: string) => role.trim().toLocaleLowerCase();

/** Somebody else of an area who holds a role as it is written; nobody where the role is empty. */
export const sameRole = <Person extends Pick<Participant, 'id' | 'area' | 'role'>>(
  people: readonly Person[],
  area: string | null,
  role: string,
  but?: string,
): Person | undefined =>
  folded(role) === ''
    ? undefined
    : people.find(
        (person) =>
          person.id !== but && person.area === (area || null) && folded(person.role) === folded(role),
      );
