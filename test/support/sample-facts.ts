import type { FactSource, Facts } from '#shared/analysis/facts.ts';
import { unitCuts } from '#shared/analysis/units.ts';
import type { ContentSource, StudyContent } from '#shared/format/study-folder/content.ts';
import { isOnPanel } from '#shared/participant/participant.ts';
import { permitsOf } from '#shared/participant/permits.ts';
import { isPanelSource } from '#shared/source/panel.ts';
import { layOut } from '#shared/source/text.ts';

const known = <T extends object>(records: readonly T[]) => records.map((record) => ({ ...record, rev: 0 }));

/** The facts of a study as its folder holds it, for the measures: without a store, a clock or a server. */
export function factsOf(content: StudyContent): Facts {
  const participants = known(content.participants);
  const consents = known(content.consents);
  const { policies } = content.study;
  const permitted = permitsOf(consents);

  const factSource = (source: ContentSource): FactSource => {
    const panel = isPanelSource(source, participants);
    const speakers = participants.filter(
      (one) => source.participants.includes(one.id) && isOnPanel(one, source.conductedOn),
    );
    const [informant] = speakers;
    return {
      id: source.id,
      kind: source.kind,
      form: source.form,
      area: source.area,
      wave: source.wave,
      panel,
      included:
        source.duplicateOf === null &&
        source.participants.every((speaker) => permitted(speaker, { wave: source.wave }).count.may),
      informant: panel && speakers.length === 1 && informant ? informant.id : null,
      turns: layOut(source.turns).turns.map(({ start, end, role, words, text }) => ({
        start,
        end,
        role,
        words,
        cuts: unitCuts(text, start, policies.unitWords),
      })),
    };
  };

  return {
    policies,
    waves: content.waves.map(({ id, number, month, status }) => ({
      id,
      number,
      month,
      closed: status === 'closed',
    })),
    areas: content.areas,
    themes: content.themes,
    events: content.events,
    sources: content.sources.map(factSource),
    codings: content.codings,
    passes: content.passes,
    assessments: content.assessments,
    engagements: content.engagements.map(({ wave, state, reason, participant }) => {
      const who = participants.find(({ id }) => id === participant);
      const when = content.waves.find(({ id }) => id === wave);
      const wasOnPanel =
        who?.panel === true &&
        when !== undefined &&
        (who.panelFrom === null || who.panelFrom <= when.endsOn) &&
        (who.panelTo === null || when.startsOn <= who.panelTo);
      return { wave, state, reason, participant, area: who?.area ?? null, panel: wasOnPanel };
    }),
  };
}
