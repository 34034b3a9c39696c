import { nameVersion } from '#server/service/codebook.ts';
import { addCodings } from '#server/service/coding.ts';
import { setEngagement } from '#server/service/engagement.ts';
import { addGroup } from '#server/service/group.ts';
import { addParticipant } from '#server/service/participant.ts';
import { addPass } from '#server/service/pass.ts';
import { addPhase } from '#server/service/phase.ts';
import { addSource, source } from '#server/service/source.ts';
import { addStudy } from '#server/service/study.ts';
import { addTheme, changeTheme } from '#server/service/theme.ts';
import { mergeTheme } from '#server/service/theme-merge.ts';
import { splitTheme } from '#server/service/theme-split.ts';
import { changeWave } from '#server/service/wave.ts';
import type { Who, World } from '#server/service/world.ts';
import { listThemes } from '#server/store/study/theme.ts';
import type { Coding } from '#shared/coding/coding.ts';
import type { StudyId } from '#shared/ids.ts';
import type { Theme } from '#shared/theme/theme.ts';
import { judgeLargeStudy } from './large-judging.ts';
import { AREAS, ASKED, FRAME, SAID, TALK } from './large-words.ts';
import { seeded } from './row.ts';

const MONTHS = Array.from({ length: 12 }, (_, at) => {
  const month = 7 + at;
  return `${2020 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
});
/** Months that are closed; the one after is being coded, the last is still to come. */
const CLOSED = 10;
const TURNS = 9;
const TURN_SENTENCES = 11;

export interface Making {
  world: World;
  who: Who;
  study: StudyId;
  random: () => number;
}

/** How a theme goes through the months in one area: how likely it is raised in each. */
type Course = (wave: number) => number;

/** Courses of every shape that the rules tell apart. */
const COURSES: readonly ((from: number) => Course)[] = [
  () => () => 0.95,
  (from) => (wave) => (wave < from ? 0 : 0.9),
  (from) => (wave) => (wave > from + 3 ? 0.02 : 0.9),
  (from) => (wave) => (Math.abs(wave - from) < 1 ? 1 : 0),
  () => (wave) => (wave % 4 < 2 ? 0.85 : 0.1),
  () => () => 0.03,
  (from) => (wave) => (wave < from ? 0.85 : wave < from + 4 ? 0.05 : 0.85),
  () => () => 0.35,
];

export const pick = <T>(random: () => number, from: readonly T[]): T => {
  const found = from[Math.floor(random() * from.length)];
  if (found === undefined) throw new Error('There is nothing to pick from.');
  return found;
};

/** An interview that speaks of some themes; each stands in one sentence of its own. */
function interview(random: () => number, themes: readonly string[]): string {
  const spoken = [...themes];
  return Array.from({ length: TURNS }, (_, turn) => {
    const share = Math.ceil(spoken.length / (TURNS - turn));
    const said = spoken.splice(0, share).map((theme) => {
      const plain = `${theme.charAt(0).toLowerCase()}${theme.slice(1)}`;
      return pick(random, SAID).replace('{}', plain);
    });
    const talk = Array.from({ length: TURN_SENTENCES }, () => pick(random, TALK));
    const minute = String(turn * 4).padStart(2, '0');
    return `**INT [00:${minute}:00]:** ${pick(random, ASKED)}\n\n**P [00:${minute}:20]:** ${[...said, ...talk].join(' ')}`;
  }).join('\n\n');
}

const STANCES: readonly Coding['stance'][] = ['anticipated', 'early-sign', 'occurring', 'easing', 'resolved'];

/** Codes every sentence that names a theme. */
function code(
  { world, who, study, random }: Making,
  id: string,
  text: string,
  themes: readonly Theme[],
  wave: number,
): void {
  for (const { id: theme, title, kind } of themes) {
    const name = title.slice(1);
    const at = text.indexOf(name);
    if (at < 0) continue;
    const start = Math.max(text.lastIndexOf('. ', at), text.lastIndexOf('\n', at)) + 1;
    const end = text.indexOf('.', at) + 1;
    const step = Math.min(STANCES.length - 1, Math.floor(wave / 3 + random() * 1.4));
    addCodings(world, who, study, {
      source: id,
      theme,
      spans: [{ start: text[start] === ' ' ? start + 1 : start, end }],
      ...(kind === 'threat' && random() < 0.92 && { stance: STANCES[step] ?? null }),
      ...(random() < 0.08 && { prompted: true }),
    });
  }
}

function makeCodebook({ world, who, study }: Making): Theme[] {
  return FRAME.flatMap(({ kind, group, themes }) => {
    const { id } = addGroup(world, who, study, { kind, title: group });
    return themes.map((title, at) =>
      addTheme(world, who, study, {
        title,
        kind,
        group: id,
        definition: `Words about ${title.charAt(0).toLowerCase()}${title.slice(1)} here, as told by those who were there.`,
        useWhen: 'It is told of this area and of these weeks.',
        ...(at % 3 === 0 && { notWhen: 'It is only hoped for.' }),
      }),
    );
  });
}

/** What the team did to the codebook once three and six months were read. */
function reviseCodebook({ world, who, study }: Making, wave: number, themes: readonly Theme[]): void {
  const at = (place: number) => themes[place]?.id ?? '';
  if (wave === 3) {
    nameVersion(world, who, study, 'After the first quarter');
    changeTheme(world, who, study, at(0), {
      definition: 'Decisions that used to take months and are now taken in days or hours.',
      meaning: 'broaden',
      note: 'Hours are told of, too.',
    });
    changeTheme(world, who, study, at(30), {
      definition: 'Volunteers who leave because paid work begins again, and nothing else.',
      meaning: 'narrow',
      note: 'Illness and moving away are something else.',
    });
    changeTheme(world, who, study, at(17), { title: 'Weekly counts of calls and visits' });
  }
  if (wave === 6) {
    changeTheme(world, who, study, at(44), { retired: true, note: 'Nobody ever said it.' });
    mergeTheme(world, who, study, at(3), { into: at(4), note: 'Told as one thing.' });
    splitTheme(world, who, study, at(7), {
      into: [{ title: 'Employers gave goods' }, { title: 'Employers gave time' }],
      note: 'They follow each other by months.',
    });
    nameVersion(world, who, study, 'Interim report');
  }
}

/** One month: interviews in every area but where one was missed, a conversation here and there, all of it coded. */
function visit(making: Making, wave: number, themes: readonly Theme[], courses: Map<string, Course>): void {
  const { world, who, study, random } = making;
  const month = MONTHS[wave] ?? '';
  for (const [place, area] of AREAS.entries()) {
    const participant = `${area.charAt(0)}${place}-${wave < 7 || place % 3 > 0 ? '01' : '02'}`;
    const missed = random() < 0.07;
    if (wave > CLOSED || missed || (wave === CLOSED && place % 3 === 2)) {
      setEngagement(world, who, study, {
        participant,
        wave: month,
        state: wave >= CLOSED ? 'planned' : pick(random, ['missed', 'declined'] as const),
        reason: wave >= CLOSED ? '' : pick(random, ['ill that week', 'no time before the month was over']),
      });
      continue;
    }
    const raised = themes.filter(({ id }) => random() < (courses.get(`${id} ${area}`)?.(wave) ?? 0));
    const others = random() < 0.2 ? themes.filter(() => random() < 0.06) : null;
    const texts = [
      { title: `Interview with ${participant}`, kind: 'interview' as const, who: participant, of: raised },
      ...(others
        ? [{ title: `Talk after the meeting`, kind: 'conversation' as const, who: null, of: others }]
        : []),
    ];
    for (const one of texts) {
      const { id } = addSource(world, who, study, {
        title: `${one.title}, ${area}, ${month}`,
        kind: one.kind,
        area,
        wave: month,
        conductedOn: `${month}-${String(8 + place).padStart(2, '0')}`,
        ...(one.who !== null && { participants: [one.who] }),
        text: interview(
          random,
          one.of.map(({ title }) => title),
        ),
      });
      const { text } = source(world, who, study, id);
      const isBegun = wave === CLOSED && place > 4;
      code(making, id, text, isBegun ? one.of.slice(0, 4) : one.of, wave);
      if (!isBegun && random() < 0.94) addPass(world, who, study, { source: id });
    }
    setEngagement(world, who, study, { participant, wave: month, state: 'held' });
  }
}

const namesOf = (place: number, area: string) =>
  ['01', '02'].map((number) => `${area.charAt(0)}${place}-${number}`);

/** Makes an invented study of 10 areas, 12 months and 60 themes as a team would have: month by month. */
export function makeLargeStudy(world: World, who: Who, at: (moment: string) => void): StudyId {
  const random = seeded(60);
  const { id: study } = addStudy(world, who, {
    title: 'Ten areas through a year (invented, large)',
    areas: [...AREAS],
    from: MONTHS[0] ?? '',
    to: MONTHS.at(-1) ?? '',
  });
  const making: Making = { world, who, study, random };
  for (const [place, area] of AREAS.entries())
    for (const [turn, pseudonym] of namesOf(place, area).entries())
      addParticipant(world, who, study, {
        pseudonym,
        area,
        role: turn === 0 ? 'coordinator' : 'coordinator, took over',
        panel: true,
      });
  for (const [title, first, last] of [
    ['First half', 0, 5],
    ['Second half', 6, 11],
  ] as const)
    addPhase(world, who, study, {
      title,
      kind: 'study',
      report: '',
      firstWave: MONTHS[first] ?? '',
      lastWave: MONTHS[last] ?? '',
    });
  const themes = makeCodebook(making);
  const courses = new Map(
    themes.flatMap(({ id }) => {
      const shape = pick(random, COURSES);
      return AREAS.map((area): [string, Course] => {
        const own = random() < 0.6 ? shape : pick(random, COURSES);
        return [`${id} ${area}`, own(Math.floor(random() * 9))];
      });
    }),
  );
  for (const [wave, month] of MONTHS.entries()) {
    at(`${month}-28T17:00:00.000Z`);
    reviseCodebook(making, wave, themes);
    const live = listThemes(world.studies.open(study).db).filter(({ retired }) => !retired);
    visit(making, wave, live, courses);
    if (wave < CLOSED) changeWave(world, who, study, month, { status: 'closed' });
  }
  judgeLargeStudy(making);
  return study;
}
