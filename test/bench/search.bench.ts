import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { openDataFolder } from '#server/service/data-folder.ts';
import { passages } from '#server/service/passages.ts';
import { search } from '#server/service/search.ts';
import { similar } from '#server/service/similar.ts';
import { addSource } from '#server/service/source.ts';
import { addStudy } from '#server/service/study.ts';
import { addTheme } from '#server/service/theme.ts';
import { write } from '#server/service/write.ts';
import { all, type Db } from '#server/store/database.ts';
import { putCoding } from '#server/store/study/coding.ts';
import { CodingId, type SourceId, type TextId } from '#shared/ids.ts';
import { median, ms, p95, type Row, seeded, timed } from './row.ts';

const SOURCES = 1000;
const WORDS = 8000;
const TURN = 80;
const CODINGS = 20_000;
const VOCABULARY = 20_000;
const SYLLABLES = 'tru st ar ing con wel ber mo lan dis per fun thro ke win ter ho us gro up ca ll'.split(
  ' ',
);
/** What a reader waits without noticing, for words found and shown. */
const FOUND = 50;
/** Of the speed of bare FTS5. */
const BUILD_SHARE = 0.6;

/** Words of a language: some said all the time, most hardly ever; `sought` are those that somebody looks for. */
function language(random: () => number): { said: () => string; sought: () => string } {
  const syllable = () => SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? 'ka';
  const words = Array.from({ length: VOCABULARY }, () =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, syllable).join(''),
  );
  const at = (place: number) => words[Math.min(VOCABULARY - 1, Math.floor(place))] ?? 'trust';
  return {
    said: () => at(VOCABULARY * random() ** 4),
    // Nobody looks for what stands in every turn, as “and” does.
    sought: () => at(100 + VOCABULARY * random() ** 2),
  };
}

/** An interview of short questions and longer answers. */
const interview = (word: () => string): string =>
  Array.from({ length: WORDS / TURN }, (_, turn) => {
    const said = Array.from({ length: TURN }, (_, at) => (at % 13 === 12 ? `${word()}.` : word())).join(' ');
    return `**${turn % 6 === 0 ? 'INT' : 'P'}:** ${said}\n`;
  }).join('\n');

interface TurnRow {
  source: SourceId;
  text_id: TextId;
  start: number;
  text: string;
}

const turnsOf = (db: Db): TurnRow[] =>
  all<TurnRow>(
    db,
    `SELECT s.id AS source, t.text_id, t.start, t.text FROM turn t JOIN source s ON s.text_id = t.text_id
     WHERE t.role = 'participant'`,
  );

/** How long the index takes anew, and how long a bare FTS5 table over the same words. */
function builds(db: Db, folder: string): { own: number; bare: number } {
  const clocked = (work: () => void): number => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  const texts = all<{ number: number; text: string }>(db, `SELECT number, text FROM turn`);
  const beside = new Database(path.join(folder, 'bare.sqlite'));
  beside.exec(`PRAGMA journal_mode = WAL; CREATE VIRTUAL TABLE bare USING fts5 (text)`);
  const insert = beside.prepare(`INSERT INTO bare (rowid, text) VALUES (?, ?)`);
  const bare = clocked(() =>
    beside.transaction(() => {
      for (const { number, text } of texts) insert.run(number, text);
    })(),
  );
  beside.close();
  const own = clocked(() => db.exec(`INSERT INTO turn_search (turn_search) VALUES ('rebuild')`));
  return { own, bare };
}

