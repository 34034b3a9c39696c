import { describe, expect, test } from 'vitest';
import { changeCoding } from '#server/service/coding.ts';
import { addMemo } from '#server/service/memo.ts';
import { type PassagesAsked, passages } from '#server/service/passages.ts';
import { trashSource } from '#server/service/source.ts';
import { codedStudy } from '#test/support/coded.ts';

function coded() {
  const made = codedStudy();
  made.theme('Fast decisions');
  made.theme('Shared money');
  made.theme('Slowing down', 'threat');
  const fast = made.code('We decided in a day.', 'Fast decisions');
  const money = made.code('in a day. Nobody asked whose budget it was.', 'Shared money');
  const slow = made.code('It takes weeks again.', 'Slowing down', {}, made.other);
  const found = (where: string, more: PassagesAsked = {}) =>
    passages(made.world, made.who, made.study, { where, ...more });
  const words = (where: string, more: PassagesAsked = {}) => found(where, more).items.map(({ text }) => text);
  return { ...made, fast, money, slow, found, words };
}

describe('coded passages', () => {
  test('say who said them, where and when, and stand in the order of the study', () => {
    const { found, fast } = coded();
    const { items, ...rest } = found('');
    expect(rest).toMatchObject({ total: 3, excerpts: 3, all: 3, next: null });
    expect(items[0]).toMatchObject({
      id: fast.id,
      text: 'We decided in a day.',
      kind: 'change',
      speaker: 'N-01',
      role: 'coordinator',
      voice: 'panel',
      turnNumber: 1,
      time: 60,
      day: '2020-08-10',
      memo: false,
    });
  });

  test('are found by names, and, or, not, and what the same words also carry', () => {
    const { words, world, who, study, fast } = coded();
    expect(words('theme:fast-decisions and with:shared-money')).toEqual(['We decided in a day.']);
    expect(words('theme:shared-money and not with:fast-decisions')).toEqual([]);
    expect(words('(kind:threat or theme:"Shared money") and area:north and wave:2020-08')).toHaveLength(2);
    expect(words('stance:to-set')).toEqual(['It takes weeks again.']);
    expect(words('coder:TO')).toEqual(['It takes weeks again.']);
    expect(words('budget')).toHaveLength(1);
    addMemo(world, who, study, { about: 'coding', coding: fast.id, kind: 'analytic', body: 'Why?' });
    expect(words('memo:yes')).toEqual(['We decided in a day.']);
  });

  test('are sorted either way, and leafed through without one twice or missing', () => {
    const { found, words } = coded();
    expect(words('', { sort: 'words' })).toEqual([
      'in a day. Nobody asked whose budget it was.',
      'It takes weeks again.',
      'We decided in a day.',
    ]);
    expect(words('', { sort: 'theme', down: '1' })[0]).toBe('It takes weeks again.');
    const first = found('', { limit: 2 });
    const rest = found('', { limit: 2, after: first.next ?? '' });
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(found('').items.map(({ id }) => id));
  });

  test('show every deed at once, and nothing of what lies in the trash', () => {
    const { found, words, world, who, study, slow, august } = coded();
    changeCoding(world, who, study, slow.id, { stance: 'occurring' });
    expect(words('stance:to-set')).toEqual([]);
    trashSource(world, who, study, august, true);
    expect(found('').all).toBe(0);
  });

  test('what means nothing is refused with a reason', () => {
    const { found } = coded();
    expect(() => found('theme:nobody')).toThrow('There is no theme “nobody” here.');
    expect(() => found('colour:red')).toThrow('A passage cannot be chosen by “colour”.');
  });
});
