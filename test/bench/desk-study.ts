import { seeded, talk } from './row.ts';

export interface DeskCase {
  name: string;
  words: number;
  codings: number;
}

const THEMES = 30;
const KINDS = ['change', 'enabler', 'threat', 'opportunity'];
const TURN_WORDS = 90;
/** How long a coded passage is, in characters: the shape of data that the peers were measured with. */
const SHORTEST = 60;
const LONGEST = 280;

async function send<T>(address: string, body: unknown): Promise<T> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
}

interface Talk {
  id: string;
  text: string;
  turns: { start: number; end: number; role: string }[];
}

/** A passage within one answer, from the beginning of a word to the end of another. */
function passage(random: () => number, { text, turns }: Talk): { start: number; end: number } {
  const answers = turns.filter(({ role, start, end }) => role === 'participant' && end - start > LONGEST);
  const turn = answers[Math.floor(random() * answers.length)];
  if (!turn) throw new Error('There is no answer long enough.');
  const length = SHORTEST + Math.floor(random() * (LONGEST - SHORTEST));
  const from = turn.start + Math.floor(random() * (turn.end - turn.start - length));
  const start = text.lastIndexOf(' ', from) + 1;
  const next = text.indexOf(' ', from + length - 1);
  return { start: Math.max(start, turn.start), end: next === -1 || next > turn.end ? turn.end : next };
}

/** Makes a study with one interview a case, coded with 30 themes by passages of 60 to 280 characters; the same in every run. */
export async function makeDeskStudy(
  address: string,
  cases: readonly DeskCase[],
): Promise<{ study: string; sources: string[] }> {
  const { id: study } = await send<{ id: string }>(`${address}/api/studies`, {
    title: 'Bench of the desk',
    areas: ['A'],
    from: '2020-08',
    to: '2020-10',
  });
  const api = `${address}/api/studies/${study}`;
  const themes: string[] = [];
  for (let at = 0; at < THEMES; at += 1) {
    const made = { title: `Theme number ${at + 1}`, kind: KINDS[at % KINDS.length] };
    themes.push((await send<{ id: string }>(`${api}/themes`, made)).id);
  }
  const sources: string[] = [];
  for (const [place, { name, words, codings }] of cases.entries()) {
    const random = seeded(1000 + place);
    const turns: string[] = [];
    for (let said = 0, at = 0; said < words; at += 1) {
      const length = at % 2 === 0 ? 12 : Math.min(TURN_WORDS, words - said);
      const label = at % 2 === 0 ? 'INT' : 'P [00:00:01]';
      turns.push(`**${label}:** ${talk(random, length)}`);
      said += length;
    }
    const { id } = await send<{ id: string }>(`${api}/sources`, {
      title: name,
      kind: 'interview',
      area: 'A',
      wave: '2020-08',
      text: `${turns.join('\n\n')}\n`,
    });
    const source: Talk = await (await fetch(`${api}/sources/${id}`)).json();
    for (const [at, theme] of themes.entries()) {
      const count = Math.floor(codings / THEMES) + (at < codings % THEMES ? 1 : 0);
      if (count === 0) continue;
      const spans = Array.from({ length: count }, () => passage(random, source));
      await send(`${api}/codings/bulk`, { source: id, theme, spans });
    }
    sources.push(id);
  }
  return { study, sources };
}
