import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventKind } from '#shared/codebook/event.ts';
import { examiner, meaningOf } from '#shared/codebook/meaning.ts';
import { FactsBuilder } from '#test/shared/analysis/facts-builder.ts';

const look = (study: FactsBuilder) => {
  const examined = examiner(study.build());
  return (theme: Parameters<typeof examined>[0], source: Parameters<ReturnType<typeof examined>>[0]) =>
    examined(theme)(source);
};

describe('the events that change what a theme catches', () => {
  it('a pass must follow the last create, broaden, shift or split; renaming, moving, narrowing and retiring reset nothing', () => {
    const study = new FactsBuilder(1, 1);
    const theme = study.theme();
    const widened = () => meaningOf(study.events).widenedAt(theme);
    expect(widened()).toBe(1);
    for (const kind of ['rename', 'move', 'narrow', 'retire'] as const) study.event(kind, [theme]);
    expect(widened()).toBe(1);
    expect(study.event('broaden', [theme])).toBe(widened());
    expect(study.event('shift', [theme])).toBe(widened());
  });

  it('a coding must follow the last narrow or shift; broadening leaves it, and makes its definition an earlier one', () => {
    const study = new FactsBuilder(1, 1);
    const theme = study.theme();
    const narrowed = () => meaningOf(study.events).narrowedAt(theme, null);
    expect(narrowed()).toBe(0);
    const broadened = study.event('broaden', [theme]);
    expect(narrowed()).toBe(0);
    expect(meaningOf(study.events).broadenedAt(theme, null)).toBe(broadened);
    expect(study.event('narrow', [theme])).toBe(narrowed());
    expect(study.event('shift', [theme])).toBe(narrowed());
  });

  it('a coding taken in by a merge meets what happened to its old theme before and to its new one after, not more', () => {
    const study = new FactsBuilder(1, 1);
    const target = study.theme();
    const part = study.theme();
    study.event('narrow', [target]);
    const own = study.event('narrow', [part]);
    study.event('merge', [part], [target]);
    expect(meaningOf(study.events).narrowedAt(target, part)).toBe(own);
    const later = study.event('shift', [target]);
    expect(meaningOf(study.events).narrowedAt(target, part)).toBe(later);
  });

  it('a theme that keeps a part of what was split off has its older codings to recheck', () => {
    const study = new FactsBuilder(1, 1);
    const whole = study.theme();
    const other = study.unborn();
    const split = study.event('split', [whole], [whole, other]);
    const meaning = meaningOf(study.events);
    expect(meaning.narrowedAt(whole, null)).toBe(split);
    expect(meaning.narrowedAt(other, whole)).toBe(0);
  });
});

describe('where a theme was examined', () => {
  it('only a pass made since the theme came to be looked for it', () => {
    const study = new FactsBuilder(1, 1);
    study.theme();
    const source = study.source(0, 0);
    study.pass(source);
    const late = study.theme();
    expect(look(study)(late, source)).toBe(false);
    study.pass(source, [late]);
    expect(look(study)(late, source)).toBe(true);
  });

  it('a re-check pass counts for the themes it lists and for no other', () => {
    const study = new FactsBuilder(1, 1);
    const [one, other] = [study.theme(), study.theme()];
    const source = study.source(0, 0);
    study.pass(source, [one]);
    expect(look(study)(one, source)).toBe(true);
    expect(look(study)(other, source)).toBe(false);
  });

  it('a pass for all themes did not look for one that was retired then; a second retire event restores it', () => {
    const study = new FactsBuilder(1, 2);
    const theme = study.theme();
    const [before, during, after] = [study.source(0, 0), study.source(0, 1), study.source(0, 1)];
    study.pass(before);
    study.event('retire', [theme]);
    study.pass(during);
    study.event('retire', [theme]);
    study.pass(after);
    expect([before, during, after].map((source) => look(study)(theme, source))).toEqual([true, false, true]);
  });

  it('a theme without any event has meant the same from the start', () => {
    const study = new FactsBuilder(1, 1);
    const theme = study.unborn();
    const source = study.source(0, 0);
    study.pass(source, null, 0);
    expect(look(study)(theme, source)).toBe(true);
  });

  it('without merges and splits: by a pass at or after its last widening event, whatever the history', () => {
    const KINDS: readonly EventKind[] = ['create', 'rename', 'move', 'broaden', 'narrow', 'shift'];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...KINDS.slice(1)), { maxLength: 8 }),
        fc.array(
          fc.record({ event: fc.integer({ min: 0, max: 9 }), listed: fc.constantFrom('all', 'it', 'other') }),
          {
            maxLength: 4,
          },
        ),
        (kinds, passes) => {
          const study = new FactsBuilder(1, 1);
          const theme = study.theme();
          const other = study.unborn();
          for (const kind of kinds) study.event(kind, [theme]);
          const source = study.source(0, 0);
          for (const { event, listed } of passes)
            study.pass(source, listed === 'all' ? null : [listed === 'it' ? theme : other], event);
          const widening = kinds.flatMap((kind, at) =>
            kind === 'broaden' || kind === 'shift' ? [at + 2] : [],
          );
          const widened = Math.max(1, ...widening);
          const expected = passes.some(({ event, listed }) => event >= widened && listed !== 'other');
          expect(look(study)(theme, source)).toBe(expected);
        },
      ),
    );
  });
});

