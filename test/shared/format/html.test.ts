import { describe, expect, it } from 'vitest';
import { readDraft } from '#shared/format/format.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const read = (body: string, head = '') =>
  readDraft(bytes(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`), 'a.html');
const words = async (body: string) => (await read(body)).turns.map((turn) => turn.text);

describe('a web page', () => {
  it('has the words and the white space that its reader sees', async () => {
    expect(
      await words(
        '<p><b>Q:</b> How\n   did <i> it</i> come&nbsp;about &ndash; caf&eacute; &lt;b&gt; &#x1F600;?</p><div>A: So<br>it was.</div><pre>  as\n typed</pre>',
      ),
    ).toEqual(['How did it come\u00a0about – café <b> 😀?', 'So\nit was.\n\nas\n typed']);
  });

  it('is never run, and says nothing of what nobody reads', async () => {
    const draft = await read(
      '<script>document.body.innerHTML="Q: no"</script><style>p{}</style><!-- Q: no --><p>Q: So?</p><p onclick="x()">A: So.<template>no</template></p><nav><a href="/">Home</a></nav><footer>Imprint</footer><p style="display:none">never</p><img src="https://x.example/a.png">',
    );
    expect(draft.turns.map((turn) => turn.text)).toEqual(['So?', 'So.']);
    expect(draft.notUnderstood.map(({ text }) => text)).toEqual([
      'Navigation: Home',
      'Page footer: Imprint',
      'Hidden text: never',
    ]);
    expect(draft.warnings.map(({ code }) => code)).toEqual(['left-out', 'pictures-left-out']);
  });

  it('shows its lists and tables as its reader sees them', async () => {
    expect(
      await words(
        '<p>Q: Which?</p><p>A: These:</p><ol start="3"><li>three<ul><li><p>of three</p></li></ul></li><li>four</li></ol>',
      ),
    ).toEqual(['Which?', 'These:\n\n3. three\n  - of three\n4. four']);
    const rows = [
      ['INT', 'So?'],
      ['P', '<p>So.</p><p>And so.</p>'],
      ['INT', 'Yes?'],
      ['P', 'No.'],
    ];
    const table = rows
      .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
      .join('');
    expect(await words(`<table><tr><td><table>${table}</table></td></tr></table>`)).toEqual([
      'So?',
      'So.\nAnd so.',
      'Yes?',
      'No.',
    ]);
  });

  it('reads what Word writes: its tabs, its lists, its notes', async () => {
    const draft = await read(
      `<p class=MsoNormal><b>Q:</b><span style='mso-tab-count:1'>      </span>Where<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a>?<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>A: Here:</p><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>the hall</p><div id=ftn1><p>Mill Lane.</p></div>`,
      '<meta name=Generator content="Microsoft Word 15"><title>The &amp; rota</title>',
    );
    expect(draft.title).toBe('The & rota');
    expect(draft.turns.map((turn) => turn.text)).toEqual(['Where?', 'Here:\n- the hall']);
    expect(draft.notUnderstood.map(({ text }) => text)).toEqual(['Footnote: Mill Lane.']);
  });

  it('is read in the character set that it names, where it is not Unicode', async () => {
    const page = (charset: string, said: string) =>
      readDraft(
        latin1(`<html><head><meta charset="${charset}"></head><p>Q: ${said}</p><p>A: Yes</p></html>`),
        'a.html',
      );
    const first = async (charset: string, said: string) => (await page(charset, said)).turns[0]?.text;
    expect(await first('windows-1250', '\xf5\xfb')).toBe('őű');
    expect(await first('ISO-8859-1', '\x93so\x94 \xe9')).toBe('“so” é');
    expect(await first('windows-1252', '\xc3\xa9\xc3\xa8')).toBe('éè');
    expect((await page('windows-1250', '\xf5')).warnings).toEqual([]);
  });

  it.each([
    ['deeply', '<div>'.repeat(100_000)],
    ['with formats left open', Array.from({ length: 3_000 }, (_, at) => `<p><b id=${at}>x`).join('')],
    [
      'with a hundred thousand attributes',
      `<p ${Array.from({ length: 100_000 }, (_, at) => `a${at}=1 `).join('')}>`,
    ],
  ])('is refused in no time where it is nested or packed %s', async (_, body) => {
    await expect(read(body)).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringMatching(/beyond reason/),
    });
  });
});
