/** Why a backup in the data folder was taken. */
export const BACKUP_KINDS = ['daily', 'by-hand', 'after-erasure', 'after-names'] as const;
export type BackupKind = (typeof BACKUP_KINDS)[number];

/** How many backups of each length of time are kept. */
export const KEEP = { days: 7, weeks: 4, months: 12 } as const;

const NAME = /^(daily|by-hand|after-erasure|after-names)-(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d)-(\d{3})Z\.zip$/;

/** What a backup taken at a moment (ISO 8601 UTC) is called. */
export const backupName = (kind: BackupKind, at: string): string =>
  `${kind}-${at.replaceAll(/[:.]/g, '-')}.zip`;

/** Why and when a backup was taken, by its name; null of one that somebody named otherwise. */
export function namedBackup(name: string): { kind: BackupKind; at: string } | null {
  const [, given, hour, minute, second, ms] = NAME.exec(name) ?? [];
  const kind = BACKUP_KINDS.find((one) => one === given);
  const at = `${hour}:${minute}:${second}.${ms}Z`;
  return kind === undefined || Number.isNaN(Date.parse(at)) ? null : { kind, at };
}

/** The Monday of a moment's week, as a day. */
function weekOf(at: string): string {
  const day = new Date(`${at.slice(0, 10)}T00:00:00.000Z`);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
}

/** The newest of each of the last so many periods in which there is one. */
function newestOf(moments: readonly string[], periodOf: (at: string) => string, most: number): string[] {
  const seen = new Map<string, string>();
  for (const at of moments) if (!seen.has(periodOf(at))) seen.set(periodOf(at), at);
  return [...seen.values()].slice(0, most);
}

/**
 * Which of the moments at which backups were taken are kept: the newest of each of the last seven days, four weeks
 * (Monday to Sunday) and twelve months in which there is one, by UTC.
 */
export function keptOf(moments: readonly string[]): Set<string> {
  const newest = [...moments].sort().reverse();
  return new Set([
    ...newestOf(newest, (at) => at.slice(0, 10), KEEP.days),
    ...newestOf(newest, weekOf, KEEP.weeks),
    ...newestOf(newest, (at) => at.slice(0, 7), KEEP.months),
  ]);
}
