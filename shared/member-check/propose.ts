import { listed, waveNames } from '../analysis/wording.ts';
import type { CodingId, ThemeId, WaveId } from '../ids.ts';
import type { ThreatStatus } from '../threat/threat.ts';
import { statusWords } from '../threat/threat.ts';
import { labelWords, type TrajectoryLabel } from '../trajectory/trajectory.ts';
import type { Proposal } from './check-view.ts';
import { type CheckGround, foreseen, isOwnStory, restsOnOwn, wavesTold } from './ground.ts';
import { MOST_ITEMS, NO_BASIS } from './member-check.ts';
import { plainFaults } from './plain.ts';

/** A theme as one person spoke of it: months by name, in order. */
interface Spoken {
  title: string;
  waves: WaveId[];
  months: string[];
  codings: CodingId[];
  /** They spoke of it every time we talked since the first. */
  isAlways: boolean;
  /** The last month the sheet may speak of. */
  last: string;
}

const FEW_MONTHS = 4;
const inMonths = ({ months, isAlways }: Spoken): string => {
  const [first, end] = [months[0] ?? '', months.at(-1) ?? ''];
  if (isAlways && months.length > 2) return `every time we talked, from ${first} to ${end}`;
  return months.length > FEW_MONTHS ? `several times, from ${first} to ${end}` : `in ${listed(months)}`;
};

/** A confirmed story, in plain words to the person; null for one that says nothing of what they said. */
function storySentence(label: TrajectoryLabel, spoken: Spoken): string | null {
  const { title, months, last } = spoken;
  const [first, end] = [months[0] ?? '', months.at(-1) ?? ''];
  const span = first === last ? `in ${first}` : `from ${first} to ${last}`;
  switch (label) {
    case 'steady':
      return `“${title}” stayed much the same ${span}.`;
    case 'intensifying':
      return `“${title}” grew stronger ${span}.`;
    case 'fading':
      return `“${title}” grew weaker ${span}.`;
    case 'emerging':
      return `“${title}” is new. You first spoke of it in ${first}.`;
    case 'ceased':
      return `You spoke of “${title}” until ${end}, and not since then.`;
    case 'gone-quiet':
      return `You spoke of “${title}” until ${end}, and not the last time we talked.`;
    case 're-emerged':
      return `You spoke of “${title}” in ${first}, then not for a while, and again in ${end}.`;
    case 'intermittent':
      return `“${title}” comes and goes. You spoke of it in ${listed(months)}.`;
    case 'raised-once':
    case 'single-sighting':
      return `You spoke of “${title}” once, in ${first}.`;
    case 'not-examined':
    case 'no-data':
    case 'not-raised':
      return null;
  }
}

function statusSentence(status: ThreatStatus, title: string, month: string): string | null {
  switch (status) {
    case 'early-signs':
      return `By ${month} there were first signs of “${title}”.`;
    case 'showing':
      return `By ${month}, “${title}” was happening.`;
    case 'mixed':
      return `By ${month}, “${title}” was better in some ways and not in others.`;
    case 'easing':
      return `By ${month}, “${title}” was getting better.`;
    case 'overcome':
    case 'possibly-overcome':
      return `By ${month}, “${title}” had come and passed.`;
    case 'avoided':
    case 'possibly-avoided':
      return `By ${month}, “${title}” had not come, and you no longer expected it.`;
    case 'denied':
      return `By ${month}, “${title}” was not happening.`;
    case 'predicted':
    case 'not-reported':
    case 'not-examined':
    case 'no-data':
      return null;
  }
}

const PROMINENCE = ['', 'in passing', 'clearly', 'a great deal'];

type Ranked = Omit<Proposal, 'isFirst'> & { rank: number };
type Found = Pick<Proposal, 'statement' | 'why'> & { basis: Partial<Proposal['basis']>; rank: number };

/** The best sentence there is on one theme: of a confirmed story, a recorded status, a judgement, or what they spoke of. */
function statementOf(
  ground: CheckGround,
  theme: ThemeId,
  spoken: Spoken,
  nameOf: (wave: WaveId) => string,
): Found {
  const told = new Set(wavesTold(ground).map(({ id }) => id));
  const story = ground.trajectories.find((one) => one.theme === theme);
  if (story && story.upTo !== null && told.has(story.upTo) && isOwnStory(ground, story)) {
    const statement = storySentence(story.label, { ...spoken, last: nameOf(story.upTo) });
    if (statement)
      return {
        statement,
        why: `confirmed: ${labelWords[story.label]}`,
        basis: { trajectories: [story.id] },
        rank: 0,
      };
  }
  const status = ground.statuses.findLast((one) => one.theme === theme && told.has(one.wave));
  const by =
    status && restsOnOwn(ground, status) && spoken.waves.includes(status.wave)
      ? statusSentence(status.status, spoken.title, nameOf(status.wave))
      : null;
  if (status && by)
    return {
      statement: by,
      why: `recorded: ${statusWords[status.status]}, ${nameOf(status.wave)}`,
      basis: { statuses: [status.id] },
      rank: 1,
    };
  const judged = ground.waves
    .flatMap(({ id }) =>
      ground.assessments.filter((one) => one.theme === theme && one.wave === id && told.has(id)),
    )
    .findLast((one) => one.prominence !== null && spoken.waves.includes(one.wave) && restsOnOwn(ground, one));
  if (judged && judged.prominence !== null)
    return {
      statement: `In ${nameOf(judged.wave)} you spoke ${PROMINENCE[judged.prominence]} of “${spoken.title}”.`,
      why: `judged ${judged.prominence} of 3 in ${nameOf(judged.wave)}`,
      basis: { assessments: [judged.id], waves: [judged.wave] },
      rank: 2,
    };
  return {
    statement: `You spoke of “${spoken.title}” ${inMonths(spoken)}.`,
    why: `spoke of it in ${listed(spoken.months)}`,
    basis: {},
    rank: 3,
  };
}

