import type { Db } from '#server/store/database.ts';
import { listAreas } from '#server/store/study/area.ts';
import { listAssessments } from '#server/store/study/assessment.ts';
import { listEvents } from '#server/store/study/codebook.ts';
import { listCodingFacts } from '#server/store/study/coding.ts';
import { listConsents } from '#server/store/study/consent.ts';
import { listEngagements } from '#server/store/study/engagement.ts';
import { listGroups } from '#server/store/study/group.ts';
import { lastNumber } from '#server/store/study/journal.ts';
import { listParticipants } from '#server/store/study/participant.ts';
import { listSources } from '#server/store/study/source.ts';
import { getStudy } from '#server/store/study/study.ts';
import { listTurns, type TurnText } from '#server/store/study/text.ts';
import { listThemes } from '#server/store/study/theme.ts';
import { listWaves } from '#server/store/study/wave.ts';
import { type Cells, cells } from '#shared/analysis/cells.ts';
import type { FactSource, Facts, FactTurn } from '#shared/analysis/facts.ts';
import { type SuggestedTrajectory, trajectories } from '#shared/analysis/trajectories.ts';
import { unitCuts } from '#shared/analysis/units.ts';
import { type Bases, basesOf } from '#shared/assessment/basis.ts';
import { cellInputs } from '#shared/assessment/fingerprint.ts';
import type { TextId } from '#shared/ids.ts';
import { isInForce } from '#shared/participant/consent.ts';
import { isOnPanel, type Participant } from '#shared/participant/participant.ts';
import { isPanelSource } from '#shared/source/panel.ts';
import type { Source } from '#shared/source/source.ts';
import { inFrameOrder } from '#shared/theme/frame.ts';
import type { Wave } from '#shared/wave/wave.ts';
import { passesThatHold } from './pass-hold.ts';

/** A turn as the measures see it. */
export function factTurn(
  { start, end, role, words, text }: Pick<TurnText, 'start' | 'end' | 'role' | 'words' | 'text'>,
  unitWords: number,
): FactTurn {
  const turn = { start, end, role, words };
  return words > unitWords ? { ...turn, cuts: unitCuts(text, start, unitWords) } : turn;
}

const turnsOf = new WeakMap<Db, Map<string, FactTurn[]>>();

/** The turns of a text as the measures see them, read once a connection: texts never change. */
function factTurns(db: Db, text: TextId, unitWords: number): FactTurn[] {
  const texts = turnsOf.get(db) ?? new Map<string, FactTurn[]>();
  turnsOf.set(db, texts);
  const key = `${text} ${unitWords}`;
  const known = texts.get(key);
  if (known) return known;
  const turns = listTurns(db, text).map((turn) => factTurn(turn, unitWords));
  texts.set(key, turns);
  return turns;
}

function informantOf(source: Source, participants: readonly Participant[]): FactSource['informant'] {
  const [spoke, another] = participants.filter(
    (participant) =>
      source.participants.includes(participant.id) && isOnPanel(participant, source.conductedOn),
  );
  return spoke && !another ? spoke.id : null;
}

const wasOnPanel = (participant: Participant | undefined, wave: Wave | undefined): boolean =>
  participant !== undefined &&
  wave !== undefined &&
  participant.panel &&
  (participant.panelFrom === null || participant.panelFrom <= wave.endsOn) &&
  (participant.panelTo === null || wave.startsOn <= participant.panelTo);

/** Everything the longitudinal measures look at, in the study's own order; what lies in the trash is left out. */
export function gatherFacts(db: Db): Facts {
  const { policies } = getStudy(db);
  const waves = listWaves(db);
  const participants = listParticipants(db);
  const consents = listConsents(db);
  const withdrawn = new Set(participants.filter(({ id }) => !isInForce(consents, id)).map(({ id }) => id));
  return {
    policies,
    waves: waves.map(({ id, number, month, status }) => ({ id, number, month, closed: status === 'closed' })),
    areas: listAreas(db).map(({ id, name }) => ({ id, name })),
    themes: inFrameOrder(listThemes(db), listGroups(db)).map(({ id, kind, retired, mergedInto }) => ({
      id,
      kind,
      retired,
      mergedInto,
    })),
    events: listEvents(db),
    sources: listSources(db)
      .filter(({ trashedAt }) => trashedAt === null)
      .map((source) => ({
        id: source.id,
        kind: source.kind,
        form: source.form,
        area: source.area,
        wave: source.wave,
        panel: isPanelSource(source, participants),
        included: source.duplicateOf === null && !source.participants.some((id) => withdrawn.has(id)),
        informant: informantOf(source, participants),
        turns: factTurns(db, source.text, policies.unitWords),
      })),
    codings: listCodingFacts(db),
    passes: passesThatHold(db),
    assessments: listAssessments(db),
    engagements: listEngagements(db).map(({ wave, state, reason, participant }) => {
      const who = participants.find(({ id }) => id === participant);
      const when = waves.find(({ id }) => id === wave);
      return { wave, state, reason, participant, area: who?.area ?? null, panel: wasOnPanel(who, when) };
    }),
  };
}

/** A study as the measures read it: its facts and what follows from them. */
export interface Reading {
  facts: Facts;
  cells: Cells;
  trajectories: readonly SuggestedTrajectory[];
  /** What an assessment of a cell rests on, as one text. */
  inputs: ReturnType<typeof cellInputs>;
  /** What an assessment of a cell rests on, part by part. */
  bases: Bases;
}

/** What the measures make of some facts. */
export function readFacts(facts: Facts): Reading {
  const known = cells(facts);
  let told: SuggestedTrajectory[] | null = null;
  let inputs: Reading['inputs'] | null = null;
  let bases: Bases | null = null;
  return {
    facts,
    cells: known,
    get trajectories() {
      told ??= trajectories(facts, known);
      return told;
    },
    inputs(cell) {
      inputs ??= cellInputs(facts);
      return inputs(cell);
    },
    get bases() {
      bases ??= basesOf(facts);
      return bases;
    },
  };
}

const readings = new WeakMap<Db, { head: number; reading: Reading }>();

/**
 * Reads a study, once for every state of its journal. Inside a deed nothing is kept: its number may be
 * given again if the deed fails.
 */
export function readStudy(db: Db): Reading {
  if (db.inTransaction) return readFacts(gatherFacts(db));
  const head = lastNumber(db);
  const kept = readings.get(db);
  if (kept?.head === head) return kept.reading;
  const reading = readFacts(gatherFacts(db));
  readings.set(db, { head, reading });
  return reading;
}
