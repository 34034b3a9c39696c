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

function turnsOf(seed: number): { speaker: string; text: string }[] {
  const random = seeded(seed);
  return Array.from({ length: TURNS }, (_, at) => ({
    speaker: at % 2 === 0 ? 'INT' : 'P',
    text: talk(random, at % 2 === 0 ? 20 : (WORDS - (TURNS / 2) * 20) / (TURNS / 2)),
  }));
}

const stamp = (seconds: number) => new Date(seconds * 1000).toISOString().slice(11, 23);

function fileOf(form: Form, seed: number): Uint8Array<ArrayBuffer> {
  const turns = turnsOf(seed);
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
  return rows;
}
