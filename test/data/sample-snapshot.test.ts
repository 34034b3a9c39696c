import { describe, expect, test } from 'vitest';
import { openSample } from '#server/service/sample.ts';
import { snapshot } from '#server/service/snapshot.ts';
import { thenAndNow } from '#server/service/then-and-now.ts';
import { suggestTrajectory } from '#shared/analysis/trajectory.ts';
import type { Claim } from '#shared/snapshot/claim.ts';
import { claimCounts, claimsShown } from '#shared/snapshot/shown.ts';
import { thenAndNowMarkdown, thenAndNowTable } from '#shared/snapshot/then-and-now-files.ts';
import { Policies } from '#shared/study/policies.ts';
import { testWorld } from '#test/support/world.ts';

function interim() {
  const { world, who } = testWorld();
  const id = openSample(world, who);
  return { ...snapshot(world, who, id, 'interim'), view: thenAndNow(world, who, id, 'interim') };
}

describe('the sample’s interim', () => {
  test('holds labels that follow by rule from the cells beside them', () => {
    const { document } = interim();
    const policies = Policies.parse(document.policies);
    for (const { title, areas } of document.themes)
      for (const { panel, strength, suggested } of areas) {
        const rule = suggestTrajectory({ letters: panel, strength, provisional: true }, policies);
        expect(rule.label, title).toBe(suggested.label);
      }
    expect(document.themes).toHaveLength(35);
  });

  test('returns to what was feared, and strikes what nobody had looked for', () => {
    const { view } = interim();
    const claim = (title: string, kind: Claim['kind'], area: string) =>
      view.claims.find((one) => one.theme.title === title && one.kind === kind && one.area?.name === area);
    expect(claim('Back to tendering', 'status', 'Millhaven')).toMatchObject({
      was: { words: 'predicted' },
      now: [{ words: 'already showing' }],
      causes: ['world'],
      watched: 'Tendering is feared.',
    });
    expect(claim('Volunteers drift away', 'status', 'Wexcombe')).toMatchObject({
      was: { words: 'already showing', isConfirmed: true },
      now: [{ words: 'overcome', isConfirmed: true }],
    });
    const screens = claim('Screen fatigue', 'story', 'Wexcombe');
    expect(screens).toMatchObject({ was: { words: 'not looked for' } });
    expect(screens?.causes).toContain('reading');
    expect(view.named.map(({ title }) => title)).toEqual([
      'School closures empty the rota',
      'Vaccine crews stay on',
    ]);
  });

  test('leaves as Markdown and as a table, as it is narrowed', () => {
    const { view } = interim();
    const shown = claimsShown(view.claims, { show: 'changed', kinds: ['threat'] });
    const markdown = thenAndNowMarkdown(view, shown);
    expect(markdown).toContain(
      '- **Millhaven, status**: predicted (suggested) → already showing (suggested)',
    );
    expect(markdown).toContain('The world moved: Raised in November and December.');
    const { columns, rows } = thenAndNowTable(view, shown);
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
    expect(rows).toHaveLength(claimCounts(shown.flatMap(({ claims }) => claims)).changed);
  });
});
