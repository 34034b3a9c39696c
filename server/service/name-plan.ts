import type { Db } from '#server/store/database.ts';
import { type AnchoredThing, listAnchored } from '#server/store/study/anchored.ts';
import { listParticipants } from '#server/store/study/participant.ts';
import { listSources } from '#server/store/study/source.ts';
import { type KeptTextRow, listTextsEver } from '#server/store/study/superseded.ts';
import { listTurns, type TurnText } from '#server/store/study/text.ts';
import type { SourceId } from '#shared/ids.ts';
import { type DictionaryEntry, meaningOf } from '#shared/pseudonym/dictionary.ts';
import { firstWords, type KnownNames, knownNames } from '#shared/pseudonym/known-names.ts';
import { nameWords } from '#shared/pseudonym/name-words.ts';
import type { ChangedWords } from '#shared/pseudonym/preview.ts';
import {
  editedText,
  followedMarks,
  moved,
  type NameEdit,
  nameEdits,
  withoutNames,
} from '#shared/pseudonym/replace.ts';
import type { Source, Speaker } from '#shared/source/source.ts';
import { layOut, type SpokenTurn, textOf, tidyLabel } from '#shared/source/text.ts';
import type { Span } from '#shared/span.ts';
import { textForNames } from './name-reading.ts';

/** What would stand in the place of one text that holds names. */
export interface TextPlan {
  text: KeptTextRow;
  before: readonly TurnText[];
  after: readonly SpokenTurn[];
  /** The words of both, as offsets count in them. */
  words: { before: string; after: string };
  /** In offsets of the whole text, in its order. */
  edits: readonly NameEdit[];
}

/** Something that stands on a text which holds names, and where it would stand. */
export interface ThingPlan extends ChangedWords {
  thing: AnchoredThing;
  place: Span;
}

/** What applying a dictionary to one source would do. */
export interface SourcePlan {
  /** Null where only texts are left of it. */
  source: Source | null;
  id: SourceId;
  /** Texts that hold names, the oldest first: they leave the study's file. */
  texts: readonly TextPlan[];
  labels: ReadonlyMap<string, string>;
  things: readonly ThingPlan[];
}

type Speakers = Source['speakers'];

const isSame = (a: Speaker | undefined, b: Speaker | undefined) =>
  a?.role === b?.role && a?.participant === b?.participant;

/** New labels for those that hold names: the participant's pseudonym where it is known, else what the name means. */
function labelsFor(
  labels: ReadonlySet<string>,
  speakers: Speakers,
  entries: readonly DictionaryEntry[],
  known: KnownNames,
  pseudonyms: ReadonlyMap<string, string>,
): Map<string, string> {
  const found = new Map<string, string>();
  const taken = new Map([...labels].map((label) => [label, speakers[label]]));
  for (const label of [...labels].sort()) {
    const places = known(label);
    const [first] = places;
    if (!first) continue;
    const person =
      speakers[label]?.participant ?? entries.find(({ id }) => id === first.entry.id)?.participant ?? null;
    const meant =
      (person !== null && pseudonyms.get(person)) || withoutNames(label, known).replace(/[[\]]/gu, '');
    const wanted = tidyLabel(meant) ?? meaningOf(first.entry.replacement);
    let name = wanted;
    for (let number = 2; taken.has(name) && !isSame(taken.get(name), speakers[label]); number += 1)
      name = `${wanted} ${number}`;
    taken.set(name, speakers[label]);
    found.set(label, name);
  }
  return found;
}

