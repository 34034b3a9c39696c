import { useMay } from '#client/lib/may.ts';
import { PlaceNav } from '#client/ui/place-nav.tsx';
import { accessPlace, checksPlace, namesPlace, peoplePlace, teamPlace } from './places.ts';

interface PeopleNavProps {
  study: string;
}

/** The screens on people: those who are heard, those who work with what they say, and who saw what. */
export function PeopleNav({ study }: PeopleNavProps) {
  const may = useMay();
  return (
    <PlaceNav
      label="On people"
      places={[
        { label: 'Participants', place: peoplePlace(study) },
        { label: 'Asked back', place: checksPlace(study) },
        { label: 'Team', place: teamPlace(study) },
        ...(may('names.read') ? [{ label: 'Names in transcripts', place: namesPlace(study) }] : []),
        ...(may('access.read') ? [{ label: 'Who saw what', place: accessPlace(study) }] : []),
      ]}
    />
  );
}
