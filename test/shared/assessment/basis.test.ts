import { describe, expect, test } from 'vitest';
import { basesOf } from '#shared/assessment/basis.ts';
import { changeWords } from '#shared/assessment/change-words.ts';
import { FactsBuilder } from '#test/shared/analysis/facts-builder.ts';

/** A theme coded twice in one interview, as it stood when somebody judged the cell. */
function judged() {
  const build = new FactsBuilder(2, 2);
  const theme = build.theme('threat');
  const source = build.source(0, 0);
  const [first, second] = [
    build.code(source, theme, { stance: 'anticipated' }),
    build.code(source, theme, { turn: 3, stance: 'occurring' }),
  ];
  const facts = build.build();
  const [area, wave] = [facts.areas[0]?.id, facts.waves[0]?.id];
  if (!area || !wave) throw new Error('no frame');
  const cell = { theme, area, wave };
  const before = basesOf(facts).of(cell);
  const since = () => basesOf(build.build()).since(cell, before);
  return { build, theme, source, first, second, since };
}

describe('what changed since a cell was judged', () => {
  test('is nothing while nothing did, and nothing where another theme, month or proposal did', () => {
    const { build, theme, source, since } = judged();
    expect(since()).toEqual([]);
    build.code(source, build.theme());
    build.code(build.source(0, 1), theme);
    build.code(build.source(1, 0), theme);
    build.code(source, theme, { turn: 5, state: 'proposed' });
    build.event('rename', [theme]);
    expect(since()).toEqual([]);
  });

  test('names codings added, taken away, moved and said to speak otherwise', () => {
    const { build, theme, source, first, second, since } = judged();
    const [one, two] = build.codings;
    if (!one || !two) throw new Error('no codings');
    one.end += 10;
    one.stance = 'early-sign';
    two.state = 'rejected';
    const added = build.code(source, theme, { turn: 5 });
    expect(since()).toEqual([
      { what: 'added', coding: added, source },
      { what: 'moved', coding: first, source },
      { what: 'stance', coding: first, source, from: 'anticipated', to: 'early-sign' },
      { what: 'removed', coding: second, source },
    ]);
    expect(since().map(changeWords)).toEqual([
      'Coded since',
      'Its edges were moved',
      'Stance: anticipated, now early sign',
      'No longer coded so',
    ]);
  });

  test('tells a source that stopped counting from a coding that was taken away', () => {
    const { build, source, first, second, since } = judged();
    const interview = build.sources[0];
    if (!interview) throw new Error('no source');
    interview.included = false;
    expect(since()).toEqual([
      { what: 'uncounted', coding: first, source },
      { what: 'uncounted', coding: second, source },
    ]);
  });

  test('names what became of the meaning, and which codings were confirmed under it', () => {
    const { build, theme, source, first, since } = judged();
    const event = build.event('narrow', [theme]);
    expect(since()).toEqual([{ what: 'meaning', event, kind: 'narrow' }]);
    const coding = build.codings[0];
    if (!coding) throw new Error('no coding');
    coding.event = event;
    expect(since()).toEqual([
      { what: 'rechecked', coding: first, source },
      { what: 'meaning', event, kind: 'narrow' },
    ]);
  });
});