describe('after a merge', () => {
  const merged = () => {
    const study = new FactsBuilder(1, 1);
    const [target, part] = [study.theme(), study.theme()];
    const source = study.source(0, 0);
    return { study, target, part, source };
  };

  it('the theme was examined where each of its parts was, itself included', () => {
    const { study, target, part, source } = merged();
    study.pass(source, [target]);
    const half = study.source(0, 0);
    study.pass(half, [part]);
    const both = study.source(0, 0);
    study.pass(both);
    study.event('merge', [part], [target]);
    expect([source, half, both].map((one) => look(study)(target, one))).toEqual([false, false, true]);
  });

  it('a pass made since looked for the whole of it', () => {
    const { study, target, part, source } = merged();
    study.event('merge', [part], [target]);
    study.pass(source);
    expect(look(study)(target, source)).toBe(true);
  });

  it('a part that had been broadened must have been looked for since', () => {
    const { study, target, part, source } = merged();
    study.pass(source);
    study.event('broaden', [part]);
    study.event('merge', [part], [target]);
    expect(look(study)(target, source)).toBe(false);
    study.pass(source, [target]);
    expect(look(study)(target, source)).toBe(true);
  });

  it('a theme to which the merge gave birth rests on its parts alone', () => {
    const { study, target, part, source } = merged();
    study.pass(source);
    const born = study.unborn();
    study.event('merge', [target, part], [born]);
    expect(look(study)(born, source)).toBe(true);
  });

  it('a theme that went is no longer looked for by passes for all themes', () => {
    const { study, target, part, source } = merged();
    study.event('merge', [part], [target]);
    study.pass(source);
    expect(look(study)(part, source)).toBe(false);
  });

  it('two merges one after another ask for every part', () => {
    const { study, target, part, source } = merged();
    const third = study.theme();
    study.pass(source, [target, part]);
    study.event('merge', [part], [target]);
    study.event('merge', [third], [target]);
    expect(look(study)(target, source)).toBe(false);
    const all = study.source(0, 0);
    study.pass(all, [target, part, third], 3);
    expect(look(study)(target, all)).toBe(true);
  });
});

describe('after a split', () => {
  const split = () => {
    const study = new FactsBuilder(1, 1);
    const whole = study.theme();
    const [silent, raised, unread] = [study.source(0, 0), study.source(0, 0), study.source(0, 0)];
    for (const source of [silent, raised]) study.pass(source);
    const coding = study.code(raised, whole);
    const parts = [study.unborn(), study.unborn()];
    study.event('split', [whole], parts);
    return { study, whole, silent, raised, unread, coding, parts };
  };

  it('each part was examined where the whole was examined and absent, nowhere else', () => {
    const { study, silent, raised, unread, parts } = split();
    for (const part of parts) {
      expect(look(study)(part, silent)).toBe(true);
      expect(look(study)(part, raised)).toBe(false);
      expect(look(study)(part, unread)).toBe(false);
    }
  });

  it('where the whole was present the parts are examined once every passage is re-coded', () => {
    const { study, whole, raised, parts } = split();
    const [first, second] = study.codings;
    expect(second).toBeUndefined();
    study.code(raised, whole, { turn: 3, event: 1 });
    const [into] = parts;
    if (first && into) study.codings[0] = { ...first, theme: into, cameFrom: whole };
    expect(look(study)(parts[1] ?? whole, raised)).toBe(false);
    study.codings.pop();
    for (const part of parts) expect(look(study)(part, raised)).toBe(true);
  });

  it('a pass for the parts looks for them anew', () => {
    const { study, raised, parts } = split();
    study.pass(raised, parts);
    for (const part of parts) expect(look(study)(part, raised)).toBe(true);
  });

  it('a rejected or proposed coding of the whole does not wait', () => {
    const { study, raised, parts, whole } = split();
    const [coding] = study.codings;
    if (coding) study.codings[0] = { ...coding, state: 'rejected' };
    expect(look(study)(parts[0] ?? whole, raised)).toBe(true);
  });

  it('a part that is merged on carries what was known of the whole', () => {
    const { study, silent, raised, parts } = split();
    const target = study.theme();
    study.pass(silent, [target]);
    study.pass(raised, [target]);
    study.event('merge', parts.slice(0, 1), [target]);
    expect(look(study)(target, silent)).toBe(true);
    expect(look(study)(target, raised)).toBe(false);
  });
});
