import type { SourceFact } from '#server/store/study/fact.ts';
import type { FactSource, FactTurn } from '#shared/analysis/facts.ts';
import { unitCuts } from '#shared/analysis/units.ts';
import type { ParticipantId, WaveId } from '#shared/ids.ts';
import type { Consent } from '#shared/participant/consent.ts';
import { isOnPanel, type Participant } from '#shared/participant/participant.ts';
import { permitsOf } from '#shared/participant/permits.ts';
import { isPanelSource } from '#shared/source/panel.ts';

/** A turn as the measures see it; its words are needed only where it is longer than a unit. */
export function factTurn(
  { start, end, role, words, text }: Omit<FactTurn, 'cuts'> & { text: string | null },
  unitWords: number,
): FactTurn {
  const turn = { start, end, role, words };
  return words > unitWords && text !== null ? { ...turn, cuts: unitCuts(text, start, unitWords) } : turn;
}

/** Who there is, and whose words of which wave may be counted. */
export interface People {
  known: ReadonlyMap<ParticipantId, Participant>;
  counts(participant: ParticipantId, wave: WaveId | null): boolean;
}

export function peopleOf(participants: readonly Participant[], consents: readonly Consent[]): People {
  const of = permitsOf(consents);
  return {
    known: new Map(participants.map((participant) => [participant.id, participant])),
    counts: (participant, wave) => of(participant, { wave }).count.may,
  };
}

/** A source as the measures see it. */
export function factSource(
  source: SourceFact,
  { known, counts }: People,
  turns: readonly FactTurn[],
): FactSource {
  const here = source.participants.flatMap((id) => known.get(id) ?? []);
  const [spoke, another] = here.filter((participant) => isOnPanel(participant, source.conductedOn));
  return {
    id: source.id,
    kind: source.kind,
    form: source.form,
    area: source.area,
    wave: source.wave,
    panel: isPanelSource(source, here),
    included: source.duplicateOf === null && source.participants.every((id) => counts(id, source.wave)),
    informant: spoke && !another ? spoke.id : null,
    turns,
  };
}
