import type { CodebookEvent } from './event.ts';

type Numbered = Pick<CodebookEvent, 'number' | 'version'>;

/** The newest named version of the codebook; null before the first. */
export const newestVersion = (events: readonly Numbered[]): string | null =>
  events.findLast(({ version }) => version !== null)?.version ?? null;

/**
 * How the codebook stood when it had come to `number`: "codebook 3", or "codebook 3 and 2 changes" where
 * it had moved on since that version was named.
 */
export function codebookAt(events: readonly Numbered[], number: number): string {
  const until = events.filter((event) => event.number <= number);
  const at = until.findLastIndex(({ version }) => version !== null);
  const version = until[at]?.version;
  const later = until.length - 1 - at;
  if (version == null) return 'the codebook before its first version';
  return later === 0
    ? `codebook ${version}`
    : `codebook ${version} and ${later} change${later === 1 ? '' : 's'}`;
}
