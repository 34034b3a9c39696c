import { describe, expect, it } from 'vitest';
import { type CellState, stateLetters } from '#shared/analysis/cell-state.ts';
import { cells, letters } from '#shared/analysis/cells.ts';
import type { ThemeId } from '#shared/ids.ts';
import { FactsBuilder, person, TOM } from './facts-builder.ts';

const one = (closedWaves = 1, openWaves = 0) => {
  const study = new FactsBuilder(1, closedWaves, openWaves);
  return { study, theme: study.theme('threat') };
};

const cellOf = (study: FactsBuilder, theme: ThemeId, wave = 0, area = 0) => {
  const facts = study.build();
  const id = facts.areas[area]?.id;
  const cell = id && cells(facts).of(theme, id)[wave];
  return cell ?? expect.fail('no such cell');
};
const stateOf = (...at: Parameters<typeof cellOf>): CellState => cellOf(...at).state;

describe('the state of a cell', () => {
  it('is no data without a source, with the reason given for the missed interview', () => {
    const { study, theme } = one();
    study
      .engage(0, 0, 'planned')
      .engage(0, 0, 'missed', 'coordinator ill')
      .engage(0, 0, 'declined', '', false);
    expect(cellOf(study, theme)).toMatchObject({
      state: 'no-data',
      noData: { cause: 'missed', reason: 'coordinator ill' },
    });
  });

  it('is no data where the only interview is not counted, whatever was said in it', () => {
    const { study, theme } = one();
    study.engage(0, 0, 'held');
    const source = study.source(0, 0, { included: false });
    study.code(source, theme);
    expect(cellOf(study, theme)).toMatchObject({ state: 'no-data', noData: { cause: 'not-counted' } });
  });

  it('is present by one accepted coding in a participant’s words, even before anybody looked everywhere', () => {
    const { study, theme } = one();
    study.code(study.source(0, 0), theme);
    expect(cellOf(study, theme)).toMatchObject({ state: 'present', excerpts: 1, noData: null });
  });

  it('is not present by the interviewer’s words, nor by a proposed or rejected coding', () => {
    const { study, theme } = one();
    const source = study.source(0, 0);
    study.code(source, theme, { turn: 0 });
    study.code(source, theme, { state: 'proposed' });
    study.code(source, theme, { state: 'rejected' });
    study.pass(source);
    expect(stateOf(study, theme)).toBe('absent');
  });

  it('is present by a passage that reaches from the question into the answer', () => {
    const { study, theme } = one();
    const source = study.source(0, 0);
    study.code(source, theme, { start: 40, end: 70 });
    expect(stateOf(study, theme)).toBe('present');
  });

  it('is recheck where all that was coded is older than a narrowing, and present again once one is confirmed', () => {
    const { study, theme } = one();
    const source = study.source(0, 0);
    study.code(source, theme);
    study.pass(source);
    study.event('narrow', [theme]);
    expect(stateOf(study, theme)).toBe('recheck');
    study.code(source, theme, { turn: 3 });
    expect(stateOf(study, theme)).toBe('present');
  });

  it('is denied by words that it does not happen or is over, live words beside them make it present', () => {
    const { study, theme } = one();
    const source = study.source(0, 0);
    study.code(source, theme, { stance: 'not-happening' });
    expect(cellOf(study, theme)).toMatchObject({ state: 'denied', denial: 'said' });
    study.code(source, theme, { stance: 'resolved', turn: 3 });
    expect(stateOf(study, theme)).toBe('denied');
    study.code(source, theme, { stance: 'easing', turn: 5 });
    expect(stateOf(study, theme)).toBe('present');
  });

  it('keeps a denial that was said through a broadening', () => {
    const { study, theme } = one();
    const source = study.source(0, 0);
    study.code(source, theme, { stance: 'not-happening' });
    study.pass(source);
    study.event('broaden', [theme]);
    expect(stateOf(study, theme)).toBe('denied');
  });

  it('is denied where it was asked about, looked for and not raised; a draft does not say so', () => {
    const { study, theme } = one();
    study.pass(study.source(0, 0, { turns: [6, 100] }));
    study.assess(theme, 0, 0, { asked: 'yes', state: 'draft' });
    expect(stateOf(study, theme)).toBe('too-little');
    study.assess(theme, 0, 0, { asked: 'yes' });
    expect(cellOf(study, theme)).toMatchObject({ state: 'denied', denial: 'asked', prompted: true });
    expect(cellOf(study, theme).voices.all).toBe('too-little');
  });

  it('asked and nothing needs a record that was examined: neither an unread one nor a summary will do', () => {
    const { study, theme } = one(2);
    study.source(0, 0);
    study.assess(theme, 0, 0, { asked: 'yes' });
    expect(stateOf(study, theme)).toBe('not-looked-for');
    study.pass(study.source(0, 1, { form: 'summary' }));
    study.assess(theme, 0, 1, { asked: 'yes' });
    expect(stateOf(study, theme, 1)).toBe('too-little');
  });

  it('is not looked for as long as one full record of the cell was not examined', () => {
    const { study, theme } = one();
    study.pass(study.source(0, 0));
    const second = study.source(0, 0);
    expect(stateOf(study, theme)).toBe('not-looked-for');
    study.pass(second, [theme]);
    expect(stateOf(study, theme)).toBe('absent');
  });

  it('is not looked for where the theme was made or broadened after the reading', () => {
    const { study, theme } = one();
    const source = study.source(0, 0);
    study.pass(source);
    const late = study.theme();
    expect([stateOf(study, theme), stateOf(study, late)]).toEqual(['absent', 'not-looked-for']);
    study.event('broaden', [theme]);
    expect(stateOf(study, theme)).toBe('not-looked-for');
  });

  it.each([
    [999, 'too-little'],
    [1000, 'absent'],
  ] as const)('of %i participant words, silence is %s', (words, state) => {
    const { study, theme } = one();
    study.pass(study.source(0, 0, { turns: [5000, words] }));
    expect(cellOf(study, theme)).toMatchObject({ state, words });
  });

  it('counts unknown voices towards absence in notes and not in a transcript, where they still make presence', () => {
    const { study, theme } = one(2);
    const transcript = study.source(0, 0, { answers: 'unknown' });
    study.pass(transcript);
    study.pass(study.source(0, 1, { answers: 'unknown', form: 'full-notes' }));
    expect([0, 1].map((wave) => stateOf(study, theme, wave))).toEqual(['too-little', 'absent']);
    study.code(transcript, theme);
    expect(stateOf(study, theme)).toBe('present');
  });

  it('is too little where only a summary was kept: it leaves out by design', () => {
    const { study, theme } = one();
    study.pass(study.source(0, 0, { form: 'summary' }));
    expect(stateOf(study, theme)).toBe('too-little');
  });

  it('is filled by no reading and no reply, even where an area and wave were set', () => {
    const { study, theme } = one();
    for (const kind of ['reading', 'reply'] as const) study.code(study.source(0, 0, { kind }), theme);
    expect(cellOf(study, theme).voices).toEqual({ panel: 'no-data', all: 'no-data' });
    study.code(study.source(null, null, { kind: 'reading' }), theme);
    expect(stateOf(study, theme)).toBe('no-data');
  });
});

