import { turnTaking } from '#server/io/turn-taking.ts';
import { listSources } from '#server/store/study/source.ts';
import { listTurns } from '#server/store/study/text.ts';
import type { TextId } from '#shared/ids.ts';
import { type Fingerprint, fingerprint } from '#shared/source/similarity.ts';
import { keptOfStudy } from './kept.ts';
import type { OpenStudy } from './world.ts';

const known = keptOfStudy<Map<TextId, Fingerprint>>();

/** The fingerprints of a study's texts in force, made once each; other requests run in between. */
export async function fingerprintsOf(study: OpenStudy): Promise<{ id: string; fingerprint: Fingerprint }[]> {
  const made = known.get(study.db) ?? new Map<TextId, Fingerprint>();
  known.set(study.db, made);
  const found: { id: string; fingerprint: Fingerprint }[] = [];
  const others = turnTaking();
  for (const source of listSources(study.db)) {
    await others();
    if (source.trashedAt !== null) continue;
    let print = made.get(source.text);
    if (!print) {
      print = fingerprint(
        listTurns(study.db, source.text)
          .map((turn) => turn.text)
          .join('\n'),
      );
      made.set(source.text, print);
    }
    found.push({ id: source.id, fingerprint: print });
  }
  return found;
}
