import type { AreaId, EngagementId, ParticipantId, SourceId, WaveId } from '../ids.ts';
import type { Engagement } from '../participant/engagement.ts';
import { isOnPanel, type Participant } from '../participant/participant.ts';
import { canShowAbsence, type Source } from '../source/source.ts';

/**
 * How far one area's interview of one wave got: *held* is one without a transcript or with one not begun,
 * *coded* one with a pass for every theme; *blank* where nothing is known.
 */
export type FieldworkState = 'planned' | 'held' | 'in-progress' | 'coded' | 'missed' | 'declined' | 'blank';

export interface FieldworkSource {
  source: Pick<
    Source,
    'id' | 'title' | 'kind' | 'form' | 'area' | 'wave' | 'conductedOn' | 'participantWords' | 'turns'
  >;
  isPanel: boolean;
  /** Not withdrawn, no duplicate, consent in force. */
  isIncluded: boolean;
  /** Whether somebody completed a pass for every theme. */
  isPassed: boolean;
  codings: number;
  /** The number of the last turn that holds a coding; 0 where none does. */
  lastCodedTurn: number;
}

export interface FieldworkCell {
  area: AreaId;
  wave: WaveId;
  state: FieldworkState;
  /** Why it was missed or declined. */
  reason: string;
  day: string | null;
  /** Participant words of the panel's sources that can show absence. */
  words: number;
  tooLittle: boolean;
  source: SourceId | null;
  /** The transcript is there and counts no more, as after a withdrawal. */
  outOfUse: boolean;
  /** How far coding reached: turn and turns of the source. */
  reached: { turn: number; turns: number } | null;
  engagement: EngagementId | null;
  participant: ParticipantId | null;
  /** Other sources of the month: conversations, exercises, notes. */
  others: { id: SourceId; title: string; kind: Source['kind'] }[];
}

export interface Fieldwork {
  areas: readonly { id: AreaId }[];
  waves: readonly { id: WaveId; startsOn: string; endsOn: string }[];
  participants: readonly Participant[];
  engagements: readonly Engagement[];
  sources: readonly FieldworkSource[];
  absenceWords: number;
}

/** What an engagement says weighs more the more was settled by it. */
const WEIGHT: Record<Engagement['state'], number> = { held: 3, missed: 2, declined: 1, planned: 0 };

function engagementOf(
  { participants, engagements }: Fieldwork,
  area: AreaId,
  wave: Fieldwork['waves'][number],
) {
  const panel = participants.filter((person) => person.area === area && person.panel);
  const present = panel.filter(
    (person) =>
      (person.panelFrom === null || person.panelFrom <= wave.endsOn) &&
      (person.panelTo === null || wave.startsOn <= person.panelTo),
  );
  const found = engagements
    .filter(
      (engagement) =>
        engagement.wave === wave.id &&
        panel.some((person) => person.id === engagement.participant && isOnPanel(person, engagement.day)),
    )
    .sort((a, b) => WEIGHT[b.state] - WEIGHT[a.state])[0];
  return { engagement: found ?? null, participant: found?.participant ?? present.at(-1)?.id ?? null };
}

function stateOf(engagement: Engagement | null, panel: readonly FieldworkSource[]): FieldworkState {
  if (panel.length > 0) {
    if (panel.every((one) => one.isPassed)) return 'coded';
    return panel.some((one) => one.isPassed || one.codings > 0) ? 'in-progress' : 'held';
  }
  return engagement?.state ?? 'blank';
}

/**
 * Answers: who have we not heard, and what is not coded yet? Areas in order, waves in order within each.
 * *Coded* follows completed passes, never the number of codings.
 */
export function fieldwork(given: Fieldwork): FieldworkCell[] {
  return given.areas.flatMap(({ id: area }) =>
    given.waves.map((wave): FieldworkCell => {
      const here = given.sources.filter(({ source }) => source.area === area && source.wave === wave.id);
      const panel = here.filter((one) => one.isPanel && one.isIncluded);
      const { engagement, participant } = engagementOf(given, area, wave);
      const state = stateOf(engagement, panel);
      const main = panel[0]?.source ?? null;
      const words = panel
        .filter(({ source }) => canShowAbsence(source))
        .reduce((sum, { source }) => sum + source.participantWords, 0);
      const unfinished = panel.find((one) => !one.isPassed);
      return {
        area,
        wave: wave.id,
        state,
        reason: engagement?.reason ?? '',
        day: main?.conductedOn ?? engagement?.day ?? null,
        words,
        tooLittle: panel.length > 0 && words < given.absenceWords,
        source: main?.id ?? null,
        outOfUse: state === 'held' && main === null && here.some(({ isPanel }) => isPanel),
        reached:
          state === 'in-progress' && unfinished
            ? { turn: unfinished.lastCodedTurn, turns: unfinished.source.turns }
            : null,
        engagement: engagement?.id ?? null,
        participant,
        others: here
          .filter((one) => !panel.includes(one))
          .map(({ source }) => ({ id: source.id, title: source.title, kind: source.kind })),
      };
    }),
  );
}
