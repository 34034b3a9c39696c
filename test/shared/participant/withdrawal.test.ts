import { expect, test } from 'vitest';
import { ParticipantId } from '#shared/ids.ts';
import { nameUnknown, previewLines, type WithdrawalPreview } from '#shared/participant/withdrawal.ts';

const preview: WithdrawalPreview = {
  participant: ParticipantId.parse('00000000-0000-4000-8000-000000000001'),
  pseudonym: 'N-01',
  touched: [],
  unnamed: 0,
  named: 0,
  unread: [],
  alsoIn: [],
  beyond: [],
};

test('erasing somebody whose name nobody wrote down says that it cannot be looked for', () => {
  expect(previewLines(preview, 'erase').join('\n')).toMatch(/No name is written down/);
  const known = { ...preview, touched: [{ what: 'identity' as const, count: 1, names: [] }] };
  expect(nameUnknown(known, 'erase')).toBeNull();
  expect(nameUnknown(preview, 'stop')).toBeNull();
});
