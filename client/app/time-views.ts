import type { Place } from '#client/lib/place.ts';
import {
  areasComparedPlace,
  frameworkPlace,
  linksPlace,
  methodPlace,
  overTimePlace,
  sincePlace,
  storyReviewPlace,
  sweepPlace,
  thenAndNowPlace,
  togetherPlace,
} from './places.ts';

/** The screens on how themes went, in the order in which one leads to the next. */
export const timeViews = (study: string): { label: string; place: Place; deed?: string }[] => [
  { label: 'Over time', place: overTimePlace(study) },
  { label: 'Since last wave', place: sincePlace(study) },
  { label: 'Stories', place: storyReviewPlace(study) },
  { label: 'Judge cells', deed: 'assessment.set', place: sweepPlace(study) },
  { label: 'Framework matrix', place: frameworkPlace(study) },
  { label: 'Areas compared', place: areasComparedPlace(study) },
  { label: 'Link map', place: linksPlace(study) },
  { label: 'Themes together', place: togetherPlace(study) },
  { label: 'Then and now', place: thenAndNowPlace(study) },
  { label: 'Method', place: methodPlace(study) },
];
