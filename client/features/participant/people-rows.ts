import { shortDay } from '#client/lib/day.ts';
import type { Area } from '#shared/area/area.ts';
import type { Engagement } from '#shared/participant/engagement.ts';
import type { Participant } from '#shared/participant/participant.ts';
import { slug } from '#shared/reference.ts';

export interface PeopleGroup {
  name: string;
  people: Participant[];
}

/** The people by area in the areas' order; those of no area come last, and areas without anybody are left out. */
export function peopleGroups(people: readonly Participant[], areas: readonly Area[]): PeopleGroup[] {
  const groups = [
    ...areas.map(({ id, name }) => ({ name, people: people.filter(({ area }) => area === id) })),
    { name: 'No area', people: people.filter(({ area }) => area === null) },
  ];
  return groups.filter((group) => group.people.length > 0);
}

export const POPULATION_WORDS = {
  one: 'one there',
  few: 'a few there',
  many: 'many there',
} as const;

/** From when to when somebody is on the panel. */
export function panelWords({ panel, panelFrom, panelTo }: Participant): string {
  if (!panel) return 'no';
  if (panelFrom === null && panelTo === null) return 'always';
  if (panelFrom === null) return `to ${shortDay(panelTo ?? '')}`;
  return panelTo === null ? `from ${shortDay(panelFrom)}` : `${shortDay(panelFrom)} – ${shortDay(panelTo)}`;
}

/** How many interviews were held with each. */
export function interviewsHeld(engagements: readonly Engagement[]): Map<string, number> {
  const held = new Map<string, number>();
  for (const { participant, state } of engagements)
    if (state === 'held') held.set(participant, (held.get(participant) ?? 0) + 1);
  return held;
}

/** A pseudonym as it stands in an address. */
export const personWord = ({ id, pseudonym }: Pick<Participant, 'id' | 'pseudonym'>): string =>
  slug(pseudonym) === 'new' ? id : slug(pseudonym) || id;

export const personMeant = (
  people: readonly Participant[],
  word: string | undefined,
): Participant | undefined => people.find((person) => person.id === word || personWord(person) === word);
