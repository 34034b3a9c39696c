import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDataFolder } from '#server/service/data-folder.ts';
import { keepSource } from '#server/service/source.ts';
import { addStudy } from '#server/service/study.ts';
import { write } from '#server/service/write.ts';
import type { StudyId } from '#shared/ids.ts';
import type { Import } from '#shared/import/import.ts';
import type { NearSources } from '#shared/source/near.ts';
import { longestWait } from './asker.ts';
import { start as startBuilt } from './built.ts';
import { median, ms, type Row, seeded, timed } from './row.ts';

const SOURCES = 10_000;
const WORDS = 600;
/** Every so many sources one is a copy of an earlier one, with a word changed here and there. */
const COPY_EVERY = 40;
/** Words that every source begins with. */
const PREAMBLE = 60;
const VOCABULARY = 6000;
const FILES = 500;
const LIMIT = 1000;

/** Texts of words that are used as unevenly as those of a language, all with one preamble, some of them copies. */
function textsOf(count: number, random: () => number): string[][] {
  const word = () => `w${Math.floor(random() ** 3 * VOCABULARY).toString(36)}`;
  const preamble = Array.from({ length: PREAMBLE }, word);
  const texts: string[][] = [];
  for (let at = 0; at < count; at += 1) {
    const original = texts[Math.floor(random() * at)];
    texts.push(
      at % COPY_EVERY === COPY_EVERY - 1 && original
        ? original.map((said, place) => (place % 150 === 75 ? word() : said))
        : [...preamble, ...Array.from({ length: WORDS - PREAMBLE }, word)],
    );
  }
  return texts;
}

function makeStudy(folder: string, texts: readonly (readonly string[])[]): StudyId {
  const { world, local, close } = openDataFolder(folder);
  const study = addStudy(world, local, { title: 'Bench', areas: ['A'], from: '2020-08', to: '2020-10' });
  write(
    world,
    local,
    world.studies.open(study.id),
    'study.open',
    (tx) => {
      for (const [at, text] of texts.entries())
        keepSource(tx, world, {
          title: `Source ${at}`,
          kind: 'conversation',
          form: 'transcript',
          area: null,
          wave: null,
          participants: [],
          conductedOn: null,
          panel: null,
          duplicateOf: null,
          speakers: {},
          fileName: null,
          turns: [{ speaker: 'P', role: 'participant', time: null, text: text.join(' ') }],
        });
      tx.say('Filled the study');
    },
    { undoable: false },
  );
  close();
  return study.id;
}

/** Near-duplicates among 10,000 sources, and of 500 files with them, while another request asks all the time. */
export async function nearRows(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-bench-'));
  const texts = textsOf(SOURCES + FILES, seeded(17));
  const study = makeStudy(folder, texts.slice(0, SOURCES));
  const serving = await startBuilt(folder);
  const at = `${serving.address}/api/studies/${study}`;
  const all = async (): Promise<NearSources[]> => {
    const answer = await fetch(`${at}/near-duplicates`);
    const { items }: { items: NearSources[] } = await answer.json();
    return items;
  };
  try {
    let first = 0;
    let found = 0;
    const waitAtFirst = await longestWait(serving.address, async () => {
      const begun = performance.now();
      found = (await all()).length;
      first = performance.now() - begun;
    });
    if (found < (SOURCES / COPY_EVERY) * 0.9) throw new Error(`Only ${found} near-duplicates were found.`);
    const taken = await timed(10, all);
    const body = new FormData();
    for (const [file, text] of texts.slice(SOURCES).entries())
      body.append('files', new Blob([`P: ${text.join(' ')}\n`]), `${file}.txt`);
    let near = 0;
    const begun = performance.now();
    const waitAtImport = await longestWait(serving.address, async () => {
      const answer = await fetch(`${at}/imports`, { method: 'POST', body });
      const { files }: Import = await answer.json();
      near = files.filter(({ duplicate }) => duplicate !== null).length;
    });
    const read = performance.now() - begun;
    if (near < (FILES / COPY_EVERY) * 0.9) throw new Error(`Only ${near} of the files were found again.`);
    const data = `${SOURCES} sources × ${WORDS} words`;
    const row = (what: string, of: string, measured: number, limit: number): Row => ({
      what,
      data: of,
      measured: ms(measured),
      limit: ms(limit),
      ratio: measured / limit,
    });
    return [
      row('near-duplicates of the whole study', `${data}, ${found} found`, median(taken), LIMIT),
      row('near-duplicates, first time after a start', data, first, 10_000),
      row('longest wait of another request', 'while they are found for the first time', waitAtFirst, 50),
      row(`${FILES} files read and compared`, `with ${data}`, read, 10_000),
      row(
        'longest wait of another request',
        'while these come in by one request and are compared',
        waitAtImport,
        50,
      ),
    ];
  } finally {
    await serving.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
