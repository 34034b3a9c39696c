const BROWSERS = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const;
const MACHINES = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['Mac OS', 'Mac'],
  ['Linux', 'Linux'],
] as const;

/** What a browser calls itself, in as few words as tell it from another: “Firefox on Windows”. */
export function agentWords(agent: string): string {
  const named = (words: readonly (readonly [string, string])[]) =>
    words.find(([sign]) => agent.includes(sign))?.[1];
  const [browser, machine] = [named(BROWSERS), named(MACHINES)];
  return [browser ?? 'A program', machine].filter(Boolean).join(' on ');
}
