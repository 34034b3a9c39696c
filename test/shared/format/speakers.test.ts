import { describe, expect, it } from 'vitest';
import { readDraft } from '#shared/format/format.ts';
import { buildDocx, paragraph, table } from './docx-builder.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

const talk = async (text: string, fileName = 'talk.txt') =>
  (await readDraft(bytes(text), fileName)).turns.map(({ speaker, text: words, time }) => [
    speaker,
    words,
    time,
  ]);

describe('the same interview in every form', () => {
  const said: [string, string, number][] = [
    ['Interviewer', 'How did the rota come about?', 4],
    ['Ewa', 'By accident, and then by a list on the wall. Nobody decided it.', 9],
    ['Interviewer', 'Who keeps it now?', 63],
    ['Ewa', 'Whoever is there: mostly me & Margaret.', 3671],
  ];
  const clock = (time: number) =>
    [time / 3600, (time / 60) % 60, time % 60]
      .map((part) => String(Math.floor(part)).padStart(2, '0'))
      .join(':');
  const ranges = (decimal: string, voice: (speaker: string, words: string) => string) =>
    said
      .map(
        ([speaker, words, time], at) =>
          `${at + 1}\n${clock(time)}${decimal}000 --> ${clock(time + 3)}${decimal}500\n${voice(speaker, words)}\n`,
      )
      .join('\n');
  const named = (speaker: string, words: string) => `${speaker}: ${words}`;
  const timed: Record<string, [string, Uint8Array]> = {
    srt: ['talk.srt', bytes(ranges(',', named))],
    'srt with carriage returns and no final blank line': [
      'talk.srt',
      bytes(ranges(',', named).trim().replaceAll('\n', '\r\n')),
    ],
    'vtt as Zoom writes it': ['talk.vtt', bytes(`WEBVTT\n\n${ranges('.', named)}`)],
    'vtt as Teams writes it': [
      'talk.vtt',
      bytes(
        `WEBVTT\n\n${ranges('.', (speaker, words) => `<v ${speaker}>${words.replace('&', '&amp;')}</v>`)}`,
      ),
    ],
    'a label under each range': [
      'talk.txt',
      bytes(
        said
          .map(
            ([speaker, words, time]) => `${clock(time)}.000 --> ${clock(time + 3)}.000\n${speaker}\n${words}`,
          )
          .join('\n'),
      ),
    ],
    '[time] Name: text': [
      'talk.txt',
      bytes(said.map(([speaker, words, time]) => `[${clock(time)}] ${speaker}: ${words}`).join('\n')),
    ],
    'Name (time): text': [
      'talk.txt',
      bytes(said.map(([speaker, words, time]) => `${speaker} (${clock(time)}): ${words}`).join('\n\n')),
    ],
    '**Name** [time]': [
      'talk.md',
      bytes(said.map(([speaker, words, time]) => `**${speaker}** [${clock(time)}]\n${words}\n`).join('\n')),
    ],
    '**Name [time]:** text': [
      'talk.md',
      bytes(said.map(([speaker, words, time]) => `**${speaker} [${clock(time)}]:** ${words}`).join('\n\n')),
    ],
    'Name  time above the text': [
      'talk.docx',
      buildDocx(
        said
          .map(([speaker, words, time]) => paragraph(`${speaker}   ${clock(time)}`) + paragraph(words))
          .join(''),
      ),
    ],
  };
  for (const [form, [fileName, file]] of Object.entries(timed)) {
    it(`reads ${form}`, async () => {
      const { turns, warnings } = await readDraft(file, fileName);
      expect(turns.map(({ speaker, text, time }) => [speaker, text, time])).toEqual(said);
      expect(turns.map(({ role }) => role)).toEqual([
        'interviewer',
        'participant',
        'interviewer',
        'participant',
      ]);
      expect(warnings).toEqual([]);
    });
  }
  const untimed: Record<string, [string, Uint8Array]> = {
    'Name: text': ['talk.txt', bytes(said.map(([speaker, words]) => `${speaker}: ${words}`).join('\n'))],
    'Name<TAB>text': ['talk.txt', bytes(said.map(([speaker, words]) => `${speaker}\t${words}`).join('\n\n'))],
    '**Name:** text': [
      'talk.md',
      bytes(said.map(([speaker, words]) => `**${speaker}:** ${words}`).join('\n')),
    ],
    'a name alone on its line': [
      'talk.txt',
      bytes(said.map(([speaker, words]) => `${speaker}\n${words}`).join('\n\n')),
    ],
    capitals: [
      'talk.txt',
      bytes(
        said
          .map(([speaker, words]) => `${speaker === 'Ewa' ? 'NOWAK' : 'INTERVIEWER'} ${words}`)
          .join('\n\n'),
      ),
    ],
    'Word with tabs': [
      'talk.docx',
      buildDocx(said.map(([speaker, words]) => paragraph(`${speaker}:\t${words}`)).join(paragraph(''))),
    ],
    'a Word table': ['talk.docx', buildDocx(table(said.map(([speaker, words]) => [speaker, words])))],
  };
  for (const [form, [fileName, file]] of Object.entries(untimed)) {
    it(`reads ${form}`, async () => {
      const { turns } = await readDraft(file, fileName);
      expect(turns.map(({ text }) => text)).toEqual(said.map(([, words]) => words));
      expect(new Set(turns.map(({ speaker }) => speaker)).size).toBe(2);
      expect(turns.map(({ role }) => role)).toEqual([
        'interviewer',
        'participant',
        'interviewer',
        'participant',
      ]);
    });
  }
});

