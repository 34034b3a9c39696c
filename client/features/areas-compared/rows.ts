import { stateLetters } from '#shared/analysis/cell-state.ts';
import { type Movement, movementOf, movementWords } from '#shared/analysis/movement.ts';
import { type Scope, scopeOf, scopeWords } from '#shared/analysis/scope.ts';
import type { CellView } from '#shared/api/analysis.ts';
import type { AreaId, ThemeId } from '#shared/ids.ts';
import type { ClaimArea } from '#shared/report/claim-ground.ts';
import type { ThemeKind } from '#shared/theme/theme.ts';
import { standingOf } from '#shared/threat/standing.ts';
import type { ThreatStatus } from '#shared/threat/threat.ts';
import type { ComparedData } from './api.ts';

/** An area with who speaks for it. */
export interface ComparedArea {
  id: AreaId;
  name: string;
  /** "shire county · council seat" */
  note: string;
  /** Role and sector of everybody who was on the panel there. */
  seats: readonly string[];
}

export interface ComparedRow {
  id: ThemeId;
  title: string;
  kind: ThemeKind | null;
  scope: Scope;
  scopeWords: string;
  movement: Movement;
  movementWords: string;
  /** One an area, in their order: its cells, one a wave, and their letters over closed waves. */
  areas: readonly {
    area: AreaId;
    cells: readonly CellView[];
    series: string;
    /** Where a threat stands there, a person's word before the rule's; null of other kinds. */
    status: ClaimArea['status'];
  }[];
  /** Of a threat that stands differently: "Wexcombe overcome, Millhaven already showing"; empty otherwise. */
  apart: string;
}

/** Statuses that say where a threat is; the rest say that nothing is known of it there. */
const SAYS_NOTHING: readonly ThreatStatus[] = ['not-reported', 'not-examined', 'no-data'];

function apartOf(theme: ThemeId, { threats }: ComparedData): string {
  const threat = threats.items.find((one) => one.theme === theme);
  const stands = (threat?.areas ?? []).flatMap((here) => {
    const { status, words } = standingOf(here);
    const name = threats.areas.find(({ id }) => id === here.area)?.name ?? '';
    return SAYS_NOTHING.includes(status) ? [] : [{ status, words: `${name} ${words}` }];
  });
  return new Set(stands.map(({ status }) => status)).size > 1
    ? stands.map(({ words }) => words).join(', ')
    : '';
}

function statusIn(theme: ThemeId, area: AreaId, { threats }: ComparedData): ClaimArea['status'] {
  const here = threats.items.find((one) => one.theme === theme)?.areas.find((one) => one.area === area);
  const stands = here && standingOf(here);
  return stands ? { is: stands.status, confirmed: stands.isConfirmed } : null;
}

/** Every theme over the areas, in the order of the frame. */
export const comparedRows = (data: ComparedData): ComparedRow[] =>
  data.matrix.themes.map(({ id, title, kind, cells }) => {
    const areas = data.matrix.areas.map(({ id: area }) => {
      const here = data.matrix.waves.flatMap(
        ({ id: wave }) => cells.find((cell) => cell.area === area && cell.wave === wave) ?? [],
      );
      const series = here.map(({ state, provisional }) => (provisional ? '-' : stateLetters[state])).join('');
      return { area, cells: here, series, status: kind === 'threat' ? statusIn(id, area, data) : null };
    });
    const scope = scopeOf(areas.map(({ series }) => series));
    const { movement } = movementOf(areas.map(({ series }) => series));
    // Before the first closed wave the page says once that nothing can be told yet.
    const isTooEarly = areas.every(({ series }) => !/[^-]/.test(series));
    return {
      id,
      title,
      kind,
      scope: scope.scope,
      scopeWords: isTooEarly ? '' : scopeWords(scope),
      movement,
      movementWords: isTooEarly ? '' : movementWords[movement],
      areas,
      apart: kind === 'threat' ? apartOf(id, data) : '',
    };
  });

/** The areas with the seats of their coordinators: what is alike or apart may be the seat and not the place. */
export const comparedAreas = (
  areas: readonly { id: AreaId; name: string; note: string }[],
  { people }: Pick<ComparedData, 'people'>,
): ComparedArea[] =>
  areas.map(({ id, name, note }) => ({
    id,
    name,
    note,
    seats: people
      .filter((one) => one.area === id && one.panel)
      .map(({ pseudonym, role, sector }) =>
        [pseudonym, [role, sector].filter(Boolean).join(', ')].filter(Boolean).join(': '),
      ),
  }));

export interface ComparedFilter {
  kind: ThemeKind | 'unsorted' | undefined;
  scope: Scope | undefined;
  movement: Movement | undefined;
  /** Only threats that stand differently from area to area. */
  apart: boolean;
}

export const shownRows = (
  rows: readonly ComparedRow[],
  { kind, scope, movement, apart }: ComparedFilter,
): ComparedRow[] =>
  rows.filter(
    (row) =>
      (kind === undefined || (row.kind ?? 'unsorted') === kind) &&
      (scope === undefined || row.scope === scope) &&
      (movement === undefined || row.movement === movement) &&
      (!apart || row.apart !== ''),
  );
