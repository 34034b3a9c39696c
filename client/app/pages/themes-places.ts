import { useRouter } from '@tanstack/react-router';
import type { CodebookPlaces } from '#client/features/codebook/codebook-places.ts';
import { hrefOf } from '#client/lib/place.ts';
import {
  codebookFilePlace,
  linksPlace,
  recheckPlace,
  sortPlace,
  splitPlace,
  togetherPlace,
  versionsPlace,
} from '../places.ts';

/** Where the screens of a study's codebook lead. */
export function useThemesPlaces(study: string): CodebookPlaces {
  const router = useRouter();
  return {
    queue: (theme) => recheckPlace(study, theme === undefined ? {} : { theme }),
    split: (theme) => splitPlace(study, theme),
    sort: () => sortPlace(study),
    versions: (search) => versionsPlace(study, search),
    links: () => linksPlace(study),
    together: () => togetherPlace(study),
    fromFile: () => codebookFilePlace(study),
    go: (place) => router.history.push(hrefOf(place)),
  };
}
