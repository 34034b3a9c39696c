import type { Place } from '#client/lib/place.ts';
import type { Piece } from '#shared/report/piece.ts';
import {
  areaPlace,
  linksPlace,
  methodPlace,
  overTimePlace,
  quotesPlace,
  themePlace,
  themesPlace,
  thenAndNowPlace,
  threatsPlace,
} from '../places.ts';

/** The screen that what a live piece shows stands on. */
export function piecePlace(study: string, { piece, settings }: Piece): Place {
  switch (piece) {
    case 'quote':
      return quotesPlace(study, { quote: settings.id });
    case 'citation':
      return quotesPlace(study, { published: true });
    case 'collection':
      return quotesPlace(study, { collection: settings.id });
    case 'theme':
      return themePlace(study, settings.id);
    case 'timeline':
      return themePlace(study, settings.theme);
    case 'matrix':
      return overTimePlace(study);
    case 'threats':
      return threatsPlace(study);
    case 'board':
      return areaPlace(study, settings.area);
    case 'summary':
      return themesPlace(study);
    case 'links':
      return linksPlace(study);
    case 'then-and-now':
      return thenAndNowPlace(study, { phase: settings.phase });
    case 'method':
    case 'coreq':
      return methodPlace(study);
  }
}
