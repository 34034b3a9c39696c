import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { matrix, trajectoriesOf } from '#server/service/analysis.ts';
import { addCoding } from '#server/service/coding.ts';
import { codingCounts } from '#server/service/coding-count.ts';
import { type DataFolder, openDataFolder } from '#server/service/data-folder.ts';
import { readStudy } from '#server/service/facts.ts';
import { overview } from '#server/service/overview.ts';
import { passages } from '#server/service/passages.ts';
import { threats } from '#server/service/threats.ts';
import { all } from '#server/store/database.ts';
import type { SourceId, StudyId, ThemeId } from '#shared/ids.ts';
import { type MeasuresCase, makeMeasuresStudy } from './measures-study.ts';
import { median, ms, type Row, timed } from './row.ts';

const LARGE: MeasuresCase = { sources: 10_000, codings: 200_000, themes: 30, areas: 10, waves: 5 };
const TENTH: MeasuresCase = { ...LARGE, sources: 1000, codings: 20_000 };
const RUNS = 9;
/** What the tenfold may take longer: linear at most. */
const LINEAR = 10;
/** Milliseconds until a list stands there that is not bound to plain SQL. */
const SOON = 500;

/** Codings by theme, area and wave, each the way that somebody who knows SQLite would ask it. */
const QUESTIONS = {
  'planner’s own': `SELECT c.theme_id, s.area_id, s.wave_id, count(*) FROM coding c JOIN source s ON s.id = c.source_id
    GROUP BY c.theme_id, s.area_id, s.wave_id`,
  'two steps': `SELECT g.theme_id, s.area_id, s.wave_id, sum(g.n)
    FROM (SELECT theme_id, source_id, count(*) AS n FROM coding INDEXED BY coding_by_theme GROUP BY theme_id, source_id) g
    JOIN source s ON s.id = g.source_id GROUP BY g.theme_id, s.area_id, s.wave_id`,
  'covering index, two steps': `SELECT g.theme_id, s.area_id, s.wave_id, sum(g.n)
    FROM (SELECT source_id, theme_id, count(*) AS n FROM coding INDEXED BY covering GROUP BY source_id, theme_id) g
    JOIN source s ON s.id = g.source_id GROUP BY g.theme_id, s.area_id, s.wave_id`,
};

/** Milliseconds of the fastest of the questions, on a copy of the study that has an index made for it. */
async function bestSql(folder: string, file: string): Promise<number> {
  const copy = path.join(folder, 'sql.sqlite');
  const whole = new Database(file, { readonly: true });
  whole.prepare('VACUUM INTO ?').run(copy);
  whole.close();
  const db = new Database(copy);
  try {
    db.exec('CREATE INDEX covering ON coding (source_id, theme_id); ANALYZE;');
    const taken: number[] = [];
    for (const sql of Object.values(QUESTIONS)) {
      const question = db.prepare(sql).raw();
      taken.push(median(await timed(RUNS, () => question.all())));
    }
    return Math.min(...taken);
  } finally {
    db.close();
    rmSync(copy);
  }
}

type Ask = 'matrix' | 'trajectories' | 'threats' | 'overview' | 'counts' | 'passages';

interface Measured {
  sql: number;
  /** The first reading after the program was started. */
  cold: number;
  /** The first answer after a coding. */
  asked: Record<Ask, number>;
}

/** One place in each of some sources to code at. */
const PLACES = `SELECT s.id AS source, min(t.start) AS start FROM source s JOIN turn t ON t.text_id = s.text_id
  WHERE t.role = 'participant' GROUP BY s.id ORDER BY s.id LIMIT 2000`;

async function measured(size: MeasuresCase): Promise<Measured> {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-bench-'));
  let data: DataFolder | null = openDataFolder(folder);
  try {
    const study: StudyId = makeMeasuresStudy(data.world, data.local, size);
    data.close();
    data = openDataFolder(folder);
    const { world, local: who } = data;
    const { db, file } = world.studies.open(study);
    const sql = await bestSql(folder, file);
    const start = performance.now();
    readStudy(db);
    const cold = performance.now() - start;
    const [theme] = all<{ id: ThemeId }>(db, 'SELECT id FROM theme LIMIT 1');
    const places = all<{ source: SourceId; start: number }>(db, PLACES);
    if (!theme) throw new Error('The study has no theme.');
    let at = 0;
    const code = () => {
      const place = places[(at * 37) % places.length];
      at += 1;
      if (place)
        addCoding(world, who, study, {
          source: place.source,
          theme: theme.id,
          start: place.start + 30,
          end: place.start + 40 + at,
        });
    };
    const asks: Record<Ask, () => unknown> = {
      matrix: () => matrix(world, who, study),
      trajectories: () => trajectoriesOf(world, who, study),
      threats: () => threats(world, who, study),
      overview: () => overview(world, who, study),
      counts: () => codingCounts(world, who, study),
      passages: () => passages(world, who, study),
    };
    const asked = { matrix: 0, trajectories: 0, threats: 0, overview: 0, counts: 0, passages: 0 };
    for (const ask of Object.keys(asked) as Ask[]) {
      asks[ask]();
      const taken: number[] = [];
      for (let run = 0; run < RUNS; run += 1) {
        code();
        const began = performance.now();
        asks[ask]();
        taken.push(performance.now() - began);
      }
      asked[ask] = median(taken);
    }
    return { sql, cold, asked };
  } finally {
    data?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const sizeOf = ({ sources, codings, themes, areas, waves }: MeasuresCase): string =>
  `${sources.toLocaleString('en-GB')} sources, ${codings.toLocaleString('en-GB')} codings, ${themes} × ${areas} × ${waves}`;

/** The measures of a large study after each deed, against counting its codings in plain SQL; and how they grow. */
export async function measureRows(): Promise<Row[]> {
  const tenth = await measured(TENTH);
  const large = await measured(LARGE);
  const data = sizeOf(LARGE);
  const within = (what: string, took: number, limit: number, why: string): Row => ({
    what,
    data,
    measured: ms(took),
    limit: `${ms(limit)} = ${why}`,
    ratio: took / limit,
  });
  const twice = `2 × best SQL (${ms(large.sql)})`;
  return [
    within('matrix of the whole study after a coding (median)', large.asked.matrix, 2 * large.sql, twice),
    within('trajectories after a coding (median)', large.asked.trajectories, 2 * large.sql, twice),
    within('threats after a coding (median)', large.asked.threats, 2 * large.sql, twice),
    within('overview after a coding (median)', large.asked.overview, SOON, 'nobody waits long'),
    within('counts of the codebook after a coding (median)', large.asked.counts, SOON, 'nobody waits long'),
    within('coded passages after a coding (median)', large.asked.passages, SOON, 'nobody waits long'),
    within('first reading after a start', large.cold, LINEAR * tenth.cold, `10 × that of a tenth`),
    ...(['matrix', 'threats', 'overview'] as const).map((ask) =>
      within(
        `growth, 10 × sources and codings: ${ask}`,
        large.asked[ask],
        LINEAR * tenth.asked[ask],
        `10 × ${ms(tenth.asked[ask])}`,
      ),
    ),
  ];
}
