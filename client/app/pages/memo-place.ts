import type { Place } from '#client/lib/place.ts';
import type { ShelvedMemo } from '#shared/memo/shelf.ts';
import {
  areaPlace,
  deskPlace,
  overTimePlace,
  overviewPlace,
  personPlace,
  setupPlace,
  themePlace,
} from '../places.ts';

/** The way to what a memo is on: the words on the desk, the cell's evidence, the theme, the person. */
export function memoPlace(study: string, { about, on, coding }: ShelvedMemo): Place {
  const { source, theme, area, wave, participant, turn } = on;
  if (source !== null)
    return deskPlace(study, source, {
      ...(turn !== null && { turn }),
      ...(coding !== null && { coding }),
    });
  if (about === 'cell' && theme !== null && area !== null && wave !== null)
    return overTimePlace(study, { cell: `${theme}.${area}.${wave}` });
  if (about === 'area' && area !== null) return areaPlace(study, area);
  if (about === 'theme' && theme !== null) return themePlace(study, theme);
  if (about === 'participant' && participant !== null)
    return personPlace(study, { id: participant, pseudonym: on.name });
  return about === 'study' ? overviewPlace(study) : setupPlace(study);
}
