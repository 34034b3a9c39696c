import { isId } from '#shared/ids.ts';
import { alike } from '#shared/reference.ts';
import type { BroughtProject } from './carried.ts';
import type { KeptKind } from './kept-shapes.ts';
import type { KeptGround } from './kept-xml.ts';
import type { RefiProject } from './model.ts';

type IdFor = (key: string) => string;
type Ids = ReadonlySet<string>;

const idsOf = (things: readonly { guid: string }[]): Set<string> => new Set(things.map(({ guid }) => guid));

/** Ids of what leaves: written of the study, and carried along so far. */
export class LeavingIds {
  readonly all: Set<string>;
  readonly users: Ids;
  readonly codes: Ids;
  readonly notes: Ids;
  readonly sources: Set<string>;
  readonly cases: RefiProject['cases'];
  /** What a thing that is written is called now. */
  readonly names: ReadonlyMap<string, string>;
  /** Id of a coding or a note → the selection it stands at. */
  readonly #selections: ReadonlyMap<string, string>;
  /** References that lead nowhere any more. */
  lost = 0;

  constructor(written: RefiProject) {
    const { users, codes, cases, sources, noteTexts, links, sets, variables } = written;
    this.users = idsOf(users);
    this.codes = idsOf(codes);
    this.notes = idsOf(noteTexts);
    this.sources = idsOf(sources);
    this.cases = cases;
    this.names = new Map([...codes, ...cases, ...sources, ...sets].map(({ guid, name }) => [guid, name]));
    const selections = sources.flatMap(({ texts }) => texts.flatMap((text) => text.selections));
    this.#selections = new Map(
      selections.flatMap(({ guid, codings, notes }) =>
        [...codings.map((one) => one.guid), ...notes].map((id) => [id, guid] as const),
      ),
    );
    const codings = selections.flatMap((one) => one.codings);
    this.all = idsOf([
      ...[...users, ...codes, ...cases, ...sources, ...noteTexts, ...links, ...sets, ...variables],
      ...selections,
      ...codings,
    ]);
  }

  /** The selection at which any of these codings and notes stands. */
  selectionWith(ids: readonly string[]): string | undefined {
    const found = ids.find((id) => this.#selections.has(id));
    return found === undefined ? undefined : this.#selections.get(found);
  }

  has = (coding: string): boolean => this.#selections.has(coding);
}

const MOST_APART = 20;

/** How the ids of one file lead to what leaves. */
export class FileIds {
  readonly #brought: BroughtProject;
  readonly #leaving: LeavingIds;
  readonly #idFor: IdFor;
  /** Guid of a thing of the file that is carried along → its id. */
  readonly #carried = new Map<string, string>();
  /** Guid of a selection in a text → the selection that leaves. */
  readonly #selections = new Map<string, string>();
  readonly #cases: ReadonlyMap<string, string>;
  readonly #sources = new Map<string, string | null>();
  /** Id → the last number it was given with, where the file has it many times. */
  readonly #given = new Map<string, number>();
  #nameless = 0;

  constructor(brought: BroughtProject, leaving: LeavingIds, idFor: IdFor) {
    this.#brought = brought;
    this.#leaving = leaving;
    this.#idFor = idFor;
    this.#cases = new Map(brought.project.cases.map(({ guid, name }) => [guid, name]));
    for (const { guid, texts } of brought.project.sources)
      for (const { selections } of texts)
        for (const one of selections) {
          const found = leaving.selectionWith([
            ...one.codings.flatMap((coding) =>
              this.codingIds(guid, coding.guid || `${one.guid} ${coding.code}`),
            ),
            ...one.notes.map(this.adopt),
            idFor(`refi comment ${one.guid}`),
          ]);
          if (found !== undefined) this.#selections.set(one.guid, found);
        }
  }

  /** The id that the study took over from the file. */
  adopt = (guid: string): string => (isId(guid) ? guid : this.#idFor(`refi guid ${guid}`));

  /** The ids a coding of the file may have in the study. */
  codingIds(source: string, coding: string): string[] {
    const id = this.adopt(coding);
    const placed = this.sourceOf(source);
    return placed === null ? [id] : [id, this.#idFor(`refi ${id} in ${placed}`)];
  }

  /** The source of the study that a source of the file became; null where there is none that leaves. */
  sourceOf(guid: string): string | null {
    const known = this.#sources.get(guid);
    if (known !== undefined) return known;
    const found = this.#findSource(guid);
    this.#sources.set(guid, found);
    return found;
  }

  #findSource(guid: string): string | null {
    let id = this.adopt(guid);
    for (let step = 0; step < MOST_APART; step += 1) {
      if (this.#brought.placed.has(id) && this.#leaving.sources.has(id)) return id;
      id = this.#idFor(`refi another of ${id}`);
    }
    return null;
  }

  selectionOf = (guid: string): string | null => this.#selections.get(guid) ?? null;

  isCase = (guid: string): boolean => this.#cases.has(guid);

  userOf(guid: string): string | null {
    const { users } = this.#leaving;
    const ids = [this.#brought.coders[guid], this.adopt(guid), this.#idFor(`refi user ${guid}`)];
    return ids.find((id) => id !== undefined && users.has(id)) ?? null;
  }

  /** Gives a thing that is carried along its id: its own, unless that is taken. */
  give(guid: string, wanted = guid === '' ? null : this.adopt(guid)): string {
    const own = wanted ?? this.#idFor(`refi nameless ${this.#nameless++} of ${this.#brought.project.name}`);
    let id = own;
    let number = this.#given.get(own) ?? 1;
    while (this.#leaving.all.has(id)) {
      number += 1;
      id = this.#idFor(`refi ${number} of ${own}`);
    }
    this.#given.set(own, number);
    this.#keep(guid, id);
    return id;
  }

  /** Gives a thing an id that something else has too, because they are the same thing twice. */
  share(guid: string, id: string): string {
    this.#keep(guid, id);
    return id;
  }

  #keep(guid: string, id: string): void {
    this.#leaving.all.add(id);
    this.#carried.set(guid, id);
  }

  #any(guid: string): string | null {
    const known = this.selectionOf(guid) ?? this.sourceOf(guid) ?? this.#carried.get(guid);
    if (known !== undefined) return known;
    const id = this.adopt(guid);
    const name = this.#cases.get(guid)?.trim() ?? '';
    const isTheirs = this.#leaving.all.has(id) && !this.#brought.planned.has(id);
    if (isTheirs) return id;
    return (name !== '' && this.#leaving.cases.find((one) => alike(one.name, name))?.guid) || null;
  }

  /** What a reference leads to; null where it leads nowhere. */
  find(kind: KeptKind, guid: string): string | null {
    const id = this.adopt(guid);
    switch (kind) {
      case 'code':
        return this.#leaving.codes.has(id) ? id : null;
      case 'source':
        return this.sourceOf(guid) ?? this.#carried.get(guid) ?? null;
      case 'member note':
        return this.#leaving.notes.has(id) ? id : null;
      case 'vertex':
        return this.#carried.get(guid) ?? null;
      default:
        return this.#any(guid);
    }
  }

  /** As `find`, and what leads nowhere is counted; not of people, who may be left out. */
  to: KeptGround['to'] = (kind, guid) => {
    if (kind === 'user') return this.userOf(guid);
    const found = this.find(kind, guid);
    if (found === null) this.#leaving.lost += 1;
    return found;
  };
}
