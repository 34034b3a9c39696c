import { useQuery } from '@tanstack/react-query';
import { answersQuery } from '#client/features/member-check/api.ts';
import { openWords } from '#client/features/member-check/check-words.ts';
import { PlaceLink } from '#client/ui/place-link.tsx';
import { checksPlace } from '../places.ts';

/** How many answers of whoever is to be interviewed wait for a word of the team: better given before they meet again. */
export function SheetAskedBack({ study, person }: { study: string; person: string }) {
  const { data: answers = [] } = useQuery({ ...answersQuery(study), throwOnError: false });
  const open = answers.filter((one) => one.open && one.participant.pseudonym === person).length;
  if (open === 0) return null;
  return (
    <>
      {' '}
      <PlaceLink place={checksPlace(study, { view: 'answers', person })}>
        {openWords(open)} for a word of the team.
      </PlaceLink>
    </>
  );
}
