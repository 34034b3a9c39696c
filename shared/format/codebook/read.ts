import Papa from 'papaparse';
import { z } from 'zod';
import { DomainError } from '../../errors.ts';
import { GroupId, hashedId, isId, ThemeId } from '../../ids.ts';
import type { CodebookReview } from '../../import/codebook.ts';
import { alike } from '../../reference.ts';
import { Group, Theme, ThemeKind } from '../../theme/theme.ts';
import { distinctHeadings } from '../csv.ts';
import type { DraftWarning } from '../format.ts';
import { planCodebook } from '../refi/plan-codebook.ts';
import { readQdc } from '../refi/read-project.ts';
import { readCodebookFile } from '../study-folder/codebook-file.ts';
import type { StudyContent } from '../study-folder/content.ts';
import { Names } from '../study-folder/names.ts';
import { fromYaml, toYaml } from '../study-folder/yaml.ts';

/** A codebook as its file says, parents before what stands under them; nothing is decided about it. */
export interface ReadCodebook
  extends Pick<StudyContent, 'groups' | 'themes'>,
    Pick<CodebookReview, 'format' | 'origin' | 'notShown'> {
  warnings: DraftWarning[];
}

type Hash = (text: string) => string;
type Row = Record<string, string>;
type Found = Pick<StudyContent, 'groups' | 'themes'>;

const LONGEST = 120;

/** Themes behind those they stand under; one that stands under itself is refused. */
function parentsFirst(themes: StudyContent['themes']): StudyContent['themes'] {
  const byId = new Map<string, StudyContent['themes'][number]>(themes.map((one) => [one.id, one]));
  const depth = (theme: StudyContent['themes'][number]): number => {
    let steps = 0;
    for (let above = theme.parent; above !== null; above = byId.get(above)?.parent ?? null) {
      steps += 1;
      if (steps > themes.length)
        throw new DomainError('invalid', `“${theme.title}” stands under itself.`, {
          help: 'Give it another parent. Nothing was added.',
        });
    }
    return steps;
  };
  const depths = new Map(themes.map((theme) => [theme.id, depth(theme)]));
  return [...themes].sort((one, other) => (depths.get(one.id) ?? 0) - (depths.get(other.id) ?? 0));
}

