import { counted, listed } from '#shared/analysis/wording.ts';
import type { SinceView } from '#shared/api/overview.ts';
import type { Area } from '#shared/area/area.ts';
import type { AreaId } from '#shared/ids.ts';
import { statusWords, type ThreatStatus } from '#shared/threat/threat.ts';

type ThemeName = SinceView['moved'][number]['theme'];

/** One line: a theme, where, and for a threat how it moved. */
export interface SinceRow {
  theme: ThemeName;
  /** Where the line leads: the first of its areas. */
  area: AreaId;
  where: string;
  moved: { from: string; to: string } | undefined;
}

export type SinceGroupName = 'raised' | 'again' | 'silent' | 'moved';

export interface SinceGroup {
  name: SinceGroupName;
  title: string;
  rows: SinceRow[];
}

/** As a step between two statuses, “showing” needs no “already”. */
const stepWords = (status: ThreatStatus): string => (status === 'showing' ? 'showing' : statusWords[status]);

/** The groups in their order; one without rows is left out. */
export function sinceGroups(since: SinceView, areas: readonly Area[]): SinceGroup[] {
  const names = (ids: readonly AreaId[]) =>
    ids.length === areas.length && areas.length > 1
      ? `all ${counted(areas.length, 'area')}`
      : listed(areas.filter(({ id }) => ids.includes(id)).map(({ name }) => name));
  const plain = (rows: SinceView['notRaised']): SinceRow[] =>
    rows.flatMap(({ theme, areas: [area, ...rest] }) =>
      area ? [{ theme, area, where: names([area, ...rest]), moved: undefined }] : [],
    );
  const named = new Map(since.newlyNamed.map((one) => [one.theme.id, one]));
  const raised = since.newlyRaised.flatMap(({ theme, areas: here }): SinceRow[] => {
    const also = named.get(theme.id);
    named.delete(theme.id);
    const [area] = here;
    if (!area) return [];
    const where = names(here) + (also ? `; newly named in ${names(also.areas)}` : '');
    return [{ theme, area, where, moved: undefined }];
  });
  const onlyNamed = [...named.values()].flatMap(({ theme, areas: here }): SinceRow[] =>
    here[0] ? [{ theme, area: here[0], where: `newly named in ${names(here)}`, moved: undefined }] : [],
  );
  const moved = since.moved.map(
    ({ theme, area, from, to }): SinceRow => ({
      theme,
      area,
      where: names([area]),
      moved: { from: stepWords(from), to: stepWords(to) },
    }),
  );
  const groups: SinceGroup[] = [
    { name: 'raised', title: 'Newly raised', rows: [...raised, ...onlyNamed] },
    { name: 'again', title: 'Raised again', rows: plain(since.raisedAgain) },
    { name: 'silent', title: 'Not raised this time', rows: plain(since.notRaised) },
    { name: 'moved', title: 'Threats that moved', rows: moved },
  ];
  return groups.filter(({ rows }) => rows.length > 0);
}
