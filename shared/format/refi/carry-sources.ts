import type { Around, BroughtProject, CarryOptions, Told } from './carried.ts';
import type { FileIds, LeavingIds } from './carry-ids.ts';
import { type TimeMark, timeMarks } from './carry-marks.ts';
import { fitted, guidIn, type KeptElement, type KeptGround, wordsIn } from './kept-xml.ts';
import type { RefiCoding, RefiProject, RefiSelection, RefiSource } from './model.ts';
import { momentOf } from './plan-sources.ts';

const SAID: Readonly<Record<string, string>> = {
  PDFSource: 'PDF files',
  PictureSource: 'pictures',
  AudioSource: 'recordings',
  VideoSource: 'recordings',
};

const isRegion = ({ name }: KeptElement): boolean => /^(PDF|Picture|Audio|Video)Selection$/.test(name);

const NAMED_BY_ID = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([a-z0-9]{1,8})$/;

/** Sources that are no texts, their files, and what whole sources are coded with. */
export class CarriedSources {
  readonly around = new Map<string, Around>();
  readonly own: KeptElement[] = [];
  readonly files = new Map<string, Uint8Array>();
  readonly #written: RefiProject;
  readonly #leaving: LeavingIds;
  readonly #options: CarryOptions;
  readonly #told: Told;
  readonly #codings = new Map<string, RefiCoding[]>();
  /** Notes that stand at a source, or under "" at the project, and have not been moved to where they belong. */
  readonly #notes: ReadonlyMap<string, Set<string>>;

