/** One line of the table: what was measured on which data, against a limit of the design or of the same run. */
export interface Row {
  what: string;
  data: string;
  measured: string;
  limit: string;
  /** Measured ÷ limit: 1 is at the limit, less is better. */
  ratio: number;
}

const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);
export const median = (values: readonly number[]): number =>
  sorted(values)[Math.floor(values.length / 2)] ?? 0;
export const p95 = (values: readonly number[]): number =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * 0.95))] ?? 0;

export const ms = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;

/** How long each of `times` runs takes, in milliseconds; a few runs before are not counted. */
export async function timed(times: number, run: (at: number) => unknown): Promise<number[]> {
  const taken: number[] = [];
  for (let at = -5; at < times; at += 1) {
    const start = performance.now();
    await run(at);
    if (at >= 0) taken.push(performance.now() - start);
  }
  return taken;
}

/** Numbers that look random and are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const WORDS =
  'the a and of to van call money form week people council street clinic list minute autumn hall key queue door rain kettle'.split(
    ' ',
  );
/** Talk of about so many words, in sentences. */
export function talk(random: () => number, words: number): string {
  const said: string[] = [];
  while (said.length < words) {
    const length = 6 + Math.floor(random() * 14);
    const sentence = Array.from({ length }, () => WORDS[Math.floor(random() * WORDS.length)] ?? 'and');
    sentence[0] = `${sentence[0]?.charAt(0).toUpperCase()}${sentence[0]?.slice(1)}`;
    sentence[length - 1] = `${sentence[length - 1]}.`;
    said.push(...sentence);
  }
  return said.slice(0, words).join(' ');
}
