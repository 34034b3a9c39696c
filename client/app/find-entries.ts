import type { Place } from '#client/lib/place.ts';
import { matchItems, type PickerMatch } from '#client/ui/picker-match.ts';
import type { PickerEntry } from '#client/ui/search-picker.tsx';
import { monthLabel } from '#shared/dates.ts';
import type { Participant } from '#shared/participant/participant.ts';
import { slug } from '#shared/reference.ts';
import type { Hit } from '#shared/search/hit.ts';
import type { Source } from '#shared/source/source.ts';
import type { StudyView } from '#shared/study/view.ts';
import type { Theme } from '#shared/theme/theme.ts';
import { deskPlace, personPlace, sourcesPlace, themePlace } from './places.ts';

/** Something that can be found by its name, and where it is. */
export interface FindEntry extends PickerEntry {
  place: Place;
}

export interface Findable {
  study: StudyView;
  themes: readonly Theme[];
  sources: readonly Pick<Source, 'id' | 'title' | 'kind' | 'wave'>[];
  people: readonly Participant[];
}

/** Everything with a name, group by group; ids are made one's own by the word before them. */
export function findEntries({ study, themes, sources, people }: Findable) {
  const areaName = (area: string | null) => study.areas.find(({ id }) => id === area)?.name ?? '';
  const month = (wave: string | null) => study.waves.find(({ id }) => id === wave)?.month;
  return {
    Themes: themes.map(
      ({ id, title, definition }): FindEntry => ({
        id: `theme ${id}`,
        title,
        hint: definition,
        place: themePlace(study.id, id),
      }),
    ),
    Sources: sources.map(({ id, title, kind, wave }): FindEntry => {
      const when = month(wave);
      return {
        id: `source ${id}`,
        title,
        hint: [kind.replace('-', ' '), when === undefined ? '' : monthLabel(when)].filter(Boolean).join(', '),
        place: deskPlace(study.id, id),
      };
    }),
    Areas: study.areas.map(
      ({ id, name, character }): FindEntry => ({
        id: `area ${id}`,
        title: name,
        hint: character,
        place: sourcesPlace(study.id, { area: slug(name) }),
      }),
    ),
    People: people.map(
      (person): FindEntry => ({
        id: `person ${person.id}`,
        title: person.pseudonym,
        hint: [person.role, areaName(person.area)].filter(Boolean).join(', '),
        place: personPlace(study.id, person),
      }),
    ),
  };
}

/** Hits in the words of sources as rows; what was typed is marked where it stands as typed. */
export function hitRows(
  hits: readonly Hit[],
  typed: string,
  titleOf: (source: string) => string,
): PickerMatch<PickerEntry>[] {
  return hits.map(({ turnNumber, source, snippet }) => {
    const item = {
      id: `turn ${source} ${turnNumber}`,
      title: snippet.replace(/\s+/gu, ' '),
      hint: titleOf(source),
    };
    const found = matchItems([{ id: item.id, title: item.title }], typed.replace(/["“”]/gu, ''))[0];
    return { item, titleHits: found?.titleHits ?? [], hint: item.hint, hintHits: [], isNearTwin: false };
  });
}

export const ALL_HITS = 'all hits';

/** The way from the palette to every turn of participants that holds the words; none where there is none. */
export const allHitsRow = (turns: number): PickerMatch<PickerEntry>[] =>
  turns === 0
    ? []
    : [
        {
          item: {
            id: ALL_HITS,
            title: `All ${turns} ${turns === 1 ? 'match' : 'matches'} in transcripts`,
            hint: 'look at them one by one, and code them',
          },
          titleHits: [],
          hint: 'look at them one by one, and code them',
          hintHits: [],
          isNearTwin: false,
        },
      ];