  constructor(written: RefiProject, leaving: LeavingIds, options: CarryOptions, told: Told) {
    this.#written = written;
    this.#leaving = leaving;
    this.#options = options;
    this.#told = told;
    this.#notes = new Map([
      ['', new Set(written.notes)],
      ...written.sources.map(({ guid, notes }) => [guid, new Set(notes)] as const),
    ]);
  }

  /** The study's project, with what moved from it and what came to it. */
  project(): RefiProject {
    const left = (at: string, notes: readonly string[]) =>
      notes.filter((note) => this.#notes.get(at)?.has(note));
    return {
      ...this.#written,
      notes: left('', this.#written.notes),
      sources: this.#written.sources.map((source) => ({
        ...source,
        notes: left(source.guid, source.notes),
        codings: [...source.codings, ...(this.#codings.get(source.guid) ?? [])],
      })),
    };
  }

  /** Takes what a file holds of these; what a newer one brought already stays. */
  take(brought: BroughtProject, ids: FileIds): void {
    const sources = new Map(brought.project.sources.map((source) => [source.guid, source]));
    for (const source of sources.values()) this.#takeCodings(source, ids);
    for (const element of brought.kept.sources) {
      const source = sources.get(guidIn(element, 'guid'));
      if (source) this.#takeSource(brought, ids, source, element);
    }
  }

  #takeCodings(source: RefiSource, ids: FileIds): void {
    const placed = ids.sourceOf(source.guid);
    if (placed === null) return;
    for (const { guid, code, by, at } of source.codings) {
      const leads = ids.find('code', code);
      if (leads === null || this.#leaving.all.has(ids.adopt(guid))) continue;
      const user = by === null ? null : ids.userOf(by);
      const made = { guid: ids.give(guid), code: leads, by: user, at: momentOf(at), notes: [] };
      this.#codings.set(placed, [...(this.#codings.get(placed) ?? []), made]);
      this.#told.along.add('codings of whole sources');
    }
  }

  #takeSource(brought: BroughtProject, ids: FileIds, source: RefiSource, element: KeptElement): void {
    const { along, left } = this.#told;
    const said = SAID[element.name] ?? element.name;
    const placed = ids.sourceOf(source.guid);
    const own = ids.adopt(source.guid);
    // Its text is not in the study: it was left out, or went.
    if (placed === null && brought.planned.has(own)) return;
    if (placed === null ? this.#leaving.all.has(own) : this.around.has(placed)) return;
    const isNamed = wordsIn(element).some(this.#options.holdsName);
    if (isNamed || !this.#options.withSources) {
      left.add(
        isNamed ? `${said}, since names stand in them` : `${said}, since names were replaced in the texts`,
      );
      return;
    }
    const made = fitted(
      { ...element, inside: this.#insideOf(ids, source, element, placed) },
      this.#ground(brought, ids, source, placed),
    );
    if (!made) return;
    along.add(said);
    along.add('selections on pages, in pictures and in recordings', made.inside.filter(isRegion).length);
    if (source.path !== '' && !made.attributes.has('path'))
      left.add(`files of ${said} that lie outside the project, are too large, or are damaged`);
    if (placed === null) this.own.push(made);
    else this.around.set(placed, this.#aroundOf(placed, made, this.#marksOf(brought, ids, source, placed)));
  }

  #aroundOf(placed: string, element: KeptElement, marks: readonly TimeMark[]): Around {
    const { idFor } = this.#options;
    const texts = this.#written.sources.flatMap(({ guid, texts }) => (guid === placed ? texts : []));
    const places = texts.flatMap(({ selections }) => selections.flatMap(({ start, end }) => [start, end]));
    const marked = new Map(marks.toReversed().map(({ place, guid }) => [place, guid]));
    return {
      element,
      marks,
      words: idFor(`refi words of ${placed}`),
      points: new Map(
        [...new Set(places)]
          .sort((a, b) => a - b)
          .map((place) => [place, marked.get(place) ?? idFor(`refi point ${place} of ${placed}`)]),
      ),
    };
  }

  /** When something was said, at the places of the words that leave; what cannot be placed is told. */
  #marksOf(
    { kept, texts, counting }: BroughtProject,
    ids: FileIds,
    source: RefiSource,
    placed: string,
  ): TimeMark[] {
    const all = source.texts.flatMap((text) => kept.marks.get(text.guid) ?? []);
    const [text, another] = source.texts;
    const raw = text && texts.get(text);
    const words = this.#options.words.get(placed);
    const marks = raw && words && !another ? timeMarks(all, raw, counting.get(text.guid) ?? '', words) : null;
    this.#told.left.add('marks of time in transcripts', all.length - (marks?.length ?? 0));
    return (marks ?? []).map((mark) => ({ ...mark, guid: ids.give(mark.guid) }));
  }

  /**
   * What leaves of what is in a source. A region that is a passage of its words too leaves as that passage does: with those
   * codings that are there still.
   */
  #insideOf(
    ids: FileIds,
    { guid: source, texts }: RefiSource,
    { inside }: KeptElement,
    placed: string | null,
  ): KeptElement[] {
    const twins = new Map<string, RefiSelection>(
      texts.flatMap(({ selections }) => selections.map((one) => [one.guid, one] as const)),
    );
    return inside.flatMap((one) => {
      // What is said of the source as a whole is the study's.
      if (!isRegion(one)) return placed === null ? [one] : [];
      const twin = twins.get(guidIn(one, 'guid'));
      if (!twin) return [one];
      if (ids.selectionOf(twin.guid) === null) return [];
      const codes = new Set(
        twin.codings.flatMap(({ guid, code }) =>
          ids.codingIds(source, guid || `${twin.guid} ${code}`).some(this.#leaving.has) ? [code] : [],
        ),
      );
      const stands = (coding: KeptElement) =>
        coding.inside.some((ref) => ref.name === 'CodeRef' && codes.has(guidIn(ref, 'targetGUID')));
      return [{ ...one, inside: one.inside.filter((within) => within.name !== 'Coding' || stands(within)) }];
    });
  }

  #ground(brought: BroughtProject, ids: FileIds, source: RefiSource, placed: string | null): KeptGround {
    const owner = placed ?? ids.adopt(source.guid);
    const notes = this.#notes.get(placed ?? '');
    const shared = new Set<string>();
    return {
      idFor: (guid) => {
        if (guid === source.guid) return placed === null ? ids.give(guid) : ids.share(guid, placed);
        const twin = ids.selectionOf(guid) ?? (this.#leaving.has(ids.adopt(guid)) ? ids.adopt(guid) : null);
        if (twin === null || shared.has(twin)) return ids.give(guid);
        shared.add(twin);
        return ids.share(guid, twin);
      },
      to: (kind, value) => {
        if (kind === 'file') return this.#file(brought, value, owner);
        if (kind !== 'note') return ids.to(kind, value);
        // Its words leave as a memo in any case; here it stands only if it stood nowhere nearer.
        const note = ids.adopt(value);
        return notes?.delete(note) ? note : null;
      },
    };
  }

  /** Puts a file into the archive, under an id: what it was called stays here. */
  #file({ entryOf, files }: BroughtProject, path: string, owner: string): string | null {
    const entry = entryOf(path);
    const bytes = entry === null ? undefined : files.get(entry);
    if (entry === null || !bytes) return null;
    const base = entry.split('/').at(-1)?.toLowerCase() ?? '';
    const ending = /\.([a-z0-9]{1,8})$/.exec(base)?.[1] ?? 'bin';
    let name = NAMED_BY_ID.test(base) ? base : `${owner}.${ending}`;
    for (let number = 2; this.#isTaken(name, bytes); number += 1)
      name = `${this.#options.idFor(`refi file ${number} of ${owner}`)}.${ending}`;
    this.files.set(`sources/${name}`, bytes);
    return `internal://${name}`;
  }

  #isTaken(name: string, bytes: Uint8Array): boolean {
    const known = this.files.get(`sources/${name}`);
    const isOfText = name.endsWith('.txt') && this.#leaving.all.has(name.slice(0, -'.txt'.length));
    return isOfText || (known !== undefined && known !== bytes);
  }
}
