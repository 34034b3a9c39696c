import { describe, expect, test } from 'vitest';
import { clearanceGroupOf, clearanceWords } from '#shared/quote/clearance.ts';
import type { Audience, Clearance } from '#shared/quote/clearing.ts';
import { copiedQuote } from '#shared/quote/copied.ts';

const quote = { printed: 'Keys & <doors>.\nAll of them.', attribution: 'Parish clerk, Wexcombe' };

describe('a copied quote', () => {
  test('carries who said it and the month, in plain and in rich text', () => {
    expect(copiedQuote({ ...quote, audiences: ['funder'] }, 'October 2020')).toEqual({
      plain: '“Keys & <doors>.\nAll of them.”\n— Parish clerk, Wexcombe, October 2020',
      html: '<blockquote><p>“Keys &amp; &lt;doors&gt;.<br>All of them.”</p><p>— Parish clerk, Wexcombe, October 2020</p></blockquote>',
    });
  });

  test('says that it is not cleared where no audience may read it', () => {
    expect(copiedQuote({ ...quote, audiences: [] }, '').plain).toMatch(/Wexcombe \[not cleared\]$/);
    expect(copiedQuote({ ...quote, audiences: ['team'] }, '').plain).toMatch(/Wexcombe$/);
  });
});

describe('clearance', () => {
  test('is said in words, with the audiences or the day it was asked', () => {
    const day = (date: string) => `on ${date}`;
    const words = (clearance: Clearance, audiences: Audience[] = [], askedOn: string | null = null) =>
      clearanceWords({ clearance, audiences, askedOn }, day);
    expect(words('cleared', ['funder', 'public'], '2020-11-01')).toBe('Cleared · funder, public');
    expect(words('cleared-with-changes')).toBe('Cleared with changes');
    expect(words('no-answer', [], '2020-11-27')).toBe('Sent on 2020-11-27, no answer');
    expect(words('sent')).toBe('Sent, waiting');
    expect(words('refused')).toBe('Refused by participant');
  });

  test('without an answer is not cleared, and never refused either', () => {
    expect(clearanceGroupOf('no-answer')).toBe('sent');
  });
});