describe('what looks like a label', () => {
  it('is words when it neither recurs nor is customary, and the draft says so', async () => {
    const draft = await readDraft(
      bytes('INT: So?\n\nP: So.\n\nMargaret Hale: I only came for the keys.'),
      'talk.txt',
    );
    expect(draft.turns).toHaveLength(2);
    expect(draft.turns[1]?.text).toBe('So.\n\nMargaret Hale: I only came for the keys.');
    expect(draft.warnings).toContainEqual(expect.objectContaining({ code: 'one-off-label', line: 5 }));
  });

  it('is nobody when it is a word documents put before colons, however often', async () => {
    const reading =
      'Note: one.\n\nNote: two.\n\nExample: three.\n\nExample: four.\n\nRecommendation 1: five.';
    expect((await talk(reading)).map(([speaker]) => speaker)).toEqual([null, null, null, null, null]);
  });

  it('is no label when it begins a sentence', async () => {
    const turns = await talk(
      'Q: Why?\nA: There were two reasons: time and fear.\nThe first: time.\nIt was clear: fear.',
    );
    expect(turns.map(([speaker]) => speaker)).toEqual(['Q', 'A']);
  });

  it('is no capitals form when prose merely begins with short names of bodies', async () => {
    const prose = 'NHS staff came.\n\nNHS managers did not.\n\nVCS leaders came.\n\nVCS staff did not.';
    expect((await talk(prose)).every(([speaker]) => speaker === null)).toBe(true);
  });

  it('is no speaker when a transcriber notes a sound in brackets', async () => {
    const turns = await talk('[id1] Yes.\n[laughs]\n[id2] No.\n[laughs]\n[id1] Perhaps.');
    expect(turns.map(([speaker]) => speaker)).toEqual(['id1', 'id2', 'id1']);
    expect(turns[0]?.[1]).toBe('Yes.\n[laughs]');
  });

  it('keeps one name however its letters are cased', async () => {
    expect((await talk('Int: a?\nP: b\nINT: c?\nP.: d')).map(([speaker]) => speaker)).toEqual([
      'Int',
      'P',
      'Int',
      'P',
    ]);
  });
});

describe('roles', () => {
  const roles = async (text: string) => {
    const draft = await readDraft(bytes(text), 'talk.txt');
    return {
      roles: draft.speakers.map(({ label, role }) => [label, role]),
      codes: draft.warnings.map(({ code }) => code),
    };
  };

  it('follow customary labels', async () => {
    expect((await roles('I: a?\nR: b\nI: c?\nR: d')).roles).toEqual([
      ['I', 'interviewer'],
      ['R', 'participant'],
    ]);
  });

  it('follow the questions where two people have names', async () => {
    const { roles: found, codes } = await roles('Mira: How?\nJo: So.\nMira: And then?\nJo: Then this.');
    expect(found).toEqual([
      ['Mira', 'interviewer'],
      ['Jo', 'participant'],
    ]);
    expect(codes).toContain('interviewer-guessed');
  });

  it('stay open where nobody mostly asks, and the draft asks who interviews', async () => {
    const { roles: found, codes } = await roles('Mira: How.\nJo: So.\nMira: And then.\nJo: Then this.');
    expect(found.map(([, role]) => role)).toEqual(['unknown', 'unknown']);
    expect(codes).toContain('who-interviews');
  });

  it('leave a third voice unknown rather than a participant', async () => {
    const { roles: found, codes } = await roles('INT: a?\nP1: b\nSpeaker 2: c\nINT: d?\nSpeaker 2: e\nP1: f');
    expect(found).toEqual([
      ['INT', 'interviewer'],
      ['P1', 'participant'],
      ['Speaker 2', 'unknown'],
    ]);
    expect(codes).toContain('speaker-unmatched');
  });
});

describe('the lines of a turn', () => {
  it('keep a blank line and a list, and lose the breaks of wrapping', async () => {
    const wide = 'We had a list, and the list had more names on it than the hall had chairs, which';
    const turns = await talk(
      `Q: How?\nA: ${wide}\nwas how the second hall came about.\n\nThere were three:\n- one\n- two`,
    );
    expect(turns[1]?.[1]).toBe(
      `${wide} was how the second hall came about.\n\nThere were three:\n- one\n- two`,
    );
  });

  it('never hold the timestamps that stand between them', async () => {
    const turns = await talk(
      '[00:01] Q: How?\n[00:05] A: Like\n[00:10]\nthis.\n[00:12] And that.\n[00:20] Q: Yes?',
    );
    expect(turns).toEqual([
      ['Q', 'How?', 1],
      ['A', 'Like\nthis.\nAnd that.', 5],
      ['Q', 'Yes?', 20],
    ]);
  });

  it('keep a time of day that somebody mentions', async () => {
    expect((await talk('Q: When?\nA: I came and\n10:30 was too late.'))[1]?.[1]).toBe(
      'I came and\n10:30 was too late.',
    );
  });
});
