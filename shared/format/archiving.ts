import type { Consent } from '../participant/consent.ts';
import { permitsOf } from '../participant/permits.ts';
import type { StudyContent } from './study-folder/content.ts';

/** What archiving is told from. */
export type Archived = Pick<StudyContent, 'participants' | 'waves'> & {
  sources: readonly Pick<StudyContent['sources'][number], 'id' | 'participants' | 'speakers'>[];
  consents: readonly Omit<Consent, 'rev'>[];
};

/** Somebody whose words may go into no archive, in any one month or in all. */
export interface NotArchived {
  id: string;
  pseudonym: string;
  /** A sentence: what was answered, and when. */
  why: string;
  /** Sources they took part in. */
  sources: string[];
}

const took = ({ participants, speakers }: Archived['sources'][number], id: string): boolean =>
  participants.some((one) => one === id) ||
  Object.values(speakers).some(({ participant }) => participant === id);

/** Those who said no to archiving, of one month at least, or withdrew what they said; in the order of the study. */
export function notArchived({ participants, consents, waves, sources }: Archived): NotArchived[] {
  const permits = permitsOf(consents.map((one) => ({ ...one, rev: 0 })));
  return participants.flatMap(({ id, pseudonym }): NotArchived[] => {
    const refused = [null, ...waves.map((wave) => wave.id)]
      .map((wave) => permits(id, { wave }).archive)
      .find(({ may }) => !may);
    if (!refused) return [];
    return [
      {
        id,
        pseudonym,
        why: refused.why,
        sources: sources.filter((source) => took(source, id)).map((source) => source.id),
      },
    ];
  });
}

const held = (count: number): string =>
  count === 0
    ? 'No source in which they took part is in this copy.'
    : `${count} ${count === 1 ? 'source' : 'sources'} in which they took part ${count === 1 ? 'is' : 'are'} in this copy.`;

/** Who said no to archiving, line by line, before a copy is given to an archive; nothing where nobody did. */
export function archiveNotes(content: Archived): string[] {
  const people = notArchived(content);
  if (people.length === 0) return [];
  const isHeld = people.some(({ sources }) => sources.length > 0);
  return [
    isHeld
      ? `Not for an archive as it is: what ${people.length === 1 ? '1 participant' : `${people.length} participants`} said may not go into one. Write it for an archive, and that is left out.`
      : 'What may not be archived is left out of this copy. Where a memo, a report or an edition repeated their words, “[withdrawn]” stands.',
    ...people.map(({ pseudonym, why, sources }) => `${pseudonym}: ${why} ${held(sources.length)}`),
  ];
}
