import { expect, test } from 'vitest';
import { ParticipantId } from '#shared/ids.ts';
import { sayer } from '#shared/source/sayer.ts';
import type { Turn } from '#shared/source/source.ts';

const [ANN, BEN] = ['a', 'b'].map((digit) =>
  ParticipantId.parse(`00000000-0000-4000-8000-00000000000${digit}`),
);
const turn = (speaker: string | null, role: Turn['role'] = 'participant') => ({ speaker, role });
const ask = turn('INT', 'interviewer');
const spoken = (
  speakers: Record<string, ParticipantId | undefined>,
  participants: (ParticipantId | undefined)[],
) => ({
  participants: participants.flatMap((one) => one ?? []),
  speakers: Object.fromEntries(
    Object.entries(speakers).map(([label, participant]) => [
      label,
      { role: 'participant' as const, participant: participant ?? null },
    ]),
  ),
});

test('a label that stands for somebody says who spoke, and the interviewer is nobody', () => {
  const who = sayer(spoken({ A: ANN, B: BEN }, [ANN, BEN]), [turn('A'), ask, turn('B')]);
  expect([turn('A'), ask, turn('B')].map(who)).toEqual([ANN, null, BEN]);
});

test('the only voice is the only participant’s, with a label or without', () => {
  expect(sayer(spoken({}, [ANN]), [ask, turn('P')])(turn('P'))).toBe(ANN);
  expect(sayer(spoken({}, [ANN]), [turn(null, 'unknown')])(turn(null, 'unknown'))).toBe(ANN);
});

test('another voice in the only participant’s interview is not taken for theirs', () => {
  const turns = [turn('P'), ask, turn('Colleague')];
  expect(turns.map(sayer(spoken({ P: ANN }, [ANN]), turns))).toEqual([ANN, null, null]);
  expect(turns.map(sayer(spoken({}, [ANN]), turns))).toEqual([null, null, null]);
});

test('where several took part, words without a name are nobody’s', () => {
  expect(sayer(spoken({}, [ANN, BEN]), [turn('P')])(turn('P'))).toBe(null);
});
