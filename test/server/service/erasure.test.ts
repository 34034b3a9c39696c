import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { assessments, setAssessment } from '#server/service/assessment.ts';
import { backUp } from '#server/service/backup.ts';
import { check } from '#server/service/check.ts';
import { askForClearance, recordAnswers } from '#server/service/clearing.ts';
import { codings } from '#server/service/coding.ts';
import { addName, setNamesAside } from '#server/service/dictionary.ts';
import { edition, editions, freeze } from '#server/service/edition.ts';
import { exportStudy } from '#server/service/export.ts';
import { history } from '#server/service/history.ts';
import { startImport } from '#server/service/import.ts';
import { keepImport } from '#server/service/import-keep.ts';
import { standingDeeds } from '#server/service/journal.ts';
import { addMemo, memos } from '#server/service/memo.ts';
import { addParticipant, identify } from '#server/service/participant.ts';
import { makeLink } from '#server/service/participant-link.ts';
import { addQuote, changeQuote, quotes } from '#server/service/quote.ts';
import { writeQuoteList } from '#server/service/quote-list.ts';
import { addReport, reports } from '#server/service/report.ts';
import { leavingReport, writeReport } from '#server/service/report-export.ts';
import { search } from '#server/service/search.ts';
import { addSource, source } from '#server/service/source.ts';
import { previewWithdrawal, withdraw } from '#server/service/withdrawal.ts';
import { DomainError } from '#shared/errors.ts';
import { ExportFormat, ExportWhat } from '#shared/format/export.ts';
import { QuoteListFormat } from '#shared/quote/list.ts';
import { bytesHold, filesHolding } from '#test/support/bytes.ts';
import { codedStudy } from '#test/support/coded.ts';
import { deedsOn, Nothing } from '#test/support/deeds.ts';

/** A sentence of the person who goes, in short words too, and one of another who stays. */
const THEIRS = 'the zebrafinch ate my spreadsheet again on Thursday';
const OTHERS = 'the lighthouse keeper never once forgot our names';
const SHORT = 'Quietly bamboozled regardless';
const NAME = 'Zofia Quillfeather';
const LONG = 120_000;

/** An interview with the one who goes and, in the same room, the one who stays. */
const TOGETHER = [
  `**Ann:** I tell you that ${THEIRS}.`,
  `**Ben:** And I say that ${OTHERS}.`,
  `**INT:** You said that ${THEIRS}, and you that ${OTHERS}?`,
  `**Ann:** ${SHORT}.`,
].join('\n\n');

