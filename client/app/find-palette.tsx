import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { neighboursQuery, themesQuery } from '#client/features/coding/api.ts';
import { participantsQuery } from '#client/features/participant/api.ts';
import { hitCountsQuery } from '#client/features/search/api.ts';
import { searchQuery } from '#client/features/study/api.ts';
import { hrefOf, type Place } from '#client/lib/place.ts';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { Palette } from '#client/ui/palette.tsx';
import { matchItems } from '#client/ui/picker-match.ts';
import type { StudyView } from '#shared/study/view.ts';
import { ALL_HITS, allHitsRow, findEntries, hitRows } from './find-entries.ts';
import { deskPlace, searchPlace } from './places.ts';

/** Rows a group shows: the rest is found by typing more. */
const SHOWN = 6;
/** One letter is in every turn. */
const SEARCHED_FROM = 2;

interface FindPaletteProps {
  study: StudyView;
  onClose: () => void;
}

/** Finds a theme, source, area or participant by name, and any words that were said. */
export function FindPalette({ study, onClose }: FindPaletteProps) {
  const router = useRouter();
  const [typed, setTyped] = useState('');
  const words = useDeferredValue(typed.trim());
  const themes = useQuery(themesQuery(study.id)).data ?? [];
  const sources = useQuery(neighboursQuery(study.id)).data ?? [];
  const people = useQuery(participantsQuery(study.id)).data ?? [];
  const { data: hits } = useQuery({
    ...searchQuery(study.id, words),
    enabled: words.length >= SEARCHED_FROM,
    placeholderData: keepPreviousData,
    throwOnError: false,
  });
  const isSearched = words.length >= SEARCHED_FROM;
  const { data: counts = [] } = useQuery(hitCountsQuery(study.id, isSearched ? words : ''));
  const turns = counts.reduce((sum, one) => sum + (one.role === 'interviewer' ? 0 : one.turns), 0);
  const entries = findEntries({ study, themes, sources, people });
  const kindOf = new Map(themes.map(({ id, kind }) => [`theme ${id}`, kind]));
  const signOf = (id: string) => {
    const kind = kindOf.get(id);
    return kind === undefined ? undefined : <KindShape kind={kind} isNamed />;
  };
  const named = Object.entries(entries).map(([title, items]) => ({
    title,
    rows: matchItems(items, words)
      .slice(0, SHOWN)
      .map((match) => ({ ...match, item: { ...match.item, sign: signOf(match.item.id) } })),
  }));
  const said = {
    title: 'In the words of the sources',
    rows: isSearched
      ? [
          ...hitRows(hits ?? [], words, (id) => sources.find((one) => one.id === id)?.title ?? ''),
          ...allHitsRow(turns),
        ]
      : [],
  };
  const go = (place: Place) => {
    onClose();
    router.history.push(hrefOf(place));
  };
  const pick = (id: string) => {
    if (id === ALL_HITS) {
      go(searchPlace(study.id, words));
      return;
    }
    const entry = Object.values(entries)
      .flat()
      .find((one) => one.id === id);
    if (entry) {
      go(entry.place);
      return;
    }
    const [, source = '', turn] = id.split(' ');
    go(deskPlace(study.id, source, { turn: Number(turn) }));
  };
  return (
    <Palette
      label="Find anything"
      placeholder="A theme, source, area, person, or words that were said"
      typed={typed}
      onTyped={setTyped}
      groups={[...named, said].filter(({ rows }) => rows.length > 0)}
      nothing={words === '' ? 'Nothing here yet.' : `Nothing with “${words}”.`}
      onPick={pick}
      onClose={onClose}
    />
  );
}
