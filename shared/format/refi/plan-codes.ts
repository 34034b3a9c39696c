import { GroupId, ThemeId } from '#shared/ids.ts';
import { type Theme, ThemeKind } from '#shared/theme/theme.ts';
import type { StudyContent } from '../study-folder/content.ts';
import type { RefiCode, RefiProject } from './model.ts';
import type { Problems } from './problems.ts';
import { fromDescription, isOurs, NAMES, type Twin } from './words.ts';

/** The longest title a theme may have. */
const LONGEST = 120;
/** A heading that some programs put around every code. */
const WRAPPER = /^(nodes|codes|codebook|code system)$/i;

export interface PlannedCodes {
  groups: StudyContent['groups'];
  themes: StudyContent['themes'];
  /** Guid of a code → id of its theme. */
  themeOf: Map<string, ThemeId>;
  /** Guid of a code → id of its theme or group. */
  endOf: Map<string, string>;
  /** Codes that are cases in truth: what is coded with them is somebody's. */
  caseCodes: Set<string>;
}

type Sorted = Pick<RefiProject, 'origin' | 'codes' | 'sets'>;

/** Codes as unsorted themes, headings that nothing is coded with as groups; only a codebook of ours says kinds. */
export function planCodes(
  { origin, codes, sets, cases = [] }: Sorted & { cases?: RefiProject['cases'] },
  used: ReadonlySet<string>,
  adopt: (guid: string) => string,
  problems: Problems,
): PlannedCodes {
  const caseGuids = new Set(cases.map(({ guid }) => guid));
  const caseCodes = new Set(codes.flatMap(({ guid }) => (caseGuids.has(guid) ? [guid] : [])));
  const byGuid = new Map<string, RefiCode>();
  for (const code of codes) {
    if (byGuid.has(code.guid))
      problems.add('twice', `Two codes have the id of “${code.name}”; the first was taken.`);
    else byGuid.set(code.guid, code);
  }
  const parents = new Set([...byGuid.values()].map(({ parent }) => parent));
  const roots = [...byGuid.values()].filter(({ parent }) => parent === null);
  const [only] = roots;
  const isHeading = (code: RefiCode) => !code.isCodable && !used.has(code.guid) && code.parent === null;
  const wrapper =
    roots.length === 1 && only && isHeading(only) && parents.has(only.guid) && WRAPPER.test(only.name)
      ? only.guid
      : null;
  const above = (code: RefiCode) => (code.parent === wrapper ? null : code.parent);
  const ours = isOurs(origin);
  const members = (name: string) =>
    new Set(ours ? sets.flatMap((set) => (set.name === name ? set.codes : [])) : []);
  const kinds = ThemeKind.options.map((kind) => ({ kind, codes: members(`Kind: ${kind}`) }));
  const retired = members(NAMES.retired);
  const planned: PlannedCodes = {
    groups: [],
    themes: [],
    themeOf: new Map(),
    endOf: new Map(),
    caseCodes,
  };
  /** What the theme or group above hands down: its kind and its group. */
  const handed = new Map<string, Pick<Theme, 'kind' | 'group'>>();
  const twins = new Map<ThemeId, readonly Twin[]>();
  const taken = new Map<string, number>();
  const titleIn = (place: string, name: string, guid: string): string => {
    const whole = name.trim() || 'Unnamed code';
    if (name.trim() === '') problems.add('no-name', 'A code has no name.');
    if (whole.length > LONGEST)
      problems.add(
        'long-name',
        `The name of the code “${whole.slice(0, 40)}…” was cut at ${LONGEST} characters.`,
      );
    const title = whole.length > LONGEST ? `${whole.slice(0, LONGEST - 1).trimEnd()}…` : whole;
    const key = `${place}\n${title.toLowerCase()}`;
    const count = (taken.get(key) ?? 0) + 1;
    taken.set(key, count);
    if (count === 1) return title;
    problems.add('same-name', `Two codes in one place are called “${title}”; one was numbered.`);
    return titleIn(place, `${title.slice(0, LONGEST - 6)} (${count})`, guid);
  };
  for (const code of byGuid.values()) {
    const { guid, name } = code;
    if (guid === wrapper || caseCodes.has(guid)) continue;
    const parent = above(code);
    const from = parent === null ? undefined : handed.get(parent);
    const kind =
      from?.kind ?? (parent === null ? (kinds.find((one) => one.codes.has(guid))?.kind ?? null) : null);
    const isGroup =
      parent === null &&
      !code.isCodable &&
      !used.has(guid) &&
      (parents.has(guid) || ours) &&
      !retired.has(guid);
    if (isGroup) {
      const id = GroupId.parse(adopt(guid));
      const title = titleIn(`group ${kind}`, name, guid);
      planned.groups.push({ id, kind, title, position: planned.groups.length });
      planned.endOf.set(guid, id);
      handed.set(guid, { kind, group: id });
      continue;
    }
    if (!code.isCodable && used.has(guid))
      problems.add('coded-heading', `“${name}” is a heading in the file, yet passages are coded with it.`);
    const id = ThemeId.parse(adopt(guid));
    const group = from?.group ?? null;
    const parentTheme = parent === null ? undefined : planned.themeOf.get(parent);
    const plain = { definition: code.description, useWhen: '', notWhen: '', example: '', twins: [] };
    const { twins: told, ...words } = ours ? fromDescription(code.description) : plain;
    twins.set(id, told);
    planned.themes.push({
      id,
      kind,
      group,
      parent: parentTheme ?? null,
      position: planned.themes.length,
      title: titleIn(parentTheme ?? `kind ${kind}`, name, guid),
      ...words,
      distinguishFrom: [],
      tint: null,
      retired: retired.has(guid),
      mergedInto: null,
    });
    planned.themeOf.set(guid, id);
    planned.endOf.set(guid, id);
    handed.set(guid, { kind, group });
  }
  const named = (title: string) => {
    const [one, ...others] = planned.themes.filter((theme) => theme.title === title);
    return one && others.length === 0 ? [one.id] : [];
  };
  return {
    ...planned,
    themes: planned.themes.map((theme) => ({
      ...theme,
      distinguishFrom: (twins.get(theme.id) ?? []).flatMap(({ title, note }) =>
        named(title).flatMap((twin) => (twin === theme.id ? [] : [{ theme: twin, note }])),
      ),
    })),
  };
}
