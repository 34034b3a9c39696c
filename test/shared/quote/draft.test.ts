import { describe, expect, test } from 'vitest';
import { changesOf, draftOf, isBehind, isUnsaved, readDraft, withReason } from '#shared/quote/draft.ts';
import { quoteWith } from '#test/support/quote.ts';

const quote = quoteWith();

describe('a quote being edited', () => {
  test('changes nothing until it is, and is read as it was kept', () => {
    const draft = draftOf(quote);
    expect(isUnsaved(draft)).toBe(false);
    expect(changesOf(quote.text, draft)).toEqual({});
    expect(readDraft(JSON.stringify(draft))).toEqual(draft);
    expect(readDraft('{"printed":1}')).toBeUndefined();
  });

  test('saves what changed alone, with the reasons of brackets that still stand', () => {
    const brackets = withReason([{ text: 'gone', reason: 'clarify' }], { text: 'all', reason: 'clarify' }, 1);
    const draft = { ...draftOf(quote), printed: ' People [all] wave […] ', brackets };
    expect(changesOf(quote.text, draft)).toEqual({
      publicText: 'People [all] wave […]',
      brackets: [{ text: 'all', reason: 'clarify' }],
    });
  });

  test('as said again has no printed words of its own', () => {
    const edited = quoteWith({ publicText: 'People wave' });
    const draft = { ...draftOf(edited), printed: edited.text };
    expect(changesOf(edited.text, draft)).toEqual({ publicText: null });
  });

  test('is behind where somebody else changed it otherwise, and only then', () => {
    const draft = { ...draftOf(quote), printed: 'People wave' };
    expect(isBehind(draft, quote)).toBe(false);
    expect(isBehind(draft, quoteWith({ rev: 9 }))).toBe(false);
    expect(isBehind(draft, quoteWith({ publicText: 'wave now' }))).toBe(true);
    expect(isBehind(draft, quoteWith({ publicText: 'People wave' }))).toBe(false);
    expect(isBehind(draftOf(quote), quoteWith({ note: 'Good.' }))).toBe(false);
  });
});