/** They told us since that it passed or does not come: asking whether it happened is asking twice. */
const SETTLED: readonly (string | null)[] = ['resolved', 'not-happening'];
/** They told us since that it came: what became of it may still be asked, after what is wholly open. */
const CAME: readonly (string | null)[] = ['occurring', 'easing'];
const [OPEN_RANK, CAME_RANK, SETTLED_RANK] = [0, 0.5, 9];

const MOST_STATEMENTS = 6;

/**
 * Answers: what could this coordinator be asked whether it is right? One sentence a theme that they spoke of themself,
 * from confirmed stories, statuses and judgements that rest on their own words alone, in the order of the frame; and for
 * each threat they foresaw in an earlier month, what they foresaw. The best come first.
 */
export function proposals(ground: CheckGround): Proposal[] {
  const names = new Map(ground.waves.map(({ id }, at) => [id, waveNames(ground.waves)[at] ?? '']));
  const nameOf = (wave: WaveId) => names.get(wave) ?? '';
  const told = wavesTold(ground).map(({ id }) => id);
  const talks = told.filter((id) => ground.talks.has(id));
  const drafted = ground.themes.flatMap(({ id: theme, title, kind }): Ranked[] => {
    const own = ground.own.filter((one) => one.theme === theme && told.includes(one.wave));
    const waves = told.filter((id) => own.some(({ wave }) => wave === id));
    const [first] = waves;
    if (first === undefined) return [];
    const spoken: Spoken = {
      title,
      waves,
      months: waves.map(nameOf),
      codings: own.map(({ id }) => id),
      isAlways: talks.slice(talks.indexOf(first)).every((id) => waves.includes(id)),
      last: nameOf(told.at(-1) ?? first),
    };
    const { basis, ...said } = statementOf(ground, theme, spoken, nameOf);
    const statement = {
      key: `statement.${theme}`,
      kind: 'statement' as const,
      theme,
      ...said,
      basis: { ...NO_BASIS, waves, codings: spoken.codings, ...basis },
    };
    const feared = kind === 'threat' ? foreseen(ground, theme) : null;
    if (!feared) return [statement];
    const month = nameOf(feared.wave);
    const has = (those: typeof SETTLED) => own.some(({ stance }) => those.includes(stance));
    const rank = has(SETTLED) ? SETTLED_RANK : has(CAME) ? CAME_RANK : OPEN_RANK;
    return [
      statement,
      {
        key: `happened.${theme}`,
        kind: 'happened' as const,
        theme,
        statement:
          feared.stance === 'early-sign'
            ? `In ${month} you saw the first signs of “${title}”.`
            : `In ${month} you said “${title}” might come.`,
        why: `foreseen in ${month}${rank === OPEN_RANK ? '' : '; spoke since of what became of it'}`,
        basis: { ...NO_BASIS, waves: [feared.wave], codings: feared.codings },
        rank,
      },
    ];
  });
  const ranked = drafted
    .filter(({ statement }) => plainFaults(statement).studyWords === '')
    .map((one, at) => ({ one, at }))
    .sort((a, b) => a.one.rank - b.one.rank || a.at - b.at)
    .map(({ one }) => one);
  const happened = ranked
    .filter(({ kind, rank }) => kind === 'happened' && rank < SETTLED_RANK)
    .slice(0, MOST_ITEMS - MOST_STATEMENTS);
  const asked = new Set(happened.map(({ theme }) => theme));
  const statements = ranked
    .filter(({ kind, theme }) => kind === 'statement' && !asked.has(theme))
    .slice(0, MOST_STATEMENTS);
  const first = new Set([...statements, ...happened]);
  return ranked.map((one) => {
    const { rank: _, ...proposal } = one;
    return { ...proposal, isFirst: first.has(one) };
  });
}

/** What a new sheet begins with: the best statements, then what they foresaw and have not told the end of; one a theme. */
export const begunWith = (all: readonly Proposal[]): Proposal[] => [
  ...all.filter(({ isFirst, kind }) => isFirst && kind !== 'happened'),
  ...all.filter(({ isFirst, kind }) => isFirst && kind === 'happened'),
];
