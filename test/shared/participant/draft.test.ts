import { expect, test } from 'vitest';
import { ParticipantId } from '#shared/ids.ts';
import { participantDraftText, readParticipantDraft } from '#shared/participant/draft.ts';

const seen = {
  id: ParticipantId.parse('0000000a-0000-4000-8000-000000000001'),
  rev: 4,
  pseudonym: 'W-01',
  area: null,
  role: 'Coordinator',
  rolePopulation: null,
  sector: '',
  label: '',
  panel: true,
  panelFrom: null,
  panelTo: null,
};

test('what is being changed of a participant is read back with what stood when it began', () => {
  const draft = { seen, changes: { pseudonym: '', area: 'north', panelTo: '2020-09-30' } };
  expect(readParticipantDraft(participantDraftText(draft))).toEqual(draft);
  const added = { seen: null, changes: { pseudonym: 'W-02' } };
  expect(readParticipantDraft(participantDraftText(added))).toEqual(added);
});

test('what cannot be read as a draft is none', () => {
  for (const text of ['', '{', '[]', '{"seen":null}']) expect(readParticipantDraft(text)).toBeUndefined();
});
