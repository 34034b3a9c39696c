import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { refiFaults } from '#server/io/refi-schema.ts';
import { planCodebook } from '#shared/format/refi/plan-codebook.ts';
import { readQdc } from '#shared/format/refi/read-project.ts';
import type { RefiExport } from '#shared/format/refi/write-package.ts';
import { packQdpx, writeCodebookQdc, writeQdpx } from '#shared/format/refi/write-package.ts';
import type { StudyContent } from '#shared/format/study-folder/content.ts';
import { readFolder } from '#shared/format/study-folder/folder.ts';
import { assertSound } from '#shared/format/study-folder/sound.ts';
import { unpack } from '#shared/format/zip.ts';
import { byHand } from '../study-folder/by-hand.ts';
import { acceptedPlan, asEntries, contentOf, filesIn, hash } from './study.ts';

const SAMPLE = path.join(import.meta.dirname, '../../../../data/sample');

function sampleContent(): StudyContent {
  const files = filesIn(SAMPLE, (name) => name !== 'README.md');
  return readFolder(new Map([...files].map(([name, raw]) => [name, new TextDecoder().decode(raw)])), hash);
}

const qdeOf = ({ files }: RefiExport): string => files.get('project.qde') ?? '';
/** What the standard has no room for, and what says that something came in by a file. */
const LOST = new Set([
  'event',
  'origin',
  'cameFrom',
  'mergedInto',
  'fileName',
  'earlier',
  'panel',
  'tint',
  'position',
]);
const carried = [
  'codings',
  'memos',
  'themes',
  'groups',
  'sources',
  'participants',
  'areas',
  'waves',
] as const;

describe('the sample study as a REFI-QDA project', () => {
  let content: StudyContent;
  let written: RefiExport;
  beforeAll(() => {
    content = sampleContent();
    written = writeQdpx(content, hash);
  });

  test('is valid by the official schema, project and codebook', async () => {
    expect(await refiFaults('project', qdeOf(written))).toEqual([]);
    expect(await refiFaults('codebook', writeCodebookQdc(content, hash).text)).toEqual([]);
  });

  test('read again and written again gives the same bytes, the archive too', () => {
    const again = contentOf(acceptedPlan(asEntries(written.files)));
    assertSound(again);
    const twice = writeQdpx(again, hash);
    expect(twice.files).toEqual(written.files);
    const packed = packQdpx(written);
    expect(Buffer.compare(packQdpx(twice), packed)).toBe(0);
    const unpacked = unpack(packed, () => true);
    expect([...unpacked.keys()]).toEqual([...written.files.keys()]);
    expect(new TextDecoder().decode(unpacked.get('project.qde'))).toBe(qdeOf(written));
  });

  test('keeps every source, passage, theme, memo and person with what the standard has room for', () => {
    const again = contentOf(acceptedPlan(asEntries(written.files)));
    for (const key of carried) {
      const known = new Map<string, object>(again[key].map((one) => [one.id, one]));
      for (const one of content[key]) {
        const kept = Object.entries(one).filter(([field]) => !LOST.has(field));
        expect(known.get(one.id)).toMatchObject(Object.fromEntries(kept));
      }
      expect(again[key]).toHaveLength(content[key].length);
    }
  });

  test('holds the project and its texts and nothing else: no path, no address, nothing that is not referred to', () => {
    const names = [...written.files.keys()].filter((name) => name !== 'project.qde').sort();
    const referred = [...qdeOf(written).matchAll(/plainTextPath="internal:\/\/([^"]*)"/g)];
    expect(names).toEqual(referred.map(([, name]) => `sources/${name}`).sort());
    expect(qdeOf(written)).not.toMatch(/basePath|currentPath|file:|[\w.]+@[\w.]+\.\w/);
  });

  test('says what does not travel, and puts it beside the project only when asked', () => {
    expect(written.warnings.map(({ message }) => message)).toContain('Not in the file: assessments (38).');
    const more = writeQdpx(content, hash, { withSidecar: true });
    expect([...more.files.keys()].filter((name) => !written.files.has(name))).toEqual([
      'longitudinal/extension.json',
    ]);
    expect(qdeOf(more)).toBe(qdeOf(written));
  });

  test('its codebook read again is the same codebook', () => {
    const { codebook } = readQdc(new TextEncoder().encode(writeCodebookQdc(content, hash).text));
    const planned = planCodebook(codebook, hash);
    expect(planned.warnings).toEqual([]);
    const told = ({
      id,
      title,
      kind,
      group,
      parent,
      definition,
      useWhen,
      notWhen,
      retired,
    }: (typeof content.themes)[number]) =>
      [id, title, kind, group, parent, definition, useWhen, notWhen, retired].join('|');
    expect(planned.themes.map(told).sort()).toEqual(content.themes.map(told).sort());
    expect(planned.groups.map(({ id }) => id).sort()).toEqual(content.groups.map(({ id }) => id).sort());
  });
});

describe('a project that is hardly one', () => {
  const base = (): StudyContent => readFolder(byHand(), hash);
  const bare = (): StudyContent => ({
    ...base(),
    sources: [],
    codings: [],
    memos: [],
    links: [],
    themes: [],
    groups: [],
    participants: [],
    coders: [],
    areas: [],
    waves: [],
  });
  const withThemes = (): StudyContent => ({ ...bare(), themes: base().themes, groups: base().groups });
  const odd = 'a\u0000b <&> "q" \t\r\n 🚐 שלום 会议 e\u0301 \uFFFE';
  const withOddWords = (): StudyContent => {
    const content = base();
    return {
      ...content,
      study: { ...content.study, title: odd, description: odd },
      themes: content.themes.map((theme) => ({ ...theme, title: `${odd}${theme.id}`, definition: odd })),
      participants: content.participants.map((one) => ({ ...one, pseudonym: odd, role: odd })),
      memos: content.memos.map((memo) => ({ ...memo, body: odd })),
      sources: content.sources.map((source) => ({ ...source, title: odd })),
    };
  };
  const deep = (): StudyContent => {
    const content = withThemes();
    const [first] = content.themes;
    if (!first) throw new Error('there is no theme');
    const under = (number: number, parent: typeof first.id) =>
      ({ ...first, id: hashed(number), title: `Level ${number}`, parent }) as const;
    const hashed = (number: number) => {
      const id = content.themes[0]?.id.slice(0, -2) ?? '';
      return `${id}${String(number).padStart(2, '0')}` as typeof first.id;
    };
    return { ...content, themes: [...content.themes, under(2, first.id), under(3, hashed(2))] };
  };
  test.each([
    ['empty', bare],
    ['codes only', withThemes],
    ['no codes', () => ({ ...base(), themes: [], groups: [], codings: [], links: [], memos: [] })],
    ['codes three deep', deep],
    ['with everything', base],
    ['with words XML cannot hold', withOddWords],
  ])('is valid: %s', async (_, content) => {
    expect(await refiFaults('project', qdeOf(writeQdpx(content(), hash)))).toEqual([]);
  });

  test('says that characters XML cannot hold were left out of names, and keeps them in the words themselves', () => {
    const content = withOddWords();
    const written = writeQdpx(content, hash);
    expect(written.warnings.map(({ code }) => code)).toContain('characters-dropped');
    const plan = acceptedPlan(asEntries(written.files));
    expect(plan.memos.map(({ body }) => body)).toEqual(content.memos.map(() => odd.replaceAll('\r\n', '\n')));
  });

  test('without a theme has no codebook to write, and says so', () => {
    expect(() => writeCodebookQdc(bare(), hash)).toThrow('needs one');
  });
});
