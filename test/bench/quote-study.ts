import { addCodings } from '#server/service/coding.ts';
import { openDataFolder } from '#server/service/data-folder.ts';
import { addParticipant } from '#server/service/participant.ts';
import { addSource, source as sourceOf } from '#server/service/source.ts';
import { addStudy } from '#server/service/study.ts';
import { addTheme } from '#server/service/theme.ts';
import { write } from '#server/service/write.ts';
import { putQuote } from '#server/store/study/quote.ts';
import { contextOf } from '#shared/coding/excerpt.ts';
import { CoderId, QuoteId } from '#shared/ids.ts';
import { seeded, talk } from './row.ts';

const AREAS = ['Wexcombe', 'Millhaven', 'Northmere'];
const MONTHS = ['2020-08', '2020-09', '2020-10', '2020-11'];
const THEMES = 40;
const LENGTH = 180;
const APART = 200;

/** Plain talk of so many words. */
function talkOf(): (words: number) => string {
  const random = seeded(7);
  return (words) => talk(random, words);
}

/** Makes a study of so many quotes, a hundred an interview, each under a theme; the same in every run. */
export function makeQuoteStudy(
  folder: string,
  quotes: number,
  say: (words: number) => string = talkOf(),
): string {
  const { world, close } = openDataFolder(folder);
  const account = { id: CoderId.parse('00000000-0000-4000-8000-000000000001'), name: 'Bench', initials: 'B' };
  const who = { account, key: null, as: 'local' as const, founds: false };
  const { id: study } = addStudy(world, who, {
    title: 'Bench of quotes',
    areas: AREAS,
    from: '2020-08',
    to: '2020-11',
  });
  const open = world.studies.open(study);
  const themes = Array.from(
    { length: THEMES },
    (_, at) => addTheme(world, who, study, { title: `Theme number ${at + 1}`, kind: 'change' }).id,
  );
  for (const area of AREAS)
    addParticipant(world, who, study, { pseudonym: `${area}-01`, area, role: 'coordinator', panel: true });
  for (let at = 0; at < quotes / 100; at += 1) {
    const area = AREAS[at % AREAS.length] ?? 'Wexcombe';
    const { id: interview } = addSource(world, who, study, {
      title: `Interview ${at + 1}`,
      kind: 'interview',
      area,
      wave: MONTHS[at % MONTHS.length] ?? '2020-08',
      participants: [`${area}-01`],
      text: `**P:** ${say(4200)}\n`,
    });
    const spans = Array.from({ length: 100 }, (_, one) => ({
      start: one * APART,
      end: one * APART + LENGTH,
    }));
    const source = sourceOf(world, who, study, interview);
    const { text } = source;
    for (const theme of themes.slice(at % 10, (at % 10) + 2))
      addCodings(world, who, study, { source: source.id, spans, theme });
    write(world, who, open, 'quote.add', (tx) => {
      for (const span of spans)
        putQuote(tx.db, {
          id: world.newId(QuoteId),
          rev: tx.rev,
          source: source.id,
          textVersion: source.textVersion,
          ...span,
          text: text.slice(span.start, span.end),
          ...contextOf(text, span),
          publicText: null,
          brackets: [],
          label: '',
          namesArea: true,
          identifiable: null,
          note: '',
          by: account.id,
          at: tx.at,
        });
      tx.say('Marked quotes');
    });
  }
  close();
  return study;
}
