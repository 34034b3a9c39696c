import { listNamesLog } from '#server/store/control/dictionary.ts';
import { type NamesApplied, NamesAsked, type NamesPreview } from '#shared/pseudonym/preview.ts';
import { backupsBefore, replaceBackups } from './backups-anew.ts';
import { logNames } from './dictionary.ts';
import { mayDo, mayRead, mayWrite } from './permission.ts';
import { applyNames, previewNames } from './pseudonym.ts';
import type { Who, World } from './world.ts';
import { answeredBefore, keepAnswered } from './write.ts';

/** What replacing names would change, and which backups in the data folder hold them as they stand or stood. */
export async function previewReplacing(
  world: World,
  who: Who,
  study: string,
  asked: { source?: string | undefined } = {},
): Promise<NamesPreview> {
  const open = mayRead(world, who, study, 'names.read');
  const preview = previewNames(world, who, study, asked);
  const stand = preview.places + preview.written.length > 0;
  const last = listNamesLog(world.control, open.id).find(({ did }) => did === 'applied');
  const moment = stand ? '9999' : (last?.at ?? '');
  return { ...preview, backups: await backupsBefore(world, open, moment) };
}

/**
 * Replaces names where that was asked for and then, where that was asked for too, all backups in the data folder by a
 * fresh one; under one key the answer is the same.
 */
export async function replaceNames(
  world: World,
  who: Who,
  study: string,
  given: NamesAsked,
): Promise<NamesApplied> {
  const open = mayWrite(world, who, study, 'names.apply');
  const before = answeredBefore<NamesApplied>(open, who, 'names.apply');
  if (before) return before.answer;
  const { backups: isFresh, ...asked } = NamesAsked.parse(given);
  if (isFresh) mayDo(world, who, open, 'names.replace-backups');
  const isNothing = asked.places + asked.written.length === 0;
  const applied =
    isFresh && isNothing
      ? { sources: 0, places: 0, written: 0, sealed: 0 }
      : applyNames(world, { ...who, key: null }, study, asked);
  const backups = isFresh ? await replaceBackups(world, 'names') : { replaced: [], fresh: null };
  if (backups.replaced.length > 0) logNames(world, who, open, { did: 'backups' });
  const answer = { ...applied, backups };
  keepAnswered(open, who, 'names.apply', { answer, at: world.now() });
  return answer;
}