function planText(
  text: KeptTextRow,
  before: readonly TurnText[],
  known: KnownNames,
  labels: ReadonlyMap<string, string>,
): TextPlan | null {
  const edits: NameEdit[] = [];
  const after = before.map(({ start, speaker, role, time, text: words, marks }): SpokenTurn => {
    const here = nameEdits(words, known);
    edits.push(...here.map((edit) => ({ ...edit, start: edit.start + start, end: edit.end + start })));
    const label = speaker === null ? null : (labels.get(speaker) ?? speaker);
    return { speaker: label, role, time, text: editedText(words, here), marks: followedMarks(marks, here) };
  });
  const isChanged = edits.length > 0 || before.some(({ speaker }) => speaker !== null && labels.has(speaker));
  if (!isChanged) return null;
  const words = { before: textOf(before), after: textOf(layOut(after).turns) };
  return { text, before, after, words, edits };
}

/** Where everything on these texts comes to stand; of two that fall together the later gives way a little. */
function planThings(db: Db, source: SourceId, texts: readonly TextPlan[]): ThingPlan[] {
  const plans = new Map(texts.map((plan) => [plan.text.id, { ...plan, follow: moved(plan.edits) }]));
  const taken = new Set<string>();
  return listAnchored(db, source).flatMap((thing): ThingPlan[] => {
    const plan = plans.get(thing.text);
    if (!plan) return [];
    const { start, end, cut } = plan.follow(thing);
    const keyOf = (at: number) =>
      `${thing.text} ${thing.word} ${thing.word === 'coding' ? `${thing.theme} ${thing.by}` : ''} ${at} ${end}`;
    let from = start;
    if (thing.word !== 'memo') {
      // “[officer]” and “officer]”: both stay, and a person looks at them.
      while (taken.has(keyOf(from)) && from < end - 1) from += 1;
      taken.add(keyOf(from));
    }
    const [before, after] = [
      plan.words.before.slice(thing.start, thing.end),
      plan.words.after.slice(from, end),
    ];
    const look = from > start ? 'twin' : cut ? 'edge' : thing.asked && before !== after ? 'asked' : null;
    return [{ thing, word: thing.word, id: thing.id, before, after, look, place: { start: from, end } }];
  });
}

/** Works out what applying a dictionary would do to the texts of a study; sources without names are left out. */
export function planNames(
  db: Db,
  entries: readonly DictionaryEntry[],
  only?: ReadonlySet<string>,
): SourcePlan[] {
  const known = knownNames(entries);
  const opening = firstWords(entries);
  const holdsAny = (words: ReadonlySet<string>) => [...opening].some((word) => words.has(word));
  const mayHold = (text: string) => nameWords(text).some(({ folded }) => opening.has(folded));
  const pseudonyms = new Map(listParticipants(db).map(({ id, pseudonym }) => [String(id), pseudonym]));
  const sources = new Map(listSources(db).map((source) => [source.id, source]));
  const textsOf = new Map<SourceId, KeptTextRow[]>();
  for (const text of listTextsEver(db)) {
    if (only && !only.has(text.source)) continue;
    textsOf.set(text.source, [...(textsOf.get(text.source) ?? []), text]);
  }
  const order = [...sources.keys(), ...[...textsOf.keys()].filter((id) => !sources.has(id))];
  return order.flatMap((id): SourcePlan[] => {
    const source = sources.get(id) ?? null;
    const read = (textsOf.get(id) ?? [])
      .filter((text) => holdsAny(textForNames(db, text.id).words))
      .map((text) => ({ text, turns: listTurns(db, text.id) }));
    const labels = new Set([
      ...Object.keys(source?.speakers ?? {}),
      ...read.flatMap(({ turns }) => turns.flatMap(({ speaker }) => speaker ?? [])),
    ]);
    const renamed = labelsFor(labels, source?.speakers ?? {}, entries, known, pseudonyms);
    const texts = read.flatMap(({ text, turns }) =>
      renamed.size > 0 || turns.some((turn) => mayHold(turn.text))
        ? (planText(text, turns, known, renamed) ?? [])
        : [],
    );
    if (texts.length === 0 && renamed.size === 0) return [];
    return [{ source, id, texts, labels: renamed, things: planThings(db, id, texts) }];
  });
}
