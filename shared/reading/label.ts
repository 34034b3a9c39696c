/** An area a study knows, with what else it is called. */
export interface KnownArea {
  name: string;
  aliases: readonly string[];
}

/** Who is said to have spoken: the area by its name, and what they are there; `raw` as printed. */
export interface ReadLabel {
  raw: string;
  area: string | null;
  role: string;
}

const DASH = /^\s*(?:[—–-]\s*)?/u;

/** The area whose name, or another name of it, the words begin with; the longest wins. */
function areaAtStart(words: string, areas: readonly KnownArea[]): { name: string; rest: string } | null {
  const fits = areas.flatMap(({ name, aliases }) =>
    [name, ...aliases].flatMap((called) => {
      const rest = words.slice(called.length);
      const isStart = words.slice(0, called.length).toLowerCase() === called.toLowerCase();
      return called !== '' && isStart && /^(?:['’]s\b)?(?:[\s,]|$)/u.test(rest)
        ? [{ name, rest, called }]
        : [];
    }),
  );
  return fits.sort((a, b) => b.called.length - a.called.length)[0] ?? null;
}

/** The area named at the end of a label: “Coordinator, Sutton”, “Coordinator in Sutton”. */
function areaAtEnd(words: string, areas: readonly KnownArea[]): { name: string; before: string } | null {
  for (const { name, aliases } of areas)
    for (const called of [name, ...aliases]) {
      const ends = words.toLowerCase().endsWith(called.toLowerCase());
      const before = words.slice(0, words.length - called.length);
      const parted = /^(.*?)(?:,|\s+(?:in|from|of|at)|[\s(]+)\s*$/u.exec(before);
      if (called !== '' && ends && parted?.[1]) return { name, before: parted[1] };
    }
  return null;
}

/**
 * A line of attribution as area and role. What stands behind the longest name of an area is the role, in the words of
 * the document: whether “Council” belongs to a name or to what somebody does, a person decides.
 */
export function readLabel(line: string, areas: readonly KnownArea[]): ReadLabel {
  const raw = line
    .replace(DASH, '')
    .replace(/[.,;]$/u, '')
    .trim();
  const start = areaAtStart(raw, areas);
  if (start) {
    const role = start.rest.replace(/^['’]s\b/u, '').replace(/^[\s,]+/u, '');
    return { raw, area: start.name, role };
  }
  const end = areaAtEnd(raw, areas);
  return end ? { raw, area: end.name, role: end.before.trim() } : { raw, area: null, role: raw };
}

const ROLE =
  /\b(?:adviser|advisor|assistant|ceo|chair|chief|clerk|coordinator|co-ordinator|councillor|director|employee|funder|head|leader|manager|member|nurse|officer|organiser|participant|resident|teacher|trustee|volunteer|worker)s?\b/iu;

/** Whether a line that stands under somebody’s words says who spoke. */
export function isAttribution(line: string, isSetApart: boolean, areas: readonly KnownArea[]): boolean {
  if (line.length > 90 || /[.!?:]$/u.test(line) || /^\p{Ll}/u.test(line)) return false;
  const { area, role } = readLabel(line, areas);
  return (area !== null && role !== '') || isSetApart || /^[—–-]/u.test(line) || ROLE.test(line);
}

const sortedWords = (role: string): string[] => role.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Labels of one area that may be one person’s: they end in the same word of what somebody is (“VCSE leader”, “CVS
 * leader”). Offered, never merged.
 */
export function likelyAliases(labels: readonly ReadLabel[]): { area: string; roles: string[] }[] {
  const distinct = [
    ...new Map(labels.map((label) => [`${label.area}/${label.role.toLowerCase()}`, label])).values(),
  ];
  const families = new Map<string, { area: string; roles: string[] }>();
  for (const { area, role } of distinct) {
    if (area === null || role === '') continue;
    const key = `${area}/${sortedWords(role).at(-1)}`;
    const family = families.get(key) ?? { area, roles: [] };
    family.roles.push(role);
    families.set(key, family);
  }
  return [...families.values()].filter(({ roles }) => roles.length > 1);
}
