import { existsSync } from 'node:fs';
import { findSupersededTurns, listSuperseded } from '#server/store/originals/superseded-text.ts';
import { numberOfText } from '#server/store/study/text-version.ts';
import { DomainError } from '#shared/errors.ts';
import type { SupersededText } from '#shared/pseudonym/superseded.ts';
import type { SpokenTurn } from '#shared/source/text.ts';
import { accessed } from './access-log.ts';
import { findSource } from './find.ts';
import { mayRead } from './permission.ts';
import type { Who, World } from './world.ts';
import { originalsFile } from './write-anew.ts';

/** The texts of a source that held names and left the study's file; for owners. */
export function supersededTexts(world: World, who: Who, study: string, reference: string): SupersededText[] {
  const open = mayRead(world, who, study, 'originals.read');
  const source = findSource(open.db, reference);
  if (!existsSync(originalsFile(open.file))) return [];
  // One that is in the study still was copied by a replacing that came to nothing.
  return listSuperseded(open.originals(), source.id).filter(({ id }) => numberOfText(open.db, id) === 0);
}

/** One of them with its words; who reads it is written down. */
export function supersededText(
  world: World,
  who: Who,
  study: string,
  reference: string,
  number: number,
): SupersededText & { turns: SpokenTurn[] } {
  const found = supersededTexts(world, who, study, reference).find((text) => text.number === number);
  if (!found) throw new DomainError('not-found', `No text ${number} of this source is kept apart.`);
  const open = mayRead(world, who, study, 'originals.read');
  accessed(world, who, open.id, 'original', `${findSource(open.db, reference).title}, text ${number}`);
  return { ...found, turns: findSupersededTurns(open.originals(), found.id) };
}
