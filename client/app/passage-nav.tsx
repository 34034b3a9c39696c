import { PlaceNav } from '#client/ui/place-nav.tsx';
import { passagesPlace, searchPlace } from './places.ts';

interface PassageNavProps {
  study: string;
}

/** The two ways to passages across sources: those coded, and the words of all transcripts. */
export function PassageNav({ study }: PassageNavProps) {
  return (
    <PlaceNav
      label="Passages"
      places={[
        { label: 'Coded passages', place: passagesPlace(study) },
        { label: 'Search in transcripts', place: searchPlace(study) },
      ]}
    />
  );
}
