import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { longestWait } from './asker.ts';
import { start as startBuilt } from './built.ts';
import { ms, type Row, seeded, talk } from './row.ts';

const DOCUMENTS = 100;
const WORDS = 8000;
const TURNS = 80;
/** Seconds a peer takes for 100 such documents, text and Word (measured on a machine of two cores). */
const PEER = { text: 43, word: 75 };

type Form = 'md' | 'docx' | 'vtt';

function turnsOf(seed: number, words: number): { speaker: string; text: string }[] {
  const random = seeded(seed);
  return Array.from({ length: TURNS }, (_, at) => ({
    speaker: at % 2 === 0 ? 'INT' : 'P',
    text: talk(random, at % 2 === 0 ? 20 : (words - (TURNS / 2) * 20) / (TURNS / 2)),
  }));
}

const stamp = (seconds: number) => new Date(seconds * 1000).toISOString().slice(11, 23);

function fileOf(form: Form, seed: number, words = WORDS): Uint8Array<ArrayBuffer> {
  const turns = turnsOf(seed, words);
  if (form === 'md')
    return new TextEncoder().encode(turns.map(({ speaker, text }) => `**${speaker}:** ${text}\n`).join('\n'));
  if (form === 'vtt')
    return new TextEncoder().encode(
      `WEBVTT\n\n${turns.map(({ speaker, text }, at) => `${stamp(at * 30)} --> ${stamp(at * 30 + 29)}\n<v ${speaker}>${text}</v>\n`).join('\n')}`,
    );
  const body = turns.map(
    ({ speaker, text }) => `<w:p><w:r><w:t xml:space="preserve">${speaker}: ${text}</w:t></w:r></w:p>`,
  );
  const zip = zipSync({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body.join('')}</w:body></w:document>`,
    ),
  });
  return new Uint8Array(zip);
}

async function importOf(form: Form): Promise<{ seconds: number; longest: number }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-bench-'));
  const serving = await startBuilt(folder);
  try {
    const made = await fetch(`${serving.address}/api/studies`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ title: 'Bench', areas: ['A'], from: '2020-08', to: '2020-10' }),
    });
    const study: { id: string } = await made.json();
    const base = `${serving.address}/api/studies/${study.id}/imports`;
    const body = new FormData();
    for (let at = 0; at < DOCUMENTS; at += 1)
      body.append('files', new Blob([fileOf(form, at)]), `${at}.${form}`);
    let list: unknown[] = [];
    let seconds = 0;
    const longest = await longestWait(serving.address, async () => {
      const start = performance.now();
      const answer = await fetch(base, { method: 'POST', body });
      const { id }: { id: string } = await answer.json();
      const kept = await fetch(`${base}/${id}/keep`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ incomplete: true }),
      });
      ({ kept: list } = await kept.json());
      seconds = (performance.now() - start) / 1000;
    });
    if (list.length !== DOCUMENTS)
      throw new Error(`Only ${list.length} of ${DOCUMENTS} documents were kept.`);
    return { seconds, longest };
  } finally {
    await serving.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const MANY = 500;
const MANY_WORDS = 2000;
/** As many as a page sends in one request, and requests at one time. */
const PART = 20;
const AT_ONCE = 3;
/** As a review asks what changed. */
const ASK_MS = 500;
/** Resident megabytes that reading may take beyond what the program needs: two threads that read, and their answers. */
const MOST_MB = 400;

/** A folder of many files as a page brings it in: sent in parts, followed by what changed, and kept. */
async function importInParts(): Promise<{ seconds: number; longest: number; grown: number | null }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-bench-'));
  const serving = await startBuilt(folder);
  const json = { 'Content-Type': 'application/json' };
  try {
    const made = await fetch(`${serving.address}/api/studies`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ title: 'Bench', areas: ['A'], from: '2020-08', to: '2020-10' }),
    });
    const study: { id: string } = await made.json();
    const base = `${serving.address}/api/studies/${study.id}/imports`;
    const parts = Array.from({ length: MANY / PART }, (_, part) => {
      const form = new FormData();
      for (let at = part * PART; at < (part + 1) * PART; at += 1)
        form.append('files', new Blob([fileOf('md', at, MANY_WORDS)]), `${at}.md`);
      return { form, at: part * PART };
    });
    const before = serving.memory();
    let most = before;
    let kept = 0;
    let seconds = 0;
    const look = () => {
      const now = serving.memory();
      most = most === null || now === null ? null : Math.max(most, now);
    };
    const longest = await longestWait(serving.address, async () => {
      const start = performance.now();
      const first = parts.shift();
      const started = await fetch(`${base}?wait=no`, { method: 'POST', body: first?.form ?? null });
      const { id }: { id: string } = await started.json();
      const send = async () => {
        for (let part = parts.shift(); part; part = parts.shift())
          await (
            await fetch(`${base}/${id}/files?wait=no&at=${part.at}`, { method: 'POST', body: part.form })
          ).json();
      };
      const sent = Promise.all(Array.from({ length: AT_ONCE }, send));
      const states = new Map<string, string>();
      const isDone = () => [...states.values()].filter((state) => state === 'read').length === MANY;
      for (let rev = -1; !isDone(); ) {
        const answer = await fetch(`${base}/${id}/news?since=${Math.max(0, rev)}`);
        const news: { rev: number; files: { id: string; state: string }[] } = await answer.json();
        for (const file of news.files) states.set(file.id, file.state);
        rev = news.rev;
        look();
        await new Promise((resolve) => setTimeout(resolve, ASK_MS));
      }
      await sent;
      const keeping = await fetch(`${base}/${id}/keep`, {
        method: 'POST',
        headers: json,
        body: JSON.stringify({ incomplete: true }),
      });
      const answer: { kept: unknown[] } = await keeping.json();
      kept = answer.kept.length;
      look();
      seconds = (performance.now() - start) / 1000;
    });
    if (kept !== MANY) throw new Error(`Only ${kept} of ${MANY} files were kept.`);
    return { seconds, longest, grown: most === null || before === null ? null : most - before };
  } finally {
    await serving.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Reading, reviewing and keeping 100 documents of 8,000 words, while another request asks all the time. */
export async function importRows(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const form of ['md', 'docx', 'vtt'] as const) {
    const { seconds, longest } = await importOf(form);
    const limit = (form === 'docx' ? PEER.word : PEER.text) / 10;
    rows.push({
      what: `import ${form}`,
      data: `${DOCUMENTS} × ${WORDS} words`,
      measured: `${seconds.toFixed(1)} s`,
      limit: `${limit.toFixed(1)} s = a tenth of a peer’s ${limit * 10} s`,
      ratio: seconds / limit,
    });
    rows.push({
      what: `longest wait of another request, ${form}`,
      data: 'while that import runs',
      measured: ms(longest),
      limit: '50 ms',
      ratio: longest / 50,
    });
  }
  const { seconds, longest, grown } = await importInParts();
  const data = `${MANY} × ${MANY_WORDS} words in parts of ${PART}, followed and kept`;
  const limit = (PEER.text / 10) * ((MANY * MANY_WORDS) / (DOCUMENTS * WORDS));
  rows.push({
    what: 'import a folder as a page does',
    data,
    measured: `${seconds.toFixed(1)} s`,
    limit: `${limit.toFixed(1)} s = a tenth of a peer’s time for as many words`,
    ratio: seconds / limit,
  });
  rows.push({
    what: 'longest wait of another request',
    data: 'while that folder comes in',
    measured: ms(longest),
    limit: '50 ms',
    ratio: longest / 50,
  });
  if (grown !== null)
    rows.push({
      what: 'memory beyond an idle program',
      data: 'at most while that folder comes in',
      measured: `${Math.round(grown)} MB`,
      limit: `${MOST_MB} MB`,
      ratio: grown / MOST_MB,
    });
  return rows;
}
