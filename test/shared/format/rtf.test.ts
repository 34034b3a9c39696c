import { describe, expect, it } from 'vitest';
import { readDraft } from '#shared/format/format.ts';

const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const HEAD = String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman\fcharset0 Times;}{\f1\fnil\fcharset238 Times CE;}{\f2\fcharset204 Times Cyr;}{\f3\fcharset128 MS Mincho;}}{\stylesheet{\s0 Normal;}{\s1\b heading 1;}{\*\cs10 Title;}}`;
const read = (inner: string, head = HEAD) => readDraft(latin1(`${head}${inner}}`), 'a.rtf');
const words = async (inner: string, head = HEAD) => (await read(inner, head)).turns.map((turn) => turn.text);

describe('rich text', () => {
  it('has the characters of its code pages, its numbers and its words', async () => {
    expect(
      await words(
        String.raw`\pard Q: caf\'e9 {\f1 \'f5\'fb} {\f2 \'cf\'f0} {\f3 \'8e\'84}\par A: \uc1\u8220\'93so\u8221\'94 \u-10179?\u-8704? \endash  x\~y \{\}\\\par`,
      ),
    ).toEqual(['café őű Пр 私', '“so” 😀 – x\u00a0y {}\\']);
    expect(
      await words(
        String.raw`\pard Q: \'8e\'d5\par A: \uc0\u233 \uc2\u241\'96\'97o\par`,
        String.raw`{\rtf1\mac `,
      ),
    ).toEqual(['é’', 'éño']);
    expect(await words(String.raw`Q: \'82\par A: \'b5\par`, String.raw`{\rtf1\pca `)).toEqual(['é', 'Á']);
  });

  it('takes line ends of the file for nothing, tab stops for no tabs, and lines and tabs for what they are', async () => {
    expect(
      await words('\\pard\\tx720\\tqr\\tx1440 Q:\\tab Ho\r\nw?\\par\r\nA: So\\line it was.\\\nAnd on.\\par'),
    ).toEqual(['How?', 'So\nit was.\nAnd on.']);
  });

  it('shows its lists and tables as its reader sees them', async () => {
    const list = String.raw`\pard A: These:\par{\listtext\pard\plain\f0 \'b7\tab}\pard\ls1\ilvl0 one\par{\listtext\pard 1.\tab}\ilvl1 of one\par{\pntext\f0 2)\tab}\ilvl0 two\par`;
    expect(await words(String.raw`\pard Q: Which?\par${list}`)).toEqual([
      'Which?',
      'These:\n- one\n  1. of one\n2) two',
    ]);
    const row = (name: string, said: string) =>
      String.raw`\trowd\cellx1000\cellx9000\pard\intbl ${name}\cell ${said}\cell\row`;
    expect(
      await words(row('INT:', 'So?') + row('P:', String.raw`So.\par And so.`) + row('INT:', 'Yes?')),
    ).toEqual(['So?', 'So.\nAnd so.', 'Yes?']);
  });

  it('has the results of its fields, and neither their instructions nor what a reader cannot show', async () => {
    expect(
      await words(
        String.raw`\pard Q: See {\field{\*\fldinst HYPERLINK "http://x.example/secret"}{\fldrslt the list}}?\par A: {\*\unheard of}{\upr{caf?}{\*\ud caf\u233?}}{\bin4 {{{{} it is.{\*\bkmkstart a}\par`,
      ),
    ).toEqual(['See the list?', 'café it is.']);
  });

  it('keeps out and names what stands beside the words', async () => {
    const draft = await read(
      String.raw`{\header\pard Confidential\par}{\footer\pard Page {\field{\*\fldinst PAGE}{\fldrslt 1}}\par}\pard\s1 The rota\par\pard Q: Where?\par A: In the hall{\super\chftn}{\footnote\pard\chftn  Mill Lane.}{\*\atnid EN}{\*\atnauthor Ewa}{\*\annotation{\*\atndate 1}\pard ask again},{\v  or not} upstairs{\deleted  or down}.{\*\shppict{\pict\pngblip 89504e47}}{\nonshppict{\pict 0102}}\par`,
    );
    expect(draft.title).toBe('The rota');
    expect(draft.turns.map((turn) => turn.text)).toEqual(['Where?', 'In the hall, upstairs.']);
    expect(draft.notUnderstood.map(({ text }) => text)).toEqual([
      'Page header: Confidential',
      'Page footer: Page 1',
      'Footnote: Mill Lane.',
      'Comment: ask again',
      'Hidden text: or not',
      'Deleted text: or down',
    ]);
    expect(draft.warnings.map(({ code, message }) => [code, message.slice(0, 9)])).toEqual(
      expect.arrayContaining([
        ['left-out', '6 headers'],
        ['tracked-changes', 'The docum'],
        ['pictures-left-out', '1 picture'],
      ]),
    );
  });

  it('is read as far as it goes where it was cut short, and says so', async () => {
    const draft = await readDraft(latin1(String.raw`{\rtf1 Q: So?\par A: So and \u82`), 'a.rtf');
    expect(draft.turns.map((turn) => turn.text)).toEqual(['So?', 'So and R']);
    expect(draft.warnings).toContainEqual(expect.objectContaining({ code: 'cut-short' }));
  });

  it('is refused where it is nested beyond reason', async () => {
    await expect(readDraft(latin1(`{\\rtf1 ${'{'.repeat(50_000)}`), 'a.rtf')).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringMatching(/nested/),
    });
  });
});
