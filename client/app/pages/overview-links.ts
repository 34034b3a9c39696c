import { cellWord } from '#client/features/over-time/cell-address.ts';
import type { Place } from '#client/lib/place.ts';
import { waveNames } from '#shared/analysis/wording.ts';
import type { FieldworkCellView, NextItem, RecheckItem } from '#shared/api/overview.ts';
import type { Area } from '#shared/area/area.ts';
import type { AreaId, ThemeId, WaveId } from '#shared/ids.ts';
import { slug } from '#shared/reference.ts';
import type { StudyView } from '#shared/study/view.ts';
import {
  areaPlace,
  deskPlace,
  importPlace,
  overTimePlace,
  personPlace,
  sheetPlace,
  sourcesPlace,
  sweepPlace,
} from '../places.ts';

interface ThemeName {
  id: ThemeId;
  title: string;
}

/** Where the lines of the overview lead, and what their places are called. */
export function overviewLinks(study: StudyView) {
  const { id, areas, waves } = study;
  const names = waveNames(waves);
  const areaName = (area: AreaId) => areas.find((one) => one.id === area)?.name ?? '';
  const waveName = (wave: WaveId) => names[waves.findIndex((one) => one.id === wave)] ?? '';
  const month = (wave: WaveId) => waves.find((one) => one.id === wave)?.month ?? wave;
  const cellAddress = (theme: ThemeName, area: AreaId, wave: WaveId): string =>
    cellWord({ theme: theme.id, area, wave }, { themes: [theme], areas, waves });
  const evidence = (theme: ThemeName, area: AreaId, wave: WaveId): Place =>
    overTimePlace(id, { cell: cellAddress(theme, area, wave) });
  const editWord = (area: AreaId, wave: WaveId) => `${slug(areaName(area))}.${month(wave)}`;
  return {
    areaName,
    waveName,
    editWord,
    evidence,
    areaLink: (area: Area) => areaPlace(id, slug(area.name)),
    cellLink: ({ area, wave }: FieldworkCellView) =>
      sourcesPlace(id, { area: slug(areaName(area)), wave: month(wave) }),
    placeOf: (item: NextItem) =>
      item.what === 'erase' ? item.pseudonym : `${areaName(item.area)}, ${waveName(item.wave)}`,
    nextLink: (item: NextItem): Place => {
      switch (item.what) {
        case 'transcript':
          return importPlace(id);
        case 'code':
          return deskPlace(id, item.source);
        case 'assessments':
          return sweepPlace(id, {
            area: slug(areaName(item.area)),
            wave: month(item.wave),
            at: `${item.theme}.${slug(areaName(item.area))}.${month(item.wave)}`,
          });
        case 'erase':
          return personPlace(id, { id: item.participant, pseudonym: item.pseudonym });
        case 'interview':
          return sheetPlace(id, slug(areaName(item.area)), { wave: month(item.wave) });
      }
    },
    recheckPlaceOf: (item: RecheckItem) =>
      item.what === 'stale' ? `${areaName(item.area)}, ${waveName(item.wave)}` : '',
    recheckLink: (item: RecheckItem): Place => {
      if (item.what === 'stale')
        return sweepPlace(id, { stale: true, at: cellAddress(item.theme, item.area, item.wave) });
      const [first] = item.sources;
      return first === undefined ? overTimePlace(id) : deskPlace(id, first, { filter: item.theme.title });
    },
  };
}
export type OverviewLinks = ReturnType<typeof overviewLinks>;