/** A study in which every deed there is was done with the words of N-01, and everything kept beside it holds them. */
async function everywhere() {
  const made = codedStudy();
  const { world, who, other, study, open, folder, theme, at } = made;
  addParticipant(world, who, study, { pseudonym: 'N-02', area: 'North', role: 'clerk' });
  const together = addSource(world, who, study, {
    title: `Talk with ${NAME}`,
    kind: 'interview',
    area: 'North',
    wave: '2020-09',
    conductedOn: '2020-09-10',
    participants: ['N-01', 'N-02'],
    speakers: {
      Ann: { role: 'participant', participant: 'N-01' },
      Ben: { role: 'participant', participant: 'N-02' },
    },
    text: TOGETHER,
  }).id;
  const { text } = source(world, who, study, together);
  const span = (words: string) => ({
    source: together,
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  });
  theme('Speed');
  theme('Fatigue', 'threat');
  const theirCoding = made.code('', 'Speed', span(THEIRS)).id;
  const short = made.code('', 'Fatigue', span(SHORT)).id;
  const kept = made.code('', 'Speed', span(OTHERS)).id;
  const ids = new Set<unknown>([theirCoding]);
  for (const yes of [true, false])
    for (const [at, deed] of deedsOn(made, true).entries()) {
      const pick = <T>(from: readonly T[]): T => {
        const found = from.find((one) => ids.has(one)) ?? from[0];
        if (found === undefined) throw new Nothing();
        return found;
      };
      try {
        deed({ by: yes ? who : other, pick, word: THEIRS, yes, number: at });
      } catch (error) {
        if (!(error instanceof DomainError || error instanceof Nothing)) throw error;
      }
    }

  addMemo(world, who, study, {
    about: 'study',
    kind: 'reflexive',
    body: `She said “${SHORT}.” So ${THEIRS}!`,
  });
  addMemo(world, who, study, { about: 'coding', coding: short, kind: 'analytic', body: 'Team words stay.' });
  addMemo(world, { ...who, key: 'a-key', asked: 'x' }, study, {
    about: 'study',
    kind: 'analytic',
    body: `Told by ${NAME}: ${THEIRS}.`,
  });
  const quoteOf = (words: string) => {
    const { id } = addQuote(world, who, study, span(words));
    changeQuote(world, who, study, id, {
      identifiable: { on: '2020-12-01', how: 'paper', note: '' },
      label: 'participant',
    });
    askForClearance(world, who, study, { quotes: [id], audiences: ['funder'] });
    recordAnswers(world, who, study, { quotes: [id], audiences: ['funder'], state: 'cleared' });
    return id;
  };
  const [theirQuote, shortQuote, otherQuote] = [
    quoteOf(`that ${THEIRS}`),
    quoteOf(SHORT),
    quoteOf(`that ${OTHERS}`),
  ];
  const body = [theirQuote, shortQuote, otherQuote].map((id) => `::quote{id="${id}"}`).join('\n\n');
  const report = addReport(world, who, study, {
    title: 'Interim',
    kind: 'blank',
    audience: 'funder',
    body,
  }).id;
  freeze(world, who, study, report, { name: 'First' });
  identify(world, who, study, 'N-01', { name: NAME, email: 'zofia@quillfeather.example', note: THEIRS });
  addName(world, who, study, {
    kind: 'person',
    names: [NAME, 'Zofie'],
    replacement: '[N-01]',
    participant: 'N-01',
  });
  setNamesAside(world, who, study, [NAME], `Told: ${NAME}`);
  makeLink(world, who, study, 'N-01', { base: 'http://localhost' });

  const upload = (fileName: string, words: string) => ({
    fileName,
    bytes: new TextEncoder().encode(`**P:** I tell you that ${words} in September.\n`),
  });
  const { id } = await startImport(world, who, study, [
    upload('kept.md', THEIRS),
    upload('other.md', OTHERS),
  ]);
  await keepImport(world, who, study, id, { incomplete: true });
  await startImport(world, who, study, [upload('waiting.md', THEIRS)]);
  at('2021-01-23T09:00:00.000Z');
  await backUp(folder, path.join(folder, 'backups', 'old.zip'), world.now(), () => undefined);
  return {
    ...made,
    open,
    together,
    theirCoding,
    short,
    kept,
    theirQuote,
    shortQuote,
    otherQuote,
    report,
  };
}

type Everywhere = Awaited<ReturnType<typeof everywhere>>;

/** Everything that can leave the study, whatever its form, by name. */
async function everyExport({ world, who, study }: Everywhere): Promise<[string, Uint8Array | string][]> {
  const left: [string, Uint8Array | string][] = [];
  for (const format of ExportFormat.options)
    for (const what of [undefined, ...ExportWhat.options])
      try {
        const { content } = await exportStudy(world, who, study, { format, ...(what && { what }) });
        const all = content instanceof Map ? [...content] : [['', content as Uint8Array | string] as const];
        for (const [name, text] of all) left.push([`${format} ${what ?? ''} ${name}`, text]);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
      }
  for (const format of QuoteListFormat.options)
    left.push([
      `quotes ${format}`,
      writeQuoteList(world, who, study, {
        format,
        audience: null,
        grouped: true,
        attributes: ['said', 'note'],
      }),
    ]);
  for (const { id } of reports(world, who, study))
    for (const edition of [undefined, ...editions(world, who, study, id).map(({ name }) => name)])
      for (const format of ['html', 'md'] as const)
        try {
          const leaving = leavingReport(world, who, study, {
            report: id,
            edition,
            method: 'yes',
            evidence: 'yes',
          });
          left.push([`report ${edition} ${format}`, await writeReport(leaving, format)]);
        } catch (error) {
          if (!(error instanceof DomainError)) throw error;
        }
  return left;
}

const holding = (exports: readonly [string, Uint8Array | string][], words: string): string[] =>
  exports.flatMap(([name, content]) =>
    bytesHold(typeof content === 'string' ? Buffer.from(content) : content, words) ? [name] : [],
  );

