import { expect, test } from 'vitest';
import { AreaId, ParticipantId } from '#shared/ids.ts';
import { sameRole } from '#shared/participant/same-role.ts';

const area = AreaId.parse('00000000-0000-4000-8000-000000000001');
const other = AreaId.parse('00000000-0000-4000-8000-000000000002');
const person = (at: number, where: AreaId | null, role: string) => ({
  id: ParticipantId.parse(`00000000-0000-4000-8000-00000000001${at}`),
  area: where,
  role,
});
const [first, second, far] = [
  person(1, area, 'Coordinator'),
  person(2, area, 'coordinator '),
  person(3, other, 'Coordinator'),
] as const;

test('a role is shared within an area, however it is written', () => {
  expect(sameRole([first, second, far], area, 'COORDINATOR', first.id)).toBe(second);
  expect(sameRole([first, far], area, 'coordinator', first.id)).toBeUndefined();
});

test('no role is nobody’s', () => {
  expect(sameRole([person(4, area, '')], area, ' ')).toBeUndefined();
});
