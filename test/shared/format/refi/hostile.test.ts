import { describe, expect, test } from 'vitest';
import { DomainError } from '#shared/errors.ts';
import { Entries, readQdpx, wantedEntries } from '#shared/format/refi/package.ts';
import { readQdc, readQde } from '#shared/format/refi/read-project.ts';
import { assertSound } from '#shared/format/study-folder/sound.ts';
import { bytes, contentOf, planOf } from './study.ts';

const project = (inside: string, before = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>${before}<Project xmlns="urn:QDA-XML:project:1.0" name="x">${inside}</Project>`;
const code = (guid: string, name: string, inside = '') =>
  `<Code guid="${guid}" name="${name}" isCodable="true">${inside}</Code>`;
const codes = (inside: string) => project(`<CodeBook><Codes>${inside}</Codes></CodeBook>`);
const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const refusal = (read: () => unknown): string => {
  try {
    read();
  } catch (error) {
    if (error instanceof DomainError) return `${error.code}: ${error.message}`;
    throw error;
  }
  return 'was read';
};

const bomb = Array.from({ length: 10 }, (_, at) => `<!ENTITY a${at + 1} "&a${at};&a${at};&a${at};">`).join(
  '',
);

describe('a hostile project', () => {
  test.each([
    ['a document type', project('', '<!DOCTYPE Project>'), /document type/],
    [
      'entities in entities',
      project('&a10;', `<!DOCTYPE Project [<!ENTITY a0 "ha">${bomb}]>`),
      /document type/,
    ],
    [
      'a file of this machine',
      project('&x;', '<!DOCTYPE Project [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
      /document type/,
    ],
    ['an entity nobody declared', project('<Description>&secret;</Description>'), /invalid: .*entity/],
    ['a tag that is never closed', project('<Users>'), /^invalid/],
    ['a character no XML holds', project('<Description>\u0008</Description>'), /^invalid/],
    ['its end cut off', project('').slice(0, -20), /^invalid/],
    ['another language', '<html xmlns="http://www.w3.org/1999/xhtml"/>', /^unsupported: .*REFI-QDA/],
    ['no XML at all', 'PK\u0003\u0004', /^invalid/],
    ['another encoding', '<?xml version="1.0" encoding="ISO-8859-1"?><Project/>', /not in UTF-8/],
    ['a hundred thousand levels', project('<a>'.repeat(100_000)), /^too-large: .*nested/],
    ['an attribute of two megabytes', codes(code(id(1), 'x'.repeat(2 ** 21))), /^too-large: .*attribute/],
  ])('is refused with its own message: %s', (_, xml, message) => {
    expect(refusal(() => readQde(bytes(xml)))).toMatch(message);
  });

  test('is refused where its bytes are no UTF-8, and read where they are UTF-16 and say so', () => {
    expect(refusal(() => readQde(new Uint8Array([...bytes(project('')), 0xff, 0xfe])))).toMatch(/UTF-8/);
    const wide = project('').replace('UTF-8', 'UTF-16');
    const units = new Uint8Array(new Uint16Array([0xfeff, ...[...wide].map((c) => c.charCodeAt(0))]).buffer);
    expect(readQde(units).project.name).toBe('x');
  });

  test('leaves codes out that are nested deeper than 64, and says so', () => {
    const deep = (levels: number): string =>
      levels === 0 ? '' : code(id(levels), `c${levels}`, deep(levels - 1));
    const { project: read, warnings } = readQde(bytes(codes(deep(80))));
    expect(read.codes).toHaveLength(64);
    expect(warnings.map((warning) => warning.code)).toContain('deep-codes');
  });

  test('with names that mean something to a program is text like any other', () => {
    const names = ['__proto__', 'constructor', '&lt;script&gt;alert(1)&lt;/script&gt;', '=HYPERLINK(1)'];
    const xml = codes(names.map((name, at) => code(id(at + 1), name)).join(''));
    const plan = planOf(readQdpx(new Map([['project.qde', bytes(xml)]])));
    expect(plan.themes.map(({ title }) => title)).toEqual([
      '__proto__',
      'constructor',
      '<script>alert(1)</script>',
      '=HYPERLINK(1)',
    ]);
  });

  test('with two notes of one guid has both as memos, and makes a sound study', () => {
    const note = `<Note guid="${id(9)}" name="N"><PlainTextContent>What I think.</PlainTextContent></Note>`;
    const plan = planOf(
      readQdpx(new Map([['project.qde', bytes(project(`<Notes>${note}${note}</Notes>`))]])),
    );
    expect(new Set(plan.memos.map((memo) => memo.id)).size).toBe(2);
    assertSound(contentOf(plan));
  });

  test('with places that cannot be has its passages reported, and everything else kept', () => {
    const selection = (at: number, start: string, end: string) =>
      `<PlainTextSelection guid="${id(at)}" startPosition="${start}" endPosition="${end}"><Coding guid="${id(at + 50)}"><CodeRef targetGUID="${id(1)}"/></Coding></PlainTextSelection>`;
    const xml = project(
      `<CodeBook><Codes>${code(id(1), 'One')}</Codes></CodeBook><Sources><TextSource guid="${id(2)}" name="A"><PlainTextContent>Nine words stand here, and no more than that.</PlainTextContent>${selection(10, '0', '10')}${selection(11, '-5', '3')}${selection(12, '99999999999999999999', '3')}${selection(13, '5', '1000000000')}${selection(14, '9', '4')}${selection(15, 'NaN', 'x')}</TextSource></Sources>`,
    );
    const plan = planOf(readQdpx(new Map([['project.qde', bytes(xml)]])));
    expect(plan.codings.map(({ text }) => text)).toEqual(['Nine words']);
    expect(plan.unplaced).toEqual([{ why: 'outside', selections: 5, codings: 5 }]);
  });
});

describe('a hostile archive', () => {
  const qde = bytes(project(''));
  test.each([
    ['a way out of it', ['../project.qde'], /unsafe name/],
    ['a way from the root', ['/etc/project.qde'], /unsafe name/],
    ['a drive', ['C:\\project.qde'], /unsafe name/],
    ['backslashes', ['sources\\..\\x.txt', 'project.qde'], /unsafe name/],
    ['an end of text in a name', ['project.qde\0.txt'], /unsafe name/],
    ['two projects', ['a.qde', 'b.qde'], /more than one project/],
    ['one name twice', ['project.qde', 'sources/a.txt', 'Sources/A.txt'], /one name/],
    ['no project', ['sources/a.txt'], /no REFI-QDA project/],
    ['too many files', Array.from({ length: 5001 }, (_, at) => `sources/${at}.txt`), /5,000 files/],
  ])('is refused with its own message: %s', (_, names, message) => {
    expect(refusal(() => readQdpx(new Map(names.map((name) => [name, qde]))))).toMatch(message);
  });

  test('is asked for nothing that lies outside of it', () => {
    const paths = [
      'internal://../../etc/passwd',
      'absolute:///C:/a.txt',
      'http://a.example/a.txt',
      'relative:///a.txt',
    ];
    const xml = project(
      `<Sources>${paths.map((path, at) => `<TextSource guid="${id(at + 1)}" name="S${at}" plainTextPath="${path}"/>`).join('')}</Sources>`,
    );
    const plan = planOf(readQdpx(new Map([['project.qde', bytes(xml)]])));
    expect(plan.sources).toEqual([]);
    expect(plan.warnings.filter(({ code: kind }) => kind === 'missing-file')).toHaveLength(4);
  });

  test('is unpacked no further than its plain texts', () => {
    const names = ['Project.qde', 'Sources/A.TXT', 'sources/a.docx', 'sources/film.mp4'];
    const xml = project(
      `<Sources><TextSource guid="${id(1)}" plainTextPath="internal://a.txt" richTextPath="internal://a.docx"/><VideoSource guid="${id(2)}" path="internal://film.mp4"/></Sources>`,
    );
    const entries = new Entries(names);
    expect(entries.project).toBe('Project.qde');
    expect([...wantedEntries(readQde(bytes(xml)).project, entries)]).toEqual(['Sources/A.TXT']);
  });

  test('survives what Macs and other programs leave in it', () => {
    const entries = new Map([
      ['project.qde', qde],
      ['sources/.root', new Uint8Array()],
      ['__MACOSX/._project.qde', bytes('x')],
      ['.DS_Store', bytes('x')],
      ['sources/', new Uint8Array()],
    ]);
    expect(readQdpx(entries).warnings).toEqual([]);
  });
});

describe('a file that is not quite valid', () => {
  test('of an older version, with empty containers and words it does not know, is read and says so', () => {
    const xml = `<CodeBook xmlns="urn:QDA-XML:codebook:0:4" origin="A tool"><Codes><Code guid="{${id(1).toUpperCase()}}" name="One" isCodable="1" tq:color="x" xmlns:tq="urn:other"><tq:more/></Code></Codes><Sets/></CodeBook>`;
    const { codebook, warnings } = readQdc(bytes(xml));
    expect(codebook.codes).toMatchObject([{ guid: id(1), name: 'One', isCodable: true }]);
    expect(warnings.map(({ code: kind }) => kind)).toEqual(['namespace', 'not-understood']);
  });

  test('of the first version of the standard is read: other attributes, notes between tags, sync points', () => {
    const xml = `<Project xmlns="urn:QDA-XML:project:0:10" name="T" origin="Transana"><CodeBook><Codes>${code(id(1), 'One')}</Codes></CodeBook><Sources><AudioSource guid="${id(2)}" name="Talk" path="absolute:///C:/talk.mp3"><Transcript guid="${id(3)}"><PlainTextContent>We met. They left early.</PlainTextContent><NoteRef targetGUID="${id(9)}"/><SyncPoint guid="${id(4)}" timeStamp="0" position="8"/><SyncPoint guid="${id(5)}" timeStamp="900" position="24"/><TranscriptSelection guid="${id(6)}" fromSyncPoint="${id(4)}" toSyncPoint="${id(5)}"><Coding guid="${id(7)}"><CodeRef targetGUID="${id(1)}"/></Coding></TranscriptSelection></Transcript></AudioSource></Sources><Notes><Note guid="${id(9)}" name="N"><PlainTextContent>A thought.</PlainTextContent></Note></Notes><Sets><Set guid="${id(8)}" name="Collection" creatingUser="x"><MemberSource guid="${id(2)}"/><MemberNote>${id(9).toUpperCase()}</MemberNote></Set></Sets></Project>`;
    const file = readQdpx(new Map([['project.qde', bytes(xml)]]));
    expect(file.project.sets).toMatchObject([{ sources: [id(2)], notes: [id(9)] }]);
    const plan = planOf(file);
    expect(plan.codings.map(({ text }) => text)).toEqual(['They left early.']);
    expect(plan.notShown).toMatchObject([{ what: 'recordings', count: 1 }]);
  });

  test('with two things of one id, two sources of one name and no words is survived with a warning each', () => {
    const twice = `${code(id(1), 'One')}${code(id(1), 'Again')}${code(id(2), '')}${code(id(3), 'one')}`;
    const sources = `<TextSource guid="${id(4)}" name="A"><PlainTextContent>Words.</PlainTextContent></TextSource><TextSource guid="${id(5)}" name="A"><PlainTextContent> </PlainTextContent></TextSource>`;
    const xml = project(`<CodeBook><Codes>${twice}</Codes></CodeBook><Sources>${sources}</Sources>`);
    const plan = planOf(readQdpx(new Map([['project.qde', bytes(xml)]])));
    expect(plan.themes.map(({ title }) => title)).toEqual(['One', 'Unnamed code', 'one (2)']);
    expect(plan.warnings.map((warning) => warning.code)).toEqual([
      'twice',
      'no-name',
      'same-name',
      'no-words',
      'same-sources',
    ]);
  });
});
