import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DomainError } from '#shared/errors.ts';
import { readDraft } from '#shared/format/format.ts';
import { buildDocx, paragraph } from './docx-builder.ts';

/** How many damaged inputs a form is tried on; `npm run soak` tries many more. */
const MUTATIONS = process.env.SOAK === 'yes' ? 10_000 : 200;

const bytes = (text: string) => new TextEncoder().encode(text);

const word = fc.constantFrom(
  'the',
  'van',
  'came',
  'késő',
  'we',
  'had',
  'List',
  '20',
  '😀',
  'naïve',
  'hall',
  'but',
  'x<y',
  'R&D',
  '&amp;',
  '"so"',
  '—',
);
const sentence = fc
  .tuple(
    fc.constantFrom('Well', 'So', 'And', 'We', 'É'),
    fc.array(word, { minLength: 1, maxLength: 12 }),
    fc.constantFrom('.', '?', '!', '…'),
  )
  .map(([first, words, end]) => `${first} ${words.join(' ')}${end}`);
/** Talk in which nobody speaks twice running, as captions cannot tell two turns of one speaker from one. */
const turns = fc
  .array(
    fc.record({
      text: fc.array(sentence, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' ')),
      gap: fc.nat(400),
    }),
    { minLength: 2, maxLength: 20 },
  )
  .map((said) => {
    let time = 0;
    return said.map(({ text, gap }, at) => {
      time += gap + 1;
      return { speaker: at % 2 === 0 ? 'Interviewer' : 'Ewa Nowak', text, time };
    });
  });
type Said = { speaker: string; text: string; time: number }[];

const clock = (time: number, decimal: string) =>
  `${[time / 3600, (time / 60) % 60, time % 60].map((part) => String(Math.floor(part)).padStart(2, '0')).join(':')}${decimal}000`;
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const webvtt = (said: Said) =>
  `WEBVTT\n\n${said.map(({ speaker, text, time }) => `${clock(time, '.')} --> ${clock(time + 1, '.')}\n<v ${speaker}>${escaped(text)}</v>\n`).join('\n')}`;
const srt = (said: Said) =>
  said
    .map(
      ({ speaker, text, time }, at) =>
        `${at + 1}\n${clock(time, ',')} --> ${clock(time + 1, ',')}\n${speaker}: ${escaped(text)}\n`,
    )
    .join('\n');
const seen = async (file: Uint8Array, name: string) =>
  (await readDraft(file, name)).turns.map(({ speaker, text, time }) => ({ speaker, text, time }));

describe('any talk comes back as it was said', () => {
  it('through WebVTT', () =>
    fc.assert(
      fc.asyncProperty(turns, async (said) => {
        expect(await seen(bytes(webvtt(said)), 'a.vtt')).toEqual(said);
      }),
    ));

  it('through SRT', () =>
    fc.assert(
      fc.asyncProperty(turns, async (said) => {
        expect(await seen(bytes(srt(said)), 'a.srt')).toEqual(said);
      }),
    ));

  it('through plain text, whatever the line ends and the encoding', () =>
    fc.assert(
      fc.asyncProperty(turns, fc.constantFrom('\n', '\r\n', '\r'), fc.boolean(), async (said, end, wide) => {
        const text = said.map(({ speaker, text: words }) => `${speaker}: ${words}`).join(`${end}${end}`);
        const units = Uint16Array.from({ length: text.length + 1 }, (_, at) =>
          at === 0 ? 0xfeff : text.charCodeAt(at - 1),
        );
        const file = wide ? new Uint8Array(units.buffer) : bytes(text);
        expect(await seen(file, 'a.txt')).toEqual(said.map((turn) => ({ ...turn, time: null })));
      }),
    ));

  it('through Word', () =>
    fc.assert(
      fc.asyncProperty(turns, async (said) => {
        const file = buildDocx(said.map(({ speaker, text }) => paragraph(`${speaker}:\t${text}`)).join(''));
        expect(await seen(file, 'a.docx')).toEqual(said.map((turn) => ({ ...turn, time: null })));
      }),
      { numRuns: 25 },
    ));
});

const name = fc.constantFrom('a.txt', 'a.md', 'a.vtt', 'a.srt', 'a.docx', 'a', 'a.pdf', '2020-10.txt', '');
const reads = async (file: Uint8Array, fileName: string) => {
  try {
    const draft = await readDraft(file, fileName);
    expect(Array.isArray(draft.turns)).toBe(true);
    expect(draft.title).not.toBe('');
  } catch (error) {
    expect(error).toBeInstanceOf(DomainError);
  }
};
/** Pieces that readers act on, in any order. */
const broken = fc
  .array(
    fc.constantFrom(
      'WEBVTT',
      '\n',
      '\n\n',
      '-->',
      '00:00:01.000 --> 00:00:02.000',
      '00:01,5',
      '<v ',
      '>',
      '</v>',
      '&#x110000;',
      '&#0;',
      '&',
      'NOTE ',
      '---\n',
      'a: [',
      '*',
      '**',
      '[',
      ']',
      '](',
      '`',
      '# ',
      '> ',
      '- ',
      '1. ',
      '| ',
      'P: ',
      'INT:',
      'Ana\t',
      '[id1] ',
      '\f',
      'Page 2',
      '\r',
      '\u2028',
      '\uFEFF',
      '<!--',
      ':',
      '0:12',
      '9',
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

describe('any bytes give a draft or a refusal', () => {
  it('however random', () =>
    fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), name, reads), { numRuns: MUTATIONS }));

  it('however broken the text', () =>
    fc.assert(
      fc.asyncProperty(broken, name, (text, fileName) => reads(bytes(text), fileName)),
      { numRuns: MUTATIONS },
    ));

  it('and never a word that was not in the text', () =>
    fc.assert(
      fc.asyncProperty(broken, async (text) => {
        const words = new Set(text.replace(/[\f\uFEFF]/g, '').split(/\s+/));
        const all = (await readDraft(bytes(`x ${text}`), 'a.txt').catch(() => null))?.turns ?? [];
        if (/-->|^\s*---/m.test(text)) return;
        for (const turn of all)
          for (const part of turn.text.split(/\s+/))
            expect([...words, 'x'].some((one) => one.includes(part))).toBe(true);
      }),
    ));
});
