import type { BackupKind } from '#shared/backup/rotation.ts';

/** Why a backup was taken. */
export const KIND_WORDS: Readonly<Record<BackupKind, string>> = {
  daily: 'Every day',
  'by-hand': 'By hand',
  'after-erasure': 'After an erasure, in place of all others',
  'after-names': 'After names were replaced, in place of all others',
};

/** Bytes as people say them: `340 kB`, `12.4 MB`, `3.1 GB`. */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  return bytes < 1_000_000_000
    ? `${(bytes / 1_000_000).toFixed(1)} MB`
    : `${(bytes / 1_000_000_000).toFixed(1)} GB`;
}
