import { deleteSummaryRow, listSummaryRows, putSummaryRow } from '#server/store/study/summary.ts';
import { waveNames } from '#shared/analysis/wording.ts';
import { changed } from '#shared/change.ts';
import { DomainError } from '#shared/errors.ts';
import { SummaryId } from '#shared/ids.ts';
import { rowWords, type SummaryRow, type SummaryRowSet } from '#shared/summary/summary.ts';
import { findArea, findWave, fits, idMeant, withId } from './find.ts';
import { mayRead, mayWrite } from './permission.ts';
import type { Who, World } from './world.ts';
import { expectRev, type Tx, write } from './write.ts';

export interface SummariesAsked {
  earlier?: string | undefined;
  later?: string | undefined;
  /** An area, or `all` for the study's own rows. */
  area?: string | undefined;
}

/** What the team wrote into its summaries. */
export function summaries(world: World, who: Who, study: string, asked: SummariesAsked = {}): SummaryRow[] {
  const { db } = mayRead(world, who, study);
  const earlier = idMeant(db, asked.earlier, findWave);
  const later = idMeant(db, asked.later, findWave);
  const area = asked.area === 'all' ? null : idMeant(db, asked.area, findArea);
  return listSummaryRows(db).filter(
    (one) => fits(earlier, one.earlier) && fits(later, one.later) && fits(area, one.area),
  );
}

export const summary = (world: World, who: Who, study: string, id: string): SummaryRow =>
  withId('row of a summary', id, listSummaryRows(mayRead(world, who, study).db));

function sayOf(tx: Tx, deed: string, { id, earlier, later, area, row }: SummaryRow): void {
  const [from = '', to = ''] = waveNames([findWave(tx.db, earlier), findWave(tx.db, later)]);
  const where = area === null ? 'the study' : findArea(tx.db, area).name;
  const ids = [id, earlier, later, ...(area === null ? [] : [area])];
  tx.say(`${deed} “${rowWords[row]}” in the summary of ${where}, ${to} against ${from}`, ...ids);
}

/** Writes a row of the summary of two waves, new or changed; whoever writes signs it. */
export function setSummary(
  world: World,
  who: Who,
  study: string,
  { rev, text, row, ...given }: SummaryRowSet,
): SummaryRow {
  return write(world, who, mayWrite(world, who, study), 'summary.set', (tx) => {
    const [earlier, later] = [findWave(tx.db, given.earlier), findWave(tx.db, given.later)];
    const area = given.area == null ? null : findArea(tx.db, given.area).id;
    if (later.month <= earlier.month)
      throw new DomainError('invalid', 'The second wave of a summary must come after the first.', {
        field: 'later',
      });
    const known = listSummaryRows(tx.db).find(
      (one) => one.earlier === earlier.id && one.later === later.id && one.area === area && one.row === row,
    );
    const signed = { rev: tx.rev, text, by: tx.who.account.id, at: tx.at };
    const after: SummaryRow = known
      ? changed(expectRev(known, rev, 'row'), signed)
      : { id: world.newId(SummaryId), earlier: earlier.id, later: later.id, area, row, ...signed };
    putSummaryRow(tx.db, after);
    sayOf(tx, known ? 'Changed' : 'Wrote', after);
    return after;
  });
}

export function removeSummary(
  world: World,
  who: Who,
  study: string,
  id: string,
  rev?: number,
): { id: SummaryId } {
  return write(world, who, mayWrite(world, who, study), 'summary.remove', (tx) => {
    const gone = expectRev(withId('row of a summary', id, listSummaryRows(tx.db)), rev, 'row');
    deleteSummaryRow(tx.db, gone.id);
    sayOf(tx, 'Took away', gone);
    return { id: gone.id };
  });
}
