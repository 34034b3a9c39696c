import { describe, expect, it } from 'vitest';
import { lookedFor } from '#shared/coding/looked-for.ts';
import { Pass } from '#shared/coding/pass.ts';
import { CoderId, SourceId, ThemeId } from '#shared/ids.ts';
import { Theme } from '#shared/theme/theme.ts';

const uuid = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
const source = SourceId.parse(uuid(900));
const me = CoderId.parse(uuid(800));
const other = CoderId.parse(uuid(801));
const theme = (at: number, retired = false): Theme =>
  Theme.parse({
    id: uuid(at),
    rev: at,
    kind: 'change',
    group: null,
    parent: null,
    position: at,
    title: `Theme ${at}`,
    definition: '',
    useWhen: '',
    notWhen: '',
    distinguishFrom: [],
    example: '',
    retired,
    mergedInto: null,
    tint: null,
  });
const created = (at: number) => ({
  number: at,
  kind: 'create' as const,
  themes: [ThemeId.parse(uuid(at))],
  results: [],
});
const pass = (event: number, coder: CoderId, themes: ThemeId[] | null = null) =>
  Pass.parse({
    id: uuid(700 + event),
    rev: 1,
    source,
    textVersion: uuid(800),
    coder,
    event,
    themes,
    at: '2020-12-15T14:02:00Z',
  });
const at = (passes: Pass[]) =>
  lookedFor({
    source,
    coder: me,
    themes: [theme(1), theme(2), theme(3), theme(4, true)],
    groups: [],
    events: [1, 2, 3, 4].map(created),
    passes,
    codings: [],
  });
const titles = (open: readonly Theme[]) => open.map(({ title }) => title);

describe('what one coder has looked for in one source', () => {
  it('is nothing before a pass, and no retired theme is asked for', () => {
    const looked = at([]);
    expect(looked.themes).toHaveLength(3);
    expect(looked.open).toHaveLength(3);
    expect(looked.hasPass).toBe(false);
    expect(looked.codebook).toBe(4);
  });

  it('leaves open what came after the pass', () => {
    const looked = at([pass(2, me)]);
    expect(titles(looked.open)).toEqual(['Theme 3']);
    expect(looked.hasPass).toBe(true);
  });

  it('counts a pass for listed themes for those, and nobody else’s pass', () => {
    expect(titles(at([pass(4, me, [ThemeId.parse(uuid(2))])]).open)).toEqual(['Theme 1', 'Theme 3']);
    expect(at([pass(4, me, [ThemeId.parse(uuid(2))])]).hasPass).toBe(false);
    expect(at([pass(4, other)]).open).toHaveLength(3);
  });
});
