import { setAssessment } from '#server/service/assessment.ts';
import { readStudy } from '#server/service/facts.ts';
import { addLink } from '#server/service/link.ts';
import { addMemo } from '#server/service/memo.ts';
import { addNextStep } from '#server/service/next-step.ts';
import { addQuote } from '#server/service/quote.ts';
import { recordStatus } from '#server/service/status.ts';
import { confirmTrajectory } from '#server/service/trajectory.ts';
import { setWatch } from '#server/service/watch.ts';
import { threatStatus, threatWaves } from '#shared/analysis/threat-status.ts';
import type { ThemeKind } from '#shared/theme/theme.ts';
import { RecordedStatus } from '#shared/threat/threat.ts';
import { type Making, pick } from './large-making.ts';
import { ASSESSED } from './large-words.ts';

/** Assessments of whole rows of present cells, some drafts among them. */
function assess({ world, who, study, random }: Making): void {
  const { cells } = readStudy(world.studies.open(study).db);
  const rated = new Map<string, boolean>();
  for (const { theme, area, wave, state, provisional } of cells.list) {
    const row = `${theme} ${area}`;
    const isRated = rated.get(row) ?? random() < 0.6;
    rated.set(row, isRated);
    if (state !== 'present' || provisional || !isRated) continue;
    setAssessment(world, who, study, {
      theme,
      area,
      wave,
      text: pick(random, ASSESSED),
      prominence: pick(random, [1, 2, 2, 3]),
      ...(random() < 0.05 && { asked: 'yes' }),
      state: random() < 0.97 ? 'confirmed' : 'draft',
    });
  }
}

/** Trajectories that people confirmed, a few of them against the rule. */
function confirm({ world, who, study, random }: Making): void {
  const { facts, trajectories } = readStudy(world.studies.open(study).db);
  for (const { theme, area, suggested } of trajectories) {
    const isLive = facts.themes.some(({ id, retired }) => id === theme && !retired);
    if (!isLive || suggested.label === 'not-raised' || random() < 0.75) continue;
    const isOther = random() < 0.1 && suggested.label !== 'intermittent';
    confirmTrajectory(world, who, study, {
      theme,
      area,
      label: isOther ? 'intermittent' : suggested.label,
      ...(isOther && { reason: 'The silences of autumn were holidays, and it was back at once.' }),
    });
  }
}

/** What became of threats as people recorded it, and what they watch. */
function watch({ world, who, study, random }: Making): void {
  const { facts, cells } = readStudy(world.studies.open(study).db);
  const closed = facts.waves.filter((wave) => wave.closed);
  for (const { id: theme, kind, retired } of facts.themes) {
    if (kind !== 'threat' || retired) continue;
    setWatch(world, who, study, {
      theme,
      question: 'Has it come closer since we last spoke?',
      claim: 'Three coordinators foresaw it.',
      overcomeIf: 'Two of them say that it is behind them.',
    });
    for (const { id: area } of facts.areas) {
      const wave = closed.at(-1);
      const status = RecordedStatus.safeParse(threatStatus(threatWaves(cells.of(theme, area))).status);
      if (!wave || !status.success || random() < 0.7) continue;
      recordStatus(world, who, study, {
        theme,
        area,
        wave: wave.id,
        status: status.data,
        reason: 'As the last two interviews tell it.',
      });
    }
  }
}

const LINKS: readonly [ThemeKind, ThemeKind, 'enables' | 'endangers' | 'addresses' | 'leads-to'][] = [
  ['enabler', 'change', 'enables'],
  ['threat', 'change', 'endangers'],
  ['opportunity', 'threat', 'addresses'],
  ['change', 'opportunity', 'leads-to'],
];

/** Links between themes, memos, quotes and next steps. */
function connect({ world, who, study, random }: Making): void {
  const { facts } = readStudy(world.studies.open(study).db);
  const of = (kind: ThemeKind) => facts.themes.filter((theme) => theme.kind === kind && !theme.retired);
  const areas = facts.areas.map(({ id }) => id);
  const linked = new Set<string>();
  for (let at = 0; at < 90; at += 1) {
    const [from, to, type] = pick(random, LINKS);
    const [one, other] = [pick(random, of(from)).id, pick(random, of(to)).id];
    if (linked.has(`${one} ${other}`)) continue;
    linked.add(`${one} ${other}`);
    const said = facts.codings.find(({ theme }) => theme === one);
    addLink(world, who, study, {
      from: one,
      to: other,
      type,
      basis: random() < 0.6 && said ? 'participant' : 'researcher',
      areas: areas.filter(() => random() < 0.35),
      ...(said && { excerpts: [said.id] }),
    });
  }
  for (const { id: theme } of facts.themes.filter(() => random() < 0.4))
    addMemo(world, who, study, {
      about: 'theme',
      theme,
      kind: pick(random, ['analytic', 'methodological', 'reflexive'] as const),
      body: 'It seems to come with the season more than with the rules. To be looked at again in spring.',
    });
  for (const { source, start, end } of facts.codings.filter(() => random() < 0.02))
    addQuote(world, who, study, { source, start, end });
  for (const area of areas)
    for (const horizon of ['short', 'medium', 'long'] as const)
      addNextStep(world, who, study, {
        area,
        text: `Bring the partners together on ${horizon === 'short' ? 'the winter' : 'what should stay'}`,
        theme: pick(random, of('opportunity')).id,
        horizon,
        state: pick(random, ['proposed', 'agreed', 'started', 'done'] as const),
      });
}

/** Everything that people made of what was coded. */
export function judgeLargeStudy(making: Making): void {
  assess(making);
  confirm(making);
  watch(making);
  connect(making);
}
