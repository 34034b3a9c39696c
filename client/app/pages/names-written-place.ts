import type { Place } from '#client/lib/place.ts';
import type { WrittenName } from '#shared/pseudonym/preview.ts';
import {
  deskPlace,
  findingsPlace,
  historyPlace,
  overTimePlace,
  quotesPlace,
  reportPlace,
  setupPlace,
  themePlace,
} from '../places.ts';

/** The way to what the team wrote; null for what has no page of its own. */
export function namesWrittenPlace(study: string, { table, id }: WrittenName): Place | null {
  switch (table) {
    case 'journal':
      return historyPlace(study);
    case 'source':
      return deskPlace(study, id);
    case 'quote':
      return quotesPlace(study, { quote: id });
    case 'theme':
      return themePlace(study, id);
    case 'report':
      return reportPlace(study, id);
    case 'finding':
      return findingsPlace(study, { finding: id });
    case 'memo':
      return { to: '/studies/$study/memos', params: { study }, search: { memo: id } };
    case 'area':
    case 'wave':
    case 'phase':
    case 'study':
      return setupPlace(study);
    case 'assessment':
    case 'trajectory':
    case 'summary_row':
      return overTimePlace(study);
    default:
      return null;
  }
}