describe('an open wave', () => {
  it('is blank until looking is done, shows what is present at once, and is provisional', () => {
    const { study, theme } = one(0, 1);
    const other = study.theme();
    expect(cellOf(study, theme)).toMatchObject({ state: 'not-yet', provisional: true, noData: null });
    const source = study.source(0, 0);
    study.code(source, other);
    expect([stateOf(study, theme), stateOf(study, other)]).toEqual(['not-yet', 'present']);
    study.pass(source);
    expect([stateOf(study, theme), stateOf(study, other)]).toEqual(['absent', 'present']);
    study.source(0, 0);
    expect(stateOf(study, theme)).toBe('not-yet');
  });

  it('shows what a re-check pass looked for in a source that is not complete, and blank for the rest', () => {
    const { study, theme } = one(0, 1);
    const other = study.theme();
    study.pass(study.source(0, 0), [theme]);
    expect([stateOf(study, theme), stateOf(study, other)]).toEqual(['absent', 'not-yet']);
  });

  it('after a complete pass says not looked for of a theme made since', () => {
    const { study } = one(0, 1);
    study.pass(study.source(0, 0));
    expect(stateOf(study, study.theme())).toBe('not-looked-for');
  });

  it('has no letter in a series, before or after closed ones', () => {
    const { study, theme } = one(2, 1);
    for (const wave of [0, 1, 2]) study.code(study.source(0, wave), theme);
    const facts = study.build();
    const area = facts.areas[0]?.id ?? expect.fail();
    expect(letters(cells(facts).of(theme, area))).toBe('PP-');
    facts.waves = facts.waves.map((wave, at) => ({ ...wave, closed: at !== 0 }));
    expect(letters(cells(facts).of(theme, area))).toBe('-PP');
  });
});

