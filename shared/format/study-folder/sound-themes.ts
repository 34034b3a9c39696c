import { mayLink } from '../../link/link.ts';
import { alike } from '../../reference.ts';
import type { Theme } from '../../theme/theme.ts';
import type { StudyContent } from './content.ts';

type Standing = Pick<Theme, 'id' | 'parent'>;

/** Whether a theme stands under itself, and so in no frame. */
function isUnderItself(theme: Standing, byId: ReadonlyMap<string, Standing>): boolean {
  const seen = new Set<string>();
  for (let above: Standing | undefined = theme; above; above = byId.get(above.parent ?? '')) {
    if (seen.has(above.id)) return above.id === theme.id;
    seen.add(above.id);
  }
  return false;
}

/** What no study can hold of a codebook, though every record is as it should be; each in a sentence. */
export function* themeFaults({ themes, groups, links }: StudyContent): Generator<string> {
  const byId = new Map<string, (typeof themes)[number]>(themes.map((theme) => [theme.id, theme]));
  const groupOf = new Map<string, (typeof groups)[number]>(groups.map((group) => [group.id, group]));
  for (const theme of themes) {
    const { title, kind, group, parent, mergedInto, retired } = theme;
    const named = `codebook.yaml: the theme “${title}”`;
    if (isUnderItself(theme, byId)) yield `${named} stands under itself`;
    const above = parent === null ? undefined : byId.get(parent);
    if (above && above.kind !== kind)
      yield `${named} is of another kind than “${above.title}”, under which it stands`;
    if (above && above.group !== group)
      yield `${named} is in another group than “${above.title}”, under which it stands`;
    const heading = group === null ? undefined : groupOf.get(group);
    if (heading && heading.kind !== kind)
      yield `${named} is of another kind than its group “${heading.title}”`;
    if (mergedInto === theme.id) yield `${named} is merged into itself`;
    if (mergedInto !== null && !retired) yield `${named} is merged into another and not retired`;
  }
  for (const [at, group] of groups.entries())
    if (groups.slice(0, at).some((other) => other.kind === group.kind && alike(other.title, group.title)))
      yield `codebook.yaml: there are two groups “${group.title}” of one kind`;
  const known = new Set<string>();
  for (const { id, from, to, type } of links) {
    const [one, other] = [byId.get(from) ?? groupOf.get(from), byId.get(to) ?? groupOf.get(to)];
    const named = `links.csv, ${id}`;
    if (!one || !other) yield `${named}: an end of the link is no theme and no group`;
    else if (from === to) yield `${named}: a link needs two ends that differ`;
    else if (!mayLink(type, one.kind, other.kind))
      yield `${named}: “${one.title}” cannot be linked to “${other.title}” by “${type}”, being of those kinds`;
    if (known.has(`${from} ${type} ${to}`)) yield `${named}: this link is there twice`;
    known.add(`${from} ${type} ${to}`);
  }
}
