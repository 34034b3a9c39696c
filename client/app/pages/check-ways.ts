import type { BasisWay } from '#client/features/member-check/basis-links.tsx';
import { cellWord } from '#client/features/over-time/cell-address.ts';
import type { Place } from '#client/lib/place.ts';
import { waveNames } from '#shared/analysis/wording.ts';
import type { ThemeId } from '#shared/ids.ts';
import type { AnswerBeside } from '#shared/member-check/check-view.ts';
import type { CheckItem } from '#shared/member-check/member-check.ts';
import type { StudyView } from '#shared/study/view.ts';
import { checkPlace, overTimePlace, passagesPlace, threatsPlace } from '../places.ts';

type Ground = Pick<CheckItem, 'kind' | 'theme' | 'basis'>;
type Theme = { id: ThemeId; title: string };

/** Where the sentences of sheets lead: to the judgements they rest on, and back. */
export function checkWays(study: StudyView, themes: readonly Theme[]) {
  const { id, waves, areas } = study;
  const names = waveNames(waves);
  const cellAt = (theme: ThemeId, area: string, last: string | undefined): string | null => {
    const wave = waves.find((one) => one.id === last);
    const place = areas.find((one) => one.id === area);
    return wave && place
      ? cellWord({ theme, area: place.id, wave: wave.id }, { themes, areas, waves })
      : null;
  };
  const evidence = (theme: ThemeId, area: string, wave: string | undefined): Place | null => {
    const cell = cellAt(theme, area, wave);
    return cell === null ? null : overTimePlace(id, { cell });
  };
  const board = (theme: ThemeId, area: string): Place | null => {
    const cell = cellAt(theme, area, waves[0]?.id);
    return cell === null ? null : threatsPlace(id, cell.split('.').slice(0, 2).join('.'));
  };
  return {
    monthName: (wave: string): string => names[waves.findIndex((one) => one.id === wave)] ?? '',
    areaName: (area: string | null): string => areas.find((one) => one.id === area)?.name ?? '',
    sheetOf: ({ check, item }: Pick<AnswerBeside, 'check' | 'item'>): Place =>
      checkPlace(id, check, { item }),
    judgementOf: ({ theme, area, waves: told, kind }: AnswerBeside): Place | null =>
      theme === null ? null : kind === 'happened' ? board(theme, area) : evidence(theme, area, told.at(-1)),
    /** What a sentence rests on, the judgement first. */
    waysOf: ({ kind, theme, basis }: Ground, area: string): BasisWay[] => {
      if (theme === null) return [];
      const cell = evidence(theme, area, basis.waves.at(-1));
      const onBoard = kind === 'happened' || basis.statuses.length > 0 ? board(theme, area) : null;
      const word = cellAt(theme, area, waves[0]?.id)?.split('.');
      const [count, noun] = [basis.codings.length, basis.codings.length === 1 ? 'passage' : 'passages'];
      return [
        ...(onBoard
          ? [{ label: basis.statuses.length > 0 ? 'Recorded status' : 'Threat board', place: onBoard }]
          : []),
        ...(cell && basis.trajectories.length > 0 ? [{ label: 'Confirmed story', place: cell }] : []),
        ...(cell && basis.assessments.length > 0 ? [{ label: 'Assessment', place: cell }] : []),
        ...(cell && basis.trajectories.length + basis.assessments.length === 0 && !onBoard
          ? [{ label: 'Evidence', place: cell }]
          : []),
        ...(word && count > 0
          ? [
              {
                label: `${count} ${noun}`,
                place: passagesPlace(id, { where: `theme:${word[0]} and area:${word[1]} and voice:panel` }),
              },
            ]
          : []),
      ];
    },
  };
}
