import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { signaturesQuery } from '#client/features/evidence/api.ts';
import { coderName } from '#client/features/evidence/signature.ts';
import { phasesQuery } from '#client/features/over-time/api.ts';
import { captionOf } from '#client/features/over-time/caption.ts';
import { frameOf } from '#client/features/over-time/frame.ts';
import { studyQuery } from '#client/features/study/api.ts';
import { aroundQuery, marksQuery, storyQuery } from '#client/features/theme/api.ts';
import type { ThemeArea } from '#client/features/theme/area-heads.tsx';
import { printedAmong } from '#client/features/theme/printed-of.ts';
import { newestVersion } from '#shared/codebook/version.ts';
import { addressOf } from '#shared/reference.ts';
import { phaseRows } from '#shared/study/phase.ts';
import { toldTrack } from '#shared/theme/told-track.ts';

const NOTHING: never[] = [];
const named = <Thing extends { id: string }>(things: readonly Thing[], nameOf: (thing: Thing) => string) =>
  things.map((thing) => ({ ...thing, names: [nameOf(thing)] }));

/** What the page of a theme draws, read and looked up: its areas, its words, and what it names. */
export function useThemeStory() {
  const { study: id, theme: word } = useParams({ from: '/studies/$study/themes/$theme' });
  const { data: study } = useSuspenseQuery(studyQuery(id));
  const { data: story } = useSuspenseQuery(storyQuery(id, word));
  const { data: around } = useQuery(aroundQuery(id, story.theme.id));
  const { data: marks } = useQuery(marksQuery(id, story.theme.id));
  const { data: allPhases = NOTHING } = useQuery(phasesQuery(id));
  const { data: signatures } = useQuery(signaturesQuery(id));
  const today = new Date().toISOString().slice(0, 10);
  const frame = useMemo(() => frameOf(study, today), [study, today]);
  const lastClosed = frame.waves.findLast(({ place }) => place === 'closed');
  const areas = useMemo(
    () =>
      frame.areas.flatMap(({ id: area, name, note }): ThemeArea[] => {
        const told = story.areas.find((one) => one.area === area);
        const cells = frame.waves.map(({ id: wave }) => told?.cells.find((cell) => cell.wave === wave));
        return told ? [{ id: area, name, note, cells, trajectory: lastClosed ? told.trajectory : null }] : [];
      }),
    [frame, story, lastClosed],
  );
  const track = useMemo(() => toldTrack(story.told, frame.waves), [story, frame]);
  const phases = useMemo(
    () =>
      phaseRows(
        allPhases,
        frame.waves.map((wave) => wave.id),
      ),
    [allPhases, frame],
  );
  const events = signatures?.events ?? NOTHING;
  const themes = around?.themes ?? NOTHING;
  const namedThemes = named(themes, ({ title }) => title);
  const namedAreas = named(areas, ({ name }) => name);
  const wordIn = (things: typeof namedThemes | typeof namedAreas, of: string) => {
    const one = things.find((thing) => thing.id === of);
    return one ? addressOf(one, things) : of;
  };
  return {
    id,
    study,
    story,
    frame,
    lastClosed,
    areas,
    track,
    phases,
    namedAreas,
    events,
    themes,
    groups: around?.groups ?? NOTHING,
    memos: around?.memos ?? NOTHING,
    today,
    printedOf: printedAmong(marks ?? NOTHING),
    caption: captionOf(frame.waves, newestVersion(events)),
    coderName: (coder: string) => (signatures ? coderName(signatures, coder) : ''),
    themeWord: (theme: string) => wordIn(namedThemes, theme),
    areaWord: (area: string) => wordIn(namedAreas, area),
  };
}
