import { describe, expect, test } from 'vitest';
import { Stage, stagesOf, stagesOverAreas, stageWords, whyNotStage } from '#shared/status/life-cycle.ts';

describe('where a theme stands', () => {
  test('is said in the words of its kind, and every word belongs to one kind', () => {
    expect(stagesOf('enabler').map((stage) => stageWords[stage])).toEqual([
      'active',
      'dissipating',
      'gone',
      'replaced',
    ]);
    expect(stagesOf(null)).toEqual(stagesOf('change'));
    expect(stagesOf('threat')).toEqual([]);
    const all = (['change', 'enabler', 'opportunity'] as const).flatMap((kind) => stagesOf(kind));
    expect([...all].sort()).toEqual([...Stage.options].sort());
  });

  test('is no end that only silence speaks for', () => {
    const silence = { excerpts: [], reason: '' };
    for (const stage of ['reverted', 'gone', 'stalled', 'dropped'] as const) {
      expect(whyNotStage(stage, silence)).toMatch('Silence alone');
      expect(whyNotStage(stage, { excerpts: [], reason: 'she said so' })).toBeNull();
      expect(whyNotStage(stage, { excerpts: ['one'], reason: '' })).toBeNull();
    }
    expect(whyNotStage('in-place', silence)).toBeNull();
  });

  test('is replaced only by something', () => {
    expect(whyNotStage('replaced', { excerpts: ['one'], reason: '' })).toBe('Say what took its place.');
    expect(whyNotStage('replaced', { excerpts: [], reason: 'Forms' })).toBeNull();
  });

  test('is a list over areas, the furthest first, and never an average', () => {
    expect(stagesOverAreas(['idea', 'in-place', 'being-tried'])).toBe('in place in 1, tried in 1, idea in 1');
    expect(stagesOverAreas(['dropped', 'idea', 'idea'])).toBe('idea in 2, dropped in 1');
    expect(stagesOverAreas([])).toBe('');
  });
});
