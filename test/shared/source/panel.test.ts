import { expect, test } from 'vitest';
import { ParticipantId } from '#shared/ids.ts';
import type { Participant } from '#shared/participant/participant.ts';
import { isPanelSource } from '#shared/source/panel.ts';
import type { Source } from '#shared/source/source.ts';

const id = ParticipantId.parse('00000000-0000-4000-8000-000000000001');
const coordinator: Participant = {
  id,
  rev: 1,
  pseudonym: 'M-01',
  area: null,
  role: '',
  rolePopulation: null,
  sector: '',
  label: '',
  panel: true,
  panelFrom: '2020-08-01',
  panelTo: '2020-10-31',
};
const source = (changes: Partial<Source>) => ({
  kind: 'interview' as const,
  panel: null,
  participants: [id],
  conductedOn: '2020-10-31',
  ...changes,
});

test.each([
  ['an interview on the last panel day counts', {}, true],
  ['an interview after it does not', { conductedOn: '2020-11-01' }, false],
  ['an interview without a day does', { conductedOn: null }, true],
  ['a conversation with somebody on the panel does not', { kind: 'conversation' as const }, false],
  ['an interview with nobody known does not', { participants: [] }, false],
  ['set by hand, it counts whatever the rule says', { kind: 'exercise' as const, panel: true }, true],
  ['set by hand, it does not count whatever the rule says', { panel: false }, false],
])('%s', (_sentence, changes, expected) => {
  expect(isPanelSource(source(changes), [coordinator])).toBe(expected);
});
