import type { Db } from '#server/store/database.ts';
import { listGroups } from '#server/store/study/group.ts';
import { deleteLink, listLinks, putLink } from '#server/store/study/link.ts';
import { listThemes } from '#server/store/study/theme.ts';
import { changed } from '#shared/change.ts';
import { DomainError } from '#shared/errors.ts';
import { LinkId } from '#shared/ids.ts';
import { type Link, type LinkChanges, mayLink, type NewLink } from '#shared/link/link.ts';
import type { ThemeKind } from '#shared/theme/theme.ts';
import { findArea, fits, theOne, withId } from './find.ts';
import { assertCodings } from './named-evidence.ts';
import { mayRead, mayWrite } from './permission.ts';
import type { Who, World } from './world.ts';
import { expectRev, type Tx, write } from './write.ts';

interface End {
  id: string;
  names: string[];
  title: string;
  kind: ThemeKind | null;
}

const endsOf = (db: Db): End[] => {
  const themes = listThemes(db);
  const inUse = themes.filter(({ retired }) => !retired);
  return [
    ...inUse.map(({ id, title, kind }) => ({ id, names: [title], title, kind })),
    ...themes.filter(({ retired }) => retired).map(({ id, title, kind }) => ({ id, names: [], title, kind })),
    ...listGroups(db).map(({ id, title, kind }) => ({ id, names: [title], title, kind })),
  ];
};

/** The theme or group a link ends at, by id or title. */
const findEnd = (db: Db, reference: string): End => theOne('theme or group', reference, endsOf(db));

/** How themes and groups are said to hang together; of one theme or group where asked for. */
export function links(
  world: World,
  who: Who,
  study: string,
  asked: { with?: string | undefined; type?: Link['type'] | undefined } = {},
): Link[] {
  const { db } = mayRead(world, who, study);
  const end = asked.with === undefined ? undefined : findEnd(db, asked.with).id;
  return listLinks(db).filter(
    (link) => fits(asked.type, link.type) && (end === undefined || link.from === end || link.to === end),
  );
}

export const link = (world: World, who: Who, study: string, id: string): Link =>
  withId('link', id, listLinks(mayRead(world, who, study).db));

const WHO_MAY: Partial<Record<Link['type'], string>> = {
  enables: 'An enabler or a change enables a change or an enabler.',
  endangers: 'A threat endangers a change, an enabler or an opportunity.',
  undermines: 'A threat undermines what is not a threat.',
  feeds: 'A threat feeds a threat.',
  addresses: 'An opportunity addresses a threat.',
};

/** Refuses a link that its ends do not allow, or that stands already. */
function assertFits(tx: Tx, link: Link): { from: End; to: End } {
  const from = findEnd(tx.db, link.from);
  const to = findEnd(tx.db, link.to);
  if (from.id === to.id)
    throw new DomainError('invalid', 'A link needs two ends that differ.', { field: 'to' });
  if (!mayLink(link.type, from.kind, to.kind))
    throw new DomainError('invalid', `${from.title} cannot be linked to ${to.title} like that.`, {
      field: 'type',
      help: WHO_MAY[link.type] ?? 'Choose another type.',
    });
  const twin = listLinks(tx.db).find(
    (other) =>
      other.id !== link.id && other.type === link.type && other.from === from.id && other.to === to.id,
  );
  if (twin)
    throw new DomainError('conflict', `${from.title} and ${to.title} are already linked like that.`, {
      help: 'Add areas, excerpts or a note to that link.',
      current: twin,
    });
  assertCodings(tx.db, link.excerpts);
  return { from, to };
}

const areasOf = (tx: Tx, references: readonly string[] | undefined): Link['areas'] | undefined =>
  references && [...new Set(references.map((reference) => findArea(tx.db, reference).id))];

/** Links two themes or groups; which kinds a type may join is the method's. */
export function addLink(world: World, who: Who, study: string, given: NewLink): Link {
  return write(world, who, mayWrite(world, who, study), 'link.add', (tx) => {
    const added: Link = {
      id: world.newId(LinkId),
      rev: tx.rev,
      from: findEnd(tx.db, given.from).id,
      to: findEnd(tx.db, given.to).id,
      type: given.type,
      basis: given.basis,
      areas: areasOf(tx, given.areas) ?? [],
      excerpts: given.excerpts ?? [],
      note: given.note ?? '',
    };
    const { from, to } = assertFits(tx, added);
    putLink(tx.db, added);
    tx.say(`Linked ${from.title} and ${to.title} (${added.type})`, added.id, from.id, to.id);
    return added;
  });
}

export function changeLink(
  world: World,
  who: Who,
  study: string,
  id: string,
  { rev, areas, from, to, ...changes }: LinkChanges & { rev?: number | undefined },
): Link {
  return write(world, who, mayWrite(world, who, study), 'link.change', (tx) => {
    const before = expectRev(withId('link', id, listLinks(tx.db)), rev, 'link');
    const after = changed(before, {
      ...changes,
      rev: tx.rev,
      areas: areasOf(tx, areas),
      from: from === undefined ? undefined : findEnd(tx.db, from).id,
      to: to === undefined ? undefined : findEnd(tx.db, to).id,
    });
    const ends = assertFits(tx, after);
    putLink(tx.db, after);
    tx.say(`Changed the link of ${ends.from.title} and ${ends.to.title}`, after.id, after.from, after.to);
    return after;
  });
}

export function removeLink(world: World, who: Who, study: string, id: string, rev?: number): { id: LinkId } {
  return write(world, who, mayWrite(world, who, study), 'link.remove', (tx) => {
    const gone = expectRev(withId('link', id, listLinks(tx.db)), rev, 'link');
    const [from, to] = [findEnd(tx.db, gone.from), findEnd(tx.db, gone.to)];
    deleteLink(tx.db, gone.id);
    tx.say(`Removed the link of ${from.title} and ${to.title}`, gone.id, from.id, to.id);
    return { id: gone.id };
  });
}
