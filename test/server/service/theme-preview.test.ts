import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matrix, trajectoriesOf } from '#server/service/analysis.ts';
import { codings } from '#server/service/coding.ts';
import { journal } from '#server/service/journal.ts';
import { recheckQueue } from '#server/service/recheck.ts';
import { changeTheme, themes } from '#server/service/theme.ts';
import { mergeTheme } from '#server/service/theme-merge.ts';
import { previewTheme } from '#server/service/theme-preview.ts';
import { splitTheme } from '#server/service/theme-split.ts';
import { confirmTrajectory } from '#server/service/trajectory.ts';
import { undo } from '#server/service/undo.ts';
import { changeWave } from '#server/service/wave.ts';
import type { PreviewAsked } from '#shared/codebook/preview.ts';
import { DomainError } from '#shared/errors.ts';
import { codedStudy } from '#test/support/coded.ts';
import { histories, lived } from '#test/support/deeds.ts';
import { tablesOf } from '#test/support/study.ts';

describe('a preview', () => {
  test('leaves no trace: not in the tables, not in the journal, and nobody is told', () => {
    const { world, who, study, open, theme, code } = codedStudy();
    const trust = theme('Trust');
    code('We decided in a day', trust);
    let told = 0;
    const before = [tablesOf(open.db), journal(world, who, study).items];
    const listening = { ...world, told: () => (told += 1) };
    const asked: PreviewAsked = { deed: 'split', split: { into: [{ title: 'A' }, { title: 'B' }] } };
    const { themes: parts } = previewTheme(
      listening,
      { ...who, account: who.account, key: 'once' },
      study,
      trust,
      asked,
    );
    expect(parts).toMatchObject([
      { theme: null, title: 'A', from: [trust] },
      { theme: null, title: 'B', from: [trust] },
    ]);
    expect([tablesOf(open.db), journal(world, who, study).items]).toEqual(before);
    expect(told).toBe(0);
    undo(world, who, open);
    expect(codings(world, who, study)).toEqual([]);
  });

  test('is refused for what the deed would be refused for', () => {
    const { world, who, study, theme, code } = codedStudy();
    const trust = theme('Trust');
    code('We decided in a day', trust);
    const preview = (asked: PreviewAsked) => () => previewTheme(world, who, study, trust, asked);
    expect(preview({ deed: 'change', changes: { definition: 'x' } })).toThrow('What kind of change');
    expect(preview({ deed: 'merge', merge: { into: trust } })).toThrow('into itself');
    expect(preview({ deed: 'split', split: { into: [{ title: 'A' }] } })).toThrow('at least two');
  });

  test('names the areas whose story changes, and whether somebody confirmed it', () => {
    const { world, who, study, theme, code, pass, august, interview } = codedStudy();
    const trust = theme('Trust');
    code('We decided in a day', trust);
    pass(august);
    pass(interview('2020-09'));
    for (const month of ['2020-08', '2020-09']) changeWave(world, who, study, month, { status: 'closed' });
    confirmTrajectory(world, who, study, {
      theme: trust,
      area: 'North',
      label: 'ceased',
      reason: 'They said so when asked',
    });
    const { themes: shown } = previewTheme(world, who, study, trust, {
      deed: 'change',
      changes: { meaning: 'broaden' },
    });
    expect(shown[0]?.moves).toEqual([{ from: 'absent', to: 'not-looked-for', count: 1 }]);
    expect(shown[0]?.stories).toMatchObject([
      { before: 'raised-once', after: 'single-sighting', confirmed: true },
    ]);
  });

  test('says of every study what the measures say once it is done', { timeout: 60_000 }, () => {
    const asks = fc.record({
      one: fc.nat(20),
      other: fc.nat(20),
      deed: fc.constantFrom('broaden', 'narrow', 'shift', 'retire', 'merge', 'split', 'keep'),
    });
    fc.assert(
      fc.property(histories(25), asks, (deeds, { one, other, deed }) => {
        const { world, who, study } = lived(deeds);
        const known = themes(world, who, study);
        const [theme, into] = [known[one % known.length], known[other % known.length]];
        if (!theme || !into) return;
        const asked = askedFor(deed, into.id, codings(world, who, study, { theme: theme.id })[0]?.id);
        const waitingIn = () =>
          new Set(recheckQueue(world, who, study).flatMap((item) => item.codings.map(({ id }) => id))).size;
        const waited = waitingIn();
        try {
          const preview = previewTheme(world, who, study, theme.id, asked);
          const left = doIt(asked, () => theme.id);
          for (const [at, shown] of preview.themes.entries()) {
            const id = left[at] ?? '';
            const cells = matrix(world, who, study, { theme: id }).themes[0]?.cells ?? [];
            expect(shown.cells.map(({ after }) => after)).toEqual(cells.map(({ state }) => state));
            const labels = new Map(
              trajectoriesOf(world, who, study, { theme: id }).items.map((row) => [
                row.area,
                row.suggested.label,
              ]),
            );
            for (const story of shown.stories) expect(labels.get(story.area)).toBe(story.after);
          }
          expect(waitingIn()).toBeLessThanOrEqual(waited + preview.queue.codings);
        } catch (error) {
          if (!(error instanceof DomainError)) throw error;
        }

        function doIt(wanted: PreviewAsked, id: () => string): string[] {
          if (wanted.deed === 'change') return [changeTheme(world, who, study, id(), wanted.changes).id];
          if (wanted.deed === 'merge') return [mergeTheme(world, who, study, id(), wanted.merge).into.id];
          const { theme: whole, parts } = splitTheme(world, who, study, id(), wanted.split);
          return (wanted.split.keep ? [whole, ...parts] : parts).map((part) => part.id);
        }
      }),
      { numRuns: 40 },
    );
  });
});

function askedFor(
  deed: 'broaden' | 'narrow' | 'shift' | 'retire' | 'merge' | 'split' | 'keep',
  into: string,
  coding: ReturnType<typeof codings>[number]['id'] | undefined,
): PreviewAsked {
  if (deed === 'merge') return { deed, merge: { into } };
  if (deed === 'retire') return { deed: 'change', changes: { retired: true } };
  if (deed === 'split' || deed === 'keep')
    return {
      deed: 'split',
      split: {
        into: [{ title: 'Part of it' }, { title: 'The rest of it' }],
        keep: deed === 'keep',
        passages: coding === undefined ? [] : [{ coding, to: ['Part of it'] }],
      },
    };
  return { deed: 'change', changes: { meaning: deed } };
}