/** Search in transcripts, coded passages and similar passages on a study of eight million words. */
export async function searchRows(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-bench-'));
  const { world, local: who, close } = openDataFolder(folder);
  try {
    const random = seeded(7);
    const { said: word, sought } = language(random);
    const { id } = addStudy(world, who, {
      title: 'Many words',
      areas: ['North', 'South', 'West'],
      from: '2020-08',
      to: '2021-01',
    });
    for (let at = 0; at < SOURCES; at += 1)
      addSource(world, who, id, {
        title: `Interview ${at}`,
        kind: 'interview',
        area: ['North', 'South', 'West'][at % 3] ?? 'North',
        wave: ['2020-08', '2020-09', '2020-10'][at % 7] ?? '2020-11',
        text: interview(word),
      });
    const study = world.studies.open(id);
    const build = builds(study.db, folder);
    const typed = Array.from({ length: 200 }, (_, at) =>
      at % 3 === 0 ? `${sought()} ${sought()}` : at % 3 === 1 ? `${sought()}*` : `${sought()} -${sought()}`,
    );
    const found = await timed(typed.length, (at) =>
      search(world, who, id, { q: typed[Math.max(0, at)] ?? '' }),
    );

    const themes = Array.from({ length: 40 }, (_, at) =>
      addTheme(world, who, id, { title: `${word()} ${at}`, kind: 'threat', definition: word() }),
    );
    const turns = turnsOf(study.db);
    write(
      world,
      who,
      study,
      'coding.add',
      (tx) => {
        for (let at = 0; at < CODINGS; at += 1) {
          // Every turn once or never, so that no two codings are alike.
          const turn = turns[Math.floor((at * turns.length) / CODINGS)];
          const theme = themes[at % themes.length];
          if (!turn || !theme) continue;
          const start = Math.floor(random() * (turn.text.length - 120));
          putCoding(tx.db, {
            id: world.newId(CodingId),
            rev: tx.rev,
            source: turn.source,
            textVersion: turn.text_id,
            start: turn.start + start,
            end: turn.start + start + 100 + (at % 20),
            text: turn.text.slice(start, start + 100 + (at % 20)),
            prefix: '',
            suffix: '',
            theme: theme.id,
            coder: who.account.id,
            event: 1,
            stance: at % 3 === 0 ? null : 'occurring',
            told: '',
            prompted: false,
            state: 'accepted',
            origin: 'person',
            cameFrom: null,
            createdAt: tx.at,
          });
        }
        tx.say('Coded twenty thousand passages');
      },
      { undoable: false },
    );
    passages(world, who, id);
    const afterDeed: number[] = [];
    for (let at = 0; at < 10; at += 1) {
      addTheme(world, who, id, { title: `After ${at}`, kind: 'change' });
      const start = performance.now();
      passages(world, who, id, { where: 'stance:to-set' });
      afterDeed.push(performance.now() - start);
    }
    const asked = await timed(60, (at) =>
      passages(world, who, id, {
        where: `(theme:${themes[(at + 5) % 40]?.id} or with:${themes[(at + 8) % 40]?.id}) and area:north and not stance:to-set`,
        sort: 'words',
      }),
    );
    const alike = await timed(20, (at) => similar(world, who, id, themes[(at + 5) % 40]?.id ?? ''));
    const data = `${SOURCES} × ${WORDS.toLocaleString('en-GB')} words`;
    const coded = `${CODINGS.toLocaleString('en-GB')} codings`;
    return [
      {
        what: 'search in transcripts with snippets (p95)',
        data,
        measured: ms(p95(found)),
        limit: ms(FOUND),
        ratio: p95(found) / FOUND,
      },
      {
        what: 'build the search index',
        data,
        measured: ms(build.own),
        limit: `${ms(build.bare / BUILD_SHARE)} = bare FTS5 ÷ ${BUILD_SHARE}`,
        ratio: build.own / (build.bare / BUILD_SHARE),
      },
      {
        what: 'coded passages: a new question, filtered and sorted (p95)',
        data: coded,
        measured: ms(p95(asked)),
        limit: ms(FOUND),
        ratio: p95(asked) / FOUND,
      },
      {
        what: 'coded passages: the first question after a deed (median)',
        data: coded,
        measured: ms(median(afterDeed)),
        limit: ms(5 * FOUND),
        ratio: median(afterDeed) / (5 * FOUND),
      },
      {
        what: 'similar passages of a theme (median)',
        data: `${coded}, ${data}`,
        measured: ms(median(alike)),
        limit: ms(10 * FOUND),
        ratio: median(alike) / (10 * FOUND),
      },
    ];
  } finally {
    close();
    rmSync(folder, { recursive: true, force: true });
  }
}
