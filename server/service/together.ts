import { findCodingById } from '#server/store/study/coding.ts';
import { listSources } from '#server/store/study/source.ts';
import { listThemes } from '#server/store/study/theme.ts';
import { areTogether, codedTurns, type TogetherAsked, together } from '#shared/analysis/together.ts';
import type { SharedTurnView, TogetherView } from '#shared/api/together.ts';
import type { CodingId } from '#shared/ids.ts';
import { readStudy } from './facts.ts';
import { findArea, findTheme, findWave, idMeant } from './find.ts';
import { mayRead } from './permission.ts';
import { speakers } from './said.ts';
import type { Who, World } from './world.ts';

/** What is asked: ids, names or months. */
export interface Asked {
  area?: string | undefined;
  wave?: string | undefined;
  voices?: TogetherAsked['voices'] | undefined;
  within?: TogetherAsked['within'] | undefined;
}

const MOST_TURNS = 200;

function readAsked(world: World, who: Who, study: string, asked: Asked) {
  const { db } = mayRead(world, who, study);
  const how: TogetherAsked = {
    within: asked.within ?? 'turn',
    voices: asked.voices ?? 'all',
    area: idMeant(db, asked.area, findArea),
    wave: idMeant(db, asked.wave, findWave),
  };
  return { db, how, facts: readStudy(db).facts };
}

/** Which themes stand together in turns of participants, and how often. */
export function togetherOf(world: World, who: Who, study: string, asked: Asked = {}): TogetherView {
  const { db, how, facts } = readAsked(world, who, study, asked);
  const titles = new Map(listThemes(db).map(({ id, title }) => [id, title]));
  const inUse = facts.themes.filter(({ retired }) => !retired);
  const shown = new Set(inUse.map(({ id }) => id));
  const { turns, pairs } = together(facts, how);
  return {
    themes: inUse.map(({ id, kind }) => ({
      id,
      title: titles.get(id) ?? '',
      kind,
      turns: turns.get(id) ?? 0,
    })),
    pairs: pairs.filter(({ one, other }) => shown.has(one) && shown.has(other)),
  };
}

/** The turns in which two themes stand together, with the passages of each. */
export function turnsTogether(
  world: World,
  who: Who,
  study: string,
  { one, other, ...asked }: Asked & { one: string; other: string },
): { items: SharedTurnView[]; of: number } {
  const { db, how, facts } = readAsked(world, who, study, asked);
  const [first, second] = [findTheme(db, one).id, findTheme(db, other).id];
  const found = [...codedTurns(facts, how)].filter((turn) => areTogether(turn, first, second, how.within));
  const sources = new Map(listSources(db).map((source) => [source.id, source]));
  const said = speakers(db);
  const passagesOf = (codings: readonly { id: CodingId }[]) => {
    const places = new Map<string, SharedTurnView['passages'][number] & { start: number }>();
    for (const { id } of codings) {
      const coding = findCodingById(db, id);
      if (!coding) continue;
      const { theme, text, start, end } = coding;
      const key = `${theme} ${start} ${end}`;
      if (!places.has(key)) places.set(key, { theme, coding: id, text, start });
    }
    return [...places.values()].sort((a, b) => a.start - b.start).map(({ start: _, ...passage }) => passage);
  };
  const items = found.slice(0, MOST_TURNS).flatMap(({ source: { id }, turn, themes }): SharedTurnView[] => {
    const source = sources.get(id);
    if (!source) return [];
    const { voice, turn: place, attribution } = said(source, source.text, turn.start);
    const both = [...(themes.get(first) ?? []), ...(themes.get(second) ?? [])];
    return [
      {
        source: id,
        title: source.title,
        kind: source.kind,
        area: source.area,
        wave: source.wave,
        day: source.conductedOn,
        voice,
        attribution: attribution(),
        turn: place?.id ?? null,
        time: place?.time ?? null,
        passages: passagesOf(both),
      },
    ];
  });
  return { items, of: found.length };
}
