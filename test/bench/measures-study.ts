import { keepSource } from '#server/service/source.ts';
import { addStudy } from '#server/service/study.ts';
import { addTheme } from '#server/service/theme.ts';
import type { Who, World } from '#server/service/world.ts';
import { type Tx, write } from '#server/service/write.ts';
import { listAreas } from '#server/store/study/area.ts';
import { currentEvent } from '#server/store/study/codebook.ts';
import { putCoding } from '#server/store/study/coding.ts';
import { putParticipant } from '#server/store/study/participant.ts';
import { putPass } from '#server/store/study/pass.ts';
import { listWaves, putWave } from '#server/store/study/wave.ts';
import { Stance } from '#shared/coding/coding.ts';
import {
  type AreaId,
  CodingId,
  ParticipantId,
  PassId,
  type StudyId,
  type ThemeId,
  type WaveId,
} from '#shared/ids.ts';
import { THEME_KINDS } from '#shared/theme/theme.ts';
import { seeded, talk } from './row.ts';

/** How large a study is; sources stand evenly in the cells of area and wave. */
export interface MeasuresCase {
  sources: number;
  codings: number;
  themes: number;
  areas: number;
  /** At most 12. */
  waves: number;
}

const TURNS = 12;
const TURN_WORDS = 40;
/** People on the panel of each area. */
const PANEL = 20;
const EPOCH = '2021-02-01T09:00:00.000Z';

/** Who writes, and what numbers the cases follow. */
interface Making {
  tx: Tx;
  world: World;
  random: () => number;
}

function addSource(
  { tx, world, random }: Making,
  place: { area: AreaId; wave: WaveId; month: string },
  people: readonly ParticipantId[],
  themes: readonly ThemeId[],
  codings: number,
): void {
  const who = people[Math.floor(random() * people.length)];
  const isPanel = random() < 0.8;
  const { source, texts } = keepSource(tx, world, {
    title: `Source ${tx.rev} ${Math.floor(random() * 1e9)}`,
    kind: isPanel ? 'interview' : 'conversation',
    form: 'transcript',
    area: place.area,
    wave: place.wave,
    participants: who ? [who] : [],
    conductedOn: `${place.month}-10`,
    panel: null,
    duplicateOf: null,
    speakers: {},
    fileName: null,
    turns: Array.from({ length: TURNS }, (_, at) => ({
      speaker: at % 3 === 0 ? 'INT' : 'P',
      role: at % 3 === 0 ? ('interviewer' as const) : ('participant' as const),
      time: at * 60,
      text: talk(random, TURN_WORDS),
    })),
  });
  const said = texts.at(-1)?.laid.turns.filter(({ role }) => role === 'participant') ?? [];
  for (let at = 0; at < codings; at += 1) {
    const turn = said[at % said.length];
    const theme = themes[Math.floor(random() ** 2 * themes.length)];
    if (!turn || !theme) continue;
    // Each coding of a turn begins one sign later, so that no two are alike.
    const start = Math.floor(at / said.length);
    const end = start + 60 + Math.floor(random() * 60);
    putCoding(tx.db, {
      id: world.newId(CodingId),
      rev: tx.rev,
      source: source.id,
      textVersion: source.text,
      start: turn.start + start,
      end: Math.min(turn.end, turn.start + end),
      text: turn.text.slice(start, end),
      prefix: '',
      suffix: '',
      theme,
      coder: tx.who.account.id,
      event: currentEvent(tx.db),
      stance: random() < 0.2 ? null : (Stance.options[Math.floor(random() * Stance.options.length)] ?? null),
      told: '',
      prompted: random() < 0.1,
      state: 'accepted',
      origin: 'person',
      cameFrom: null,
      createdAt: EPOCH,
    });
  }
  if (random() < 0.9)
    putPass(tx.db, {
      id: world.newId(PassId),
      rev: tx.rev,
      source: source.id,
      textVersion: source.text,
      coder: tx.who.account.id,
      event: currentEvent(tx.db),
      themes: null,
      at: EPOCH,
    });
}

/** Makes a study of the size asked for in a data folder, the same in every run but for its ids. */
export function makeMeasuresStudy(world: World, who: Who, size: MeasuresCase): StudyId {
  const random = seeded(31);
  const study = addStudy(world, who, {
    title: 'Bench of the measures',
    areas: Array.from({ length: size.areas }, (_, at) => `Area ${at + 1}`),
    from: '2020-01',
    to: `2020-${String(size.waves).padStart(2, '0')}`,
  });
  const open = world.studies.open(study.id);
  const themes = Array.from(
    { length: size.themes },
    (_, at) =>
      addTheme(world, who, study.id, {
        title: `Theme number ${at + 1}`,
        kind: THEME_KINDS[at % THEME_KINDS.length] ?? 'change',
      }).id,
  );
  write(
    world,
    who,
    open,
    'study.open',
    (tx) => {
      const places = listAreas(tx.db).flatMap((area) => {
        const people = Array.from({ length: PANEL }, (_, at) => {
          const id = world.newId(ParticipantId);
          putParticipant(tx.db, {
            id,
            rev: tx.rev,
            pseudonym: `${area.name} ${at + 1}`,
            area: area.id,
            role: 'coordinator',
            rolePopulation: 'few',
            sector: '',
            label: '',
            panel: true,
            panelFrom: null,
            panelTo: null,
          });
          return id;
        });
        return listWaves(tx.db).map((wave) => ({ area: area.id, wave: wave.id, month: wave.month, people }));
      });
      for (const wave of listWaves(tx.db).slice(0, -1))
        putWave(tx.db, { ...wave, status: 'closed', closedOn: wave.endsOn });
      const coded = size.codings / size.sources;
      for (let at = 0; at < size.sources; at += 1) {
        const place = places[at % places.length];
        if (place) addSource({ tx, world, random }, place, place.people, themes, coded);
      }
      tx.say('Filled the study');
    },
    { undoable: false },
  );
  return study.id;
}
