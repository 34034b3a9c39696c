import { describe, expect, it } from 'vitest';
import { readDraft } from '#shared/format/format.ts';
import { buildOdt, packOdt } from './odt-builder.ts';

const read = (body: string, automatic = '', masters = '') =>
  readDraft(buildOdt(body, automatic, masters), 'a.odt');
const words = async (body: string, automatic = '') =>
  (await read(body, automatic)).turns.map((turn) => turn.text);
const p = (inner: string) => `<text:p>${inner}</text:p>`;

describe('OpenDocument text', () => {
  it('has the white space of its elements and not that of its file', async () => {
    const body = p(
      '\n  Q:<text:tab/>How<text:s text:c="2"/>did\n   <text:span> it <text:span>come</text:span></text:span>\n?',
    );
    expect(await words(`${body}${p('A: So<text:line-break/>it was.')}`)).toEqual([
      'How  did it come ?',
      'So\nit was.',
    ]);
  });

  it('shows its lists as its reader sees them, also where one goes on', async () => {
    const list = (inner: string, more = '') => `<text:list text:style-name="L1"${more}>${inner}</text:list>`;
    const item = (inner: string) => `<text:list-item>${inner}</text:list-item>`;
    const styles =
      '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1"/><text:list-level-style-bullet text:level="2"/></text:list-style>';
    const body =
      p('Q: Which?') +
      p('A: These:') +
      list(
        item(`${p('one')}<text:list>${item(p('of one'))}</text:list>`) + item(p('two') + p('more of two')),
      ) +
      list(item(p('three')), ' text:continue-numbering="true"');
    expect(await words(body, styles)).toEqual([
      'Which?',
      'These:\n1. one\n  - of one\n2. two\nmore of two\n3. three',
    ]);
  });

  it('keeps out and names what stands beside the words', async () => {
    const change = '<office:change-info><dc:creator>Ana</dc:creator></office:change-info>';
    const body =
      `<text:tracked-changes><text:changed-region><text:deletion>${change}${p('never')}</text:deletion></text:changed-region></text:tracked-changes>` +
      p('Q: Where?') +
      p(
        'A: In the hall<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Mill Lane.</text:p></text:note-body></text:note><office:annotation><dc:creator>Ana</dc:creator><text:p>ask again</text:p></office:annotation>, upstairs.<draw:frame><draw:image/></draw:frame>',
      );
    const masters = `<style:master-page><style:header>${p('Confidential')}</style:header></style:master-page>`;
    const draft = await read(body, '', masters);
    expect(draft.turns.map((turn) => turn.text)).toEqual(['Where?', 'In the hall, upstairs.']);
    expect(draft.notUnderstood.map(({ text }) => text)).toEqual([
      'Page header: Confidential',
      'Deleted text: never',
      'Footnote: Mill Lane.',
      'Comment: ask again',
    ]);
    expect(draft.warnings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['left-out', 'tracked-changes', 'pictures-left-out']),
    );
  });

  it('is read as one XML file too', async () => {
    const flat =
      '<?xml version="1.0"?>\n<office:document xmlns:office="o" xmlns:text="t" office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text><text:p>Q: So?</text:p><text:p>A: So &amp; so.</text:p></office:text></office:body></office:document>';
    const draft = await readDraft(new TextEncoder().encode(flat), 'a.fodt');
    expect([draft.format, ...draft.turns.map((turn) => turn.text)]).toEqual([
      'OpenDocument',
      'So?',
      'So & so.',
    ]);
  });

  it.each([
    [
      'a document type',
      packOdt({ 'content.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' }),
      /document type/,
    ],
    ['a nest beyond reason', buildOdt('<text:section>'.repeat(20_000)), /100 deep/],
    ['no words part', packOdt({ 'meta.xml': '<x/>' }), /in one piece/],
    ['words cut short', packOdt({ 'content.xml': '<x' }), /damaged/],
    [
      'a password',
      packOdt({ 'content.xml': '?', 'META-INF/manifest.xml': '<manifest:encryption-data/>' }),
      /password/,
    ],
    ['a file cut short', buildOdt(p('Q: So?')).slice(0, 200), /in one piece/],
  ])('is refused for %s', async (_, file, message) => {
    await expect(readDraft(file, 'a.odt')).rejects.toMatchObject({
      message: expect.stringMatching(message),
      detail: { help: expect.any(String) },
    });
  });
});