describe('erasing what somebody said', () => {
  test('leaves no byte of their sentences or names in the data folder, nor in anything that leaves it', {
    timeout: LONG,
  }, async () => {
    const made = await everywhere();
    const { world, who, study, folder, together, theirCoding, short, kept, otherQuote, report } = made;
    expect(filesHolding(folder, THEIRS).length).toBeGreaterThan(3);
    expect(filesHolding(folder, NAME).length).toBeGreaterThan(1);
    expect(holding(await everyExport(made), THEIRS).length).toBeGreaterThan(5);
    const { text: before } = source(world, who, study, together);

    const { touched, named } = previewWithdrawal(world, who, study, 'N-01');
    expect(named).toBe(0);
    const counts = new Map(touched.map(({ what, count }) => [what, count]));
    for (const what of [
      'source',
      'turn',
      'coding',
      'quote',
      'memo',
      'edition',
      'identity',
      'upload',
    ] as const)
      expect(counts.get(what), what).toBeGreaterThan(0);
    expect(touched.find(({ what }) => what === 'backup')?.names).toEqual(['old.zip']);

    const done = await withdraw(world, who, study, 'N-01', { scope: 'erase', pseudonym: 'N-01' });

    for (const words of [THEIRS, SHORT, NAME, 'Zofie', 'quillfeather.example', 'We decided in a day'])
      expect(filesHolding(folder, words), words).toEqual([]);
    const exports = await everyExport(made);
    for (const words of [THEIRS, SHORT, NAME]) expect(holding(exports, words), words).toEqual([]);
    expect(check(world, who).problems).toEqual([]);
    expect(JSON.stringify(done)).not.toContain('zebrafinch');

    expect(filesHolding(folder, OTHERS).length).toBeGreaterThan(1);
    const { text } = source(world, who, study, together);
    expect(text).toBe(
      [
        '[withdrawn]',
        `And I say that ${OTHERS}.`,
        `You said [withdrawn], and you that ${OTHERS}?`,
        '[withdrawn]',
      ].join('\n\n'),
    );
    expect(text.length).toBeLessThan(before.length);
    const left = codings(world, who, study).map(({ id }) => id);
    expect(left).toContain(kept);
    expect(left).not.toContain(theirCoding);
    expect(left).not.toContain(short);
    expect(codings(world, who, study).find(({ id }) => id === kept)?.text).toBe(OTHERS);
    expect(quotes(world, who, study).map(({ id }) => id)).toEqual([otherQuote]);
    expect(memos(world, who, study).map(({ body }) => body)).toContain('Team words stay.');
    expect(search(world, who, study, { q: 'zebrafinch' }).items).toEqual([]);

    const [frozen] = editions(world, who, study, report);
    const shown = edition(world, who, study, report, frozen?.name ?? '');
    const blocks = shown.document.pieces.flatMap((piece) => piece.blocks);
    expect(blocks.map(({ block }) => block)).toEqual(['held-back', 'held-back', 'quote']);
    expect(shown.withdrawn).toHaveLength(2);
    expect(done.backups).toEqual({
      replaced: ['old.zip'],
      fresh: 'after-erasure-2021-01-23T09-00-00-000Z.zip',
    });
    expect(filesHolding(path.join(folder, 'backups'), OTHERS)).toEqual([done.backups.fresh]);
  });

  test('turns what rested on them stale, and leaves the deeds behind it without undo', async () => {
    const { world, who, study, theme, code } = codedStudy();
    theme('Speed');
    const { id } = code('in a day', 'Speed');
    setAssessment(world, who, study, {
      theme: 'Speed',
      area: 'North',
      wave: '2020-08',
      state: 'confirmed',
      text: 'It went fast.',
      excerpts: [id],
    });
    expect(assessments(world, who, study)[0]).toMatchObject({ stale: false });
    await withdraw(world, who, study, 'N-01', { scope: 'erase', pseudonym: 'N-01' });
    const [found] = assessments(world, who, study);
    expect(found).toMatchObject({ stale: true, excerpts: [], text: 'It went fast.' });
    expect(found?.changes?.length).toBeGreaterThan(0);
    expect(standingDeeds(world, who, study).undo?.summary).toBe('Added the theme Speed');
    expect(history(world, who, study).items[0]?.summary).toBe('Erased what N-01 said');
    expect(check(world, who).problems).toEqual([]);
  });

  test('asks for the pseudonym, and does nothing without it', async () => {
    const { world, who, study, august } = codedStudy();
    await expect(withdraw(world, who, study, 'N-01', { scope: 'erase', pseudonym: 'N-1' })).rejects.toThrow(
      'Type N-01',
    );
    expect(source(world, who, study, august).text).toContain('We decided in a day');
  });
});
