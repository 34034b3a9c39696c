import { expect, test } from 'vitest';
import { ExportFormat, whatMeant } from '#shared/format/export.ts';
import { CHOICES, choicesFor, formatsFor, whatFor } from '#shared/format/export-choices.ts';

test('every choice has formats, every format is offered once for what it holds, and none is refused', () => {
  const offered = new Set<string>(['archive']);
  for (const choice of CHOICES) {
    const formats = formatsFor(choice);
    expect(formats.length).toBeGreaterThan(0);
    for (const format of formats) {
      offered.add(format);
      expect(whatMeant({ format, what: whatFor(choice, format) })).toBe(whatFor(choice, format));
    }
  }
  expect([...offered].sort()).toEqual([...ExportFormat.options].sort());
});

test('whoever may take no working copy chooses among quotes for readers and measures', () => {
  expect(choicesFor(true)).toEqual(CHOICES);
  expect(choicesFor(false)).toEqual(['quotes', 'matrix', 'trajectories', 'threats']);
});
