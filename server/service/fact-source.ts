import type { SourceFact } from '#server/store/study/fact.ts';
import type { FactSource, FactTurn } from '#shared/analysis/facts.ts';
import { unitCuts } from '#shared/analysis/units.ts';
import type { ParticipantId } from '#shared/ids.ts';
import { type Consent, isInForce } from '#shared/participant/consent.ts';
import { isOnPanel, type Participant } from '#shared/participant/participant.ts';
import { isPanelSource } from '#shared/source/panel.ts';

/** A turn as the measures see it; its words are needed only where it is longer than a unit. */
export function factTurn(
  { start, end, role, words, text }: Omit<FactTurn, 'cuts'> & { text: string | null },
  unitWords: number,
): FactTurn {
  const turn = { start, end, role, words };
  return words > unitWords && text !== null ? { ...turn, cuts: unitCuts(text, start, unitWords) } : turn;
}

/** Who there is, and whose words may not be counted. */
export interface People {
  known: ReadonlyMap<ParticipantId, Participant>;
  withdrawn: ReadonlySet<ParticipantId>;
}

export function peopleOf(participants: readonly Participant[], consents: readonly Consent[]): People {
  const answers = new Map<ParticipantId, Consent[]>();
  for (const consent of consents) {
    const known = answers.get(consent.participant);
    if (known) known.push(consent);
    else answers.set(consent.participant, [consent]);
  }
  return {
    known: new Map(participants.map((participant) => [participant.id, participant])),
    withdrawn: new Set(participants.flatMap(({ id }) => (isInForce(answers.get(id) ?? [], id) ? [] : [id]))),
  };
}

/** A source as the measures see it. */
export function factSource(
  source: SourceFact,
  { known, withdrawn }: People,
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
    included: source.duplicateOf === null && !source.participants.some((id) => withdrawn.has(id)),
    informant: spoke && !another ? spoke.id : null,
    turns,
  };
}