describe('other voices', () => {
  it('are a second track: they never make the panel’s cell present', () => {
    const { study, theme } = one();
    study.pass(study.source(0, 0));
    study.code(study.source(0, 0, { kind: 'conversation', panel: false }), theme);
    study.code(study.source(0, 0, { kind: 'exercise', form: 'structured', panel: false }), theme);
    expect(cellOf(study, theme)).toMatchObject({
      state: 'absent',
      voices: { panel: 'absent', all: 'present' },
      othersOnly: true,
      otherSources: 2,
      excerpts: 0,
      sources: 1,
    });
  });

  it('may be all there is where the interview was missed', () => {
    const { study, theme } = one();
    study.code(study.source(0, 0, { kind: 'conversation', panel: false }), theme);
    expect(cellOf(study, theme)).toMatchObject({ state: 'no-data', othersOnly: true });
  });

  it('that were not looked through leave the panel’s silence as it is', () => {
    const { study, theme } = one();
    study.pass(study.source(0, 0));
    study.source(0, 0, { kind: 'conversation', panel: false });
    expect(cellOf(study, theme).voices).toEqual({ panel: 'absent', all: 'not-looked-for' });
  });
});

describe('what else a cell tells', () => {
  it('a second coder and overlapping spans are one passage, passages that only meet are two', () => {
    const { study, theme } = one();
    const source = study.source(0, 0);
    study.code(source, theme, { start: 100, end: 150 });
    study.code(source, theme, { start: 140, end: 200, coder: TOM });
    study.code(source, theme, { start: 200, end: 220 });
    expect(cellOf(study, theme).excerpts).toBe(2);
  });

  it('stances under the present meaning only, and whether some have none yet', () => {
    const { study, theme } = one();
    const source = study.source(0, 0);
    study.code(source, theme, { stance: 'occurring' });
    study.event('narrow', [theme]);
    study.code(source, theme, { turn: 3, stance: 'easing' });
    study.code(source, theme, { turn: 5 });
    expect(cellOf(study, theme)).toMatchObject({ stances: ['easing'], withoutStance: true });
  });

  it('that present rests on an earlier definition until one coding is made or confirmed under the new one', () => {
    const { study, theme } = one();
    const source = study.source(0, 0);
    study.code(source, theme);
    study.event('broaden', [theme]);
    expect(cellOf(study, theme).earlierDefinition).toBe(true);
    study.code(source, theme, { turn: 3 });
    expect(cellOf(study, theme).earlierDefinition).toBe(false);
  });

  it('share of talk: units touched of all the coordinator’s units, long turns cut', () => {
    const { study, theme } = one();
    // Twenty answers of 300 words: forty units, each half a turn.
    const turns = Array.from({ length: 40 }, (_, turn) => (turn % 2 === 0 ? 6 : 300));
    const source = study.source(0, 0, { turns });
    const answer = study.sources[0]?.turns[1] ?? expect.fail();
    study.code(source, theme, { start: answer.start, end: answer.start + 10 });
    study.code(source, theme, { start: answer.start + 20, end: answer.start + 30, coder: TOM });
    expect(cellOf(study, theme).share).toBe(2.5);
    study.code(source, theme, { start: answer.start, end: answer.end });
    expect(cellOf(study, theme).share).toBe(5);
  });

  it('no share in notes, nor with fewer units than the study asks for', () => {
    const turns = Array.from({ length: 80 }, (_, turn) => (turn % 2 === 0 ? 6 : 30));
    const { study, theme } = one(3);
    study.code(study.source(0, 0, { turns }), theme);
    study.code(study.source(0, 1, { turns: turns.slice(2) }), theme);
    study.code(study.source(0, 2, { turns, form: 'full-notes' }), theme);
    expect([0, 1, 2].map((wave) => cellOf(study, theme, wave).share)).toEqual([2.5, null, null]);
  });

  it('prominence of a confirmed assessment, not of a draft', () => {
    const { study, theme } = one(2);
    study.assess(theme, 0, 0, { prominence: 3 }).assess(theme, 0, 1, { prominence: 3, state: 'draft' });
    expect([0, 1].map((wave) => cellOf(study, theme, wave).prominence)).toEqual([3, null]);
  });

  it('who spoke for the panel, wave by wave', () => {
    const { study } = one(4);
    study.source(0, 0, { informant: person(1) });
    study.source(0, 0, { informant: person(1) });
    study.source(0, 1, { informant: person(1) });
    study.source(0, 1, { informant: person(2) });
    study.source(0, 2, { informant: person(2), panel: false });
    study.source(0, 3, { informant: person(2) });
    const facts = study.build();
    expect(cells(facts).informants(facts.areas[0]?.id ?? expect.fail())).toEqual([
      person(1),
      null,
      null,
      person(2),
    ]);
  });
});

it('every state has its own letter', () => {
  expect(new Set(Object.values(stateLetters)).size).toBe(Object.keys(stateLetters).length);
});
