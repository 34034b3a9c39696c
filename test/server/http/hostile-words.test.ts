import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { SaxesParser } from 'saxes';
import { beforeAll, expect, test } from 'vitest';
import { type Serving, serve } from '#server/http/serve.ts';
import { addressOf, endpoints, type Made, madeStudy } from '#test/support/every-write.ts';
import { HOSTILE, putHostileWords } from '#test/support/hostile-words.ts';
import type { Asked } from '#test/support/writing-asked.ts';

const TEXT = [
  `## ${HOSTILE}`,
  HOSTILE,
  '<div onclick="pwned()">Block</div>',
  '[a][b] ![a][b] <javascript:pwned()> <b@example.org>',
  '[b]: javascript:pwned()',
  '::method{}',
  '```\n<script>pwned()</script>\n```',
].join('\n\n');

let serving: Serving;
let study = '';
let made: Made;
let taken: string[];
const reports: string[] = [];
const faults: string[] = [];

async function ask(name: string, asked: Asked = {}): Promise<unknown> {
  const { body } = asked;
  const response = await fetch(`${serving.address}${addressOf(name, study, asked)}`, {
    method: endpoints.get(name)?.method ?? '',
    ...(body && { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`);
  return answer;
}

beforeAll(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-'));
  serving = await serve({ folder, host: '127.0.0.1', port: 0, log: (line) => faults.push(line) });
  ({ id: study } = (await ask('study.add', {
    body: { title: 'Two towns', areas: ['North', 'South'], from: '2020-08', to: '2020-09' },
  })) as { id: string });
  made = await madeStudy(ask, serving.address);
  taken = await putHostileWords(ask, made);
  for (const { id } of ((await ask('report.list')) as { items: { id: string }[] }).items) {
    // For the team itself, so that words of quotes that nobody cleared may stand in it.
    await ask('report.change', { params: { report: id }, body: { audience: 'team', body: TEXT } });
    reports.push(id);
  }
  return async () => {
    await serving.close();
    rmSync(folder, { recursive: true, force: true });
  };
}, 120_000);

/** One download, as bytes. */
async function download(name: string, { query = '', ...asked }: Asked): Promise<Uint8Array> {
  const endpoint = endpoints.get(name);
  const response = await fetch(`${serving.address}${addressOf(name, study, { query, ...asked })}`, {
    method: endpoint?.method ?? '',
    ...(asked.body && {
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(asked.body),
    }),
  });
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (!response.ok) throw new Error(`${name} ${query}: ${new TextDecoder().decode(bytes)}`);
  const named = response.headers.get('content-disposition');
  expect(named).toMatch(/^attachment; filename="?[\w.-]+"?$/);
  expect(named).not.toMatch(/%E2%80%AE|%2F|\.\./i);
  return bytes;
}
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** What makes XML unreadable. */
function faultsIn(xml: string): string[] {
  const faults: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', ({ message }) => faults.push(message));
  parser.write(xml).close();
  return faults;
}

test('are taken in most places there are, and refused in the others without a fault', () => {
  expect(taken.length).toBeGreaterThan(100);
  expect(faults).toEqual([]);
});

const TABLES = ['quotes', 'codings', 'matrix', 'trajectories', 'codebook', 'memos', 'framework'];

test('as CSV begin no cell that a spreadsheet would work out', async () => {
  const files = [
    ...(await Promise.all(
      TABLES.map((what) => download('export.download', { query: `format=csv&what=${what}` })),
    )),
    await download('codebook.download', { query: 'format=csv' }),
    await download('memo.download', { query: 'format=csv' }),
    await download('export.quotes', { body: { format: 'csv' } }),
  ];
  for (const file of files) {
    const { data } = Papa.parse<string[]>(text(file).replace(/^﻿/, ''));
    expect(data.flat().filter((cell) => /^\s*[=+@\t\r]|^-\D/.test(cell))).toEqual([]);
  }
});

test('as spreadsheets are texts and no formulas', async () => {
  for (const [name, asked] of [
    ...TABLES.map((what) => ['export.download', { query: `format=xlsx&what=${what}` }] as const),
    ['export.quotes', { body: { format: 'xlsx' } }] as const,
  ]) {
    const parts = Object.entries(unzipSync(await download(name, asked)));
    for (const [part, bytes] of parts) {
      expect([part, /<f[ >]|<hyperlink|externalLink/.test(text(bytes))]).toEqual([part, false]);
      expect([part, faultsIn(text(bytes))]).toEqual([part, []]);
    }
  }
});

type Page = DefaultTreeAdapterTypes.Node;
const elementsIn = (node: Page): DefaultTreeAdapterTypes.Element[] => [
  ...('tagName' in node ? [node] : []),
  ...('childNodes' in node ? node.childNodes.flatMap(elementsIn) : []),
];

/** Elements and attributes of a page that would do or fetch something. */
const live = (html: string): string[] =>
  elementsIn(parse(html)).flatMap(({ tagName, attrs }) => [
    ...(/^(script|iframe|object|embed|base|form|img|link)$/.test(tagName) ? [tagName] : []),
    ...attrs
      .filter(
        ({ name, value }) =>
          /^on/.test(name) || (/^(href|src|action)$/.test(name) && !/^(#|https?:|mailto:)/i.test(value)),
      )
      .map(({ name, value }) => `${name}=${value}`),
  ]);

test('as pages hold nothing that does something, and as Word no link that would', async () => {
  for (const id of reports) {
    const params = { report: id };
    const page = text(await download('report.download', { params, query: 'format=html' }));
    expect(live(page)).toEqual([]);
    const word = unzipSync(await download('report.download', { params, query: 'format=docx' }));
    for (const [part, bytes] of Object.entries(word).filter(([name]) => /\.(xml|rels)$/.test(name))) {
      expect([part, faultsIn(text(bytes))]).toEqual([part, []]);
      expect([part, /javascript:/.test(text(bytes)) && part.endsWith('.rels')]).toEqual([part, false]);
    }
  }
  const quotes = text(await download('export.quotes', { body: { format: 'html' } }));
  expect(quotes).toContain('pwned');
  expect(live(quotes)).toEqual([]);
});

/** Raw HTML, and addresses that would do something. */
function liveIn(node: { type: string; url?: string; value?: string; children?: unknown[] }): string[] {
  const own =
    node.type === 'html' || /^\s*(javascript|data):/i.test(node.url ?? '')
      ? [node.url ?? node.value ?? '']
      : [];
  return [...own, ...(node.children ?? []).flatMap((child) => liveIn(child as typeof node))];
}

test('as Markdown hold nothing that does something once it is a page', async () => {
  const files = [
    ['report.download', { params: { report: made.report }, query: 'format=md' }],
    ['export.download', { query: 'format=md' }],
    ['codebook.download', { query: 'format=md' }],
    ['memo.download', { query: 'format=md' }],
    ['export.quotes', { body: { format: 'md' } }],
  ] as const;
  for (const [name, asked] of files) {
    const markdown = text(await download(name, asked));
    expect([name, liveIn(remark().use(remarkGfm).parse(markdown))]).toEqual([name, []]);
  }
});

test('are names of files that stay where they are put', async () => {
  const names = Object.keys(unzipSync(await download('export.download', { query: 'format=folder' })));
  expect(names.filter((name) => /\.\.|^\/|\\|[<>:"|?*\u202e]/.test(name))).toEqual([]);
});
