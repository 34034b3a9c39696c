import { Icon, type IconName } from '#client/ui/icon.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import type { PickerEntry } from '#client/ui/search-picker.tsx';
import { monthLabel } from '#shared/dates.ts';
import { type NamedPlace, placeKey } from '#shared/memo/place.ts';
import type { Participant } from '#shared/participant/participant.ts';
import type { Source } from '#shared/source/source.ts';
import type { StudyView } from '#shared/study/view.ts';
import type { Theme } from '#shared/theme/theme.ts';

interface Known {
  study: StudyView;
  themes: readonly Pick<Theme, 'id' | 'title' | 'kind' | 'retired'>[];
  sources: readonly Pick<Source, 'id' | 'title'>[];
  participants: readonly Pick<Participant, 'id' | 'pseudonym' | 'role'>[];
}

/** Everything with a name that a memo can be written on, group by group. */
export function memoThings({ study, themes, sources, participants }: Known): PickerEntry[] {
  const thing = (
    place: NamedPlace,
    title: string,
    group: string,
    icon: IconName,
    hint = '',
  ): PickerEntry => ({
    id: placeKey(place),
    title,
    group,
    sign: <Icon name={icon} size={14} />,
    ...(hint !== '' && { hint }),
  });
  return [
    thing({ about: 'study' }, study.title, 'Study', 'overview'),
    ...study.areas.map(({ id, name }) => thing({ about: 'area', area: id }, name, 'Areas', 'areas')),
    ...study.waves.map(({ id, month }) =>
      thing({ about: 'wave', wave: id }, monthLabel(month), 'Months', 'over-time'),
    ),
    ...themes.map(({ id, title, kind, retired }) => ({
      ...thing({ about: 'theme', theme: id }, title, 'Themes', 'themes', retired ? 'retired' : ''),
      sign: <KindShape kind={kind} size={10} />,
    })),
    ...sources.map(({ id, title }) => thing({ about: 'source', source: id }, title, 'Sources', 'sources')),
    ...participants.map(({ id, pseudonym, role }) =>
      thing({ about: 'participant', participant: id }, pseudonym, 'People', 'people', role),
    ),
  ];
}