/** What a spreadsheet was kept from reading as a formula. */
const plain = (cell: string | undefined): string => (cell ?? '').replace(/^'(?=[=+\-@\t\r])/, '').trim();

/** The table that the codebook leaves as; `title` is all it must have. */
function fromCsv(text: string, hash: Hash, warnings: DraftWarning[]): Found {
  const { data, meta } = Papa.parse<Row>(text, {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: distinctHeadings((name) => name.trim().toLowerCase().replace(/[ _]+/g, '-')),
  });
  if (!meta.fields?.includes('title'))
    throw new DomainError('unsupported', 'This table has no column “title”, so it is no codebook.', {
      help: 'Name the column of the themes’ titles “title”; beside it there may be id, kind, group, parent, definition, use-when, not-when and example.',
    });
  const idFor = hashedId(hash);
  const groups: StudyContent['groups'] = [];
  const groupFor = (title: string, kind: ThemeKind | null): GroupId => {
    const known = groups.find((one) => one.kind === kind && alike(one.title, title));
    if (known) return known.id;
    const id = GroupId.parse(idFor(`codebook group ${kind} ${title}`));
    groups.push({ id, kind, title, position: groups.length });
    return id;
  };
  const rows = data.flatMap((row, at) => {
    const title = plain(row.title);
    const said = plain(row.kind).toLowerCase();
    const kind = ThemeKind.safeParse(said).data ?? null;
    if (title === '') warnings.push({ code: 'no-title', message: 'A row has no title.', line: at + 2 });
    else if (kind === null && said !== '' && said !== 'unsorted')
      warnings.push({
        code: 'kind',
        message: `“${said}” is no kind of theme: “${title}” comes in unsorted.`,
      });
    if (title.length > LONGEST)
      warnings.push({
        code: 'long-title',
        message: `“${title.slice(0, 40)}…” was cut at ${LONGEST} characters.`,
      });
    return title === '' ? [] : [{ row, kind, title: title.slice(0, LONGEST) }];
  });
  const taken = new Set<string>();
  const themes = rows.map(({ row, kind, title }, position): StudyContent['themes'][number] => {
    const group = plain(row.group);
    const own = plain(row.id).toLowerCase();
    const natural = idFor(`codebook theme ${kind} ${group} ${plain(row.parent)} ${title}`);
    const id = ThemeId.parse(isId(own) && !taken.has(own) ? own : natural);
    taken.add(id);
    const state = plain(row.state);
    return {
      id,
      kind,
      group: group === '' ? null : groupFor(group, kind),
      parent: null,
      position,
      title,
      definition: plain(row.definition),
      useWhen: plain(row['use-when']),
      notWhen: plain(row['not-when']),
      distinguishFrom: [],
      example: plain(row.example),
      tint: null,
      retired: state !== '' && state !== 'in use',
      mergedInto: null,
    };
  });
  const under = themes.map((theme, at) => {
    const parent = plain(rows[at]?.row.parent);
    if (parent === '') return theme;
    const all = themes.filter(
      (one) => one.id !== theme.id && (one.id === parent || alike(one.title, parent)),
    );
    const found = all.find((one) => one.kind === theme.kind && one.group === theme.group) ?? all[0];
    if (!found)
      warnings.push({
        code: 'parent',
        message: `There is no theme “${parent}” that “${theme.title}” could stand under.`,
      });
    return found ? { ...theme, parent: found.id, kind: found.kind, group: found.group } : theme;
  });
  const seen = new Set<string>();
  const once = under.filter(({ id, title }) => {
    if (!seen.has(id)) return seen.add(id);
    warnings.push({ code: 'twice', message: `“${title}” is there twice.` });
    return false;
  });
  return { groups, themes: once };
}

const Groups = z.array(Group.omit({ rev: true }));
const Themes = z.array(Theme.omit({ rev: true }));

/** The `codebook.yaml` of a study folder; its history stays behind, for it is another study's. */
function fromFolder(text: string, hash: Hash): Found {
  const { groups = [], themes = [] } = fromYaml('codebook.yaml', text, z.looseObject({}));
  const read = z
    .object({ groups: Groups, themes: Themes })
    .safeParse(readCodebookFile(toYaml({ groups, themes }), new Names(), hashedId(hash)));
  if (!read.success)
    throw new DomainError(
      'invalid',
      `codebook.yaml, ${read.error.issues[0]?.path.join('.')}: ${read.error.issues[0]?.message}.`,
    );
  return {
    groups: read.data.groups,
    themes: read.data.themes.map((theme) => ({ ...theme, mergedInto: null })),
  };
}

/** Reads a codebook by what its text begins with, else by its name. Throws DomainError for what is none. */
export function readCodebook(
  { fileName, text }: { fileName: string; text: string },
  hash: Hash,
): ReadCodebook {
  const warnings: DraftWarning[] = [];
  const whole = text.replace(/^\uFEFF/, '');
  if (whole.trimStart().startsWith('<')) {
    const { codebook, warnings: odd } = readQdc(new TextEncoder().encode(whole));
    const planned = planCodebook(codebook, hash);
    const named = codebook.sets.map(({ name }) => name);
    return {
      format: 'qdc',
      origin: codebook.origin,
      groups: planned.groups,
      themes: parentsFirst(planned.themes),
      notShown:
        named.length === 0 ? [] : [{ what: 'sets of codes', count: named.length, named: named.slice(0, 5) }],
      warnings: [...odd, ...planned.warnings],
    };
  }
  const isYaml = /\.ya?ml$/i.test(fileName);
  if (!isYaml && !/\.(csv|tsv|txt)$/i.test(fileName))
    throw new DomainError('unsupported', `“${fileName}” is no codebook that is read here.`, {
      help: 'A codebook comes in as .qdc (REFI-QDA), as CSV with a column “title”, or as the codebook.yaml of a study folder.',
    });
  const found = isYaml ? fromFolder(whole, hash) : fromCsv(whole, hash, warnings);
  return {
    format: isYaml ? 'yaml' : 'csv',
    origin: '',
    groups: found.groups,
    themes: parentsFirst(found.themes),
    notShown: [],
    warnings,
  };
}
