import { type Forged, forgeZip } from '#test/support/forged-zip.ts';
import type { Dice } from './dice.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What any reader may stumble over. */
const ANYWHERE = [
  ...[
    '"',
    "'",
    '<',
    '>',
    '&',
    '/',
    '\\',
    '\0',
    '\t',
    '\n',
    '\r',
    '\n\n',
    ':',
    ';',
    ',',
    '|',
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
  ],
  ...[
    '-1',
    '0',
    '99999999999999999999',
    '1e309',
    'NaN',
    '0x7fffffff',
    '-->',
    ']]>',
    '<!--',
    '<![CDATA[',
    '<!DOCTYPE x>',
  ],
  ...[
    '&#x110000;',
    '&#0;',
    '&#xd800;',
    '&amp;lt;',
    '%s%n',
    '../',
    '__proto__',
    'constructor',
    '\u202e',
    '\u2028',
    '\ufeff',
  ],
  ...['e\u0301', '\u{1f600}', '\ufffd', '---\n', 'null', 'true', '2020-13-45', '24:61:61', '=cmd|x', ' ', ''],
].map(utf8);
/** Bytes that are no UTF-8. */
const BROKEN = [[0xff], [0xc3], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80], [0xff, 0xfe], [0x80, 0x81]].map(
  (bytes) => Uint8Array.from(bytes),
);
/** Damage never makes more of a file than this. */
const MOST_BYTES = 256 * 1024;

const joined = (...parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

const span = (file: Uint8Array, dice: Dice, most: number): [from: number, to: number] => {
  const from = dice.below(file.length);
  return [from, Math.min(file.length, from + 1 + dice.below(most))];
};

type Damage = (file: Uint8Array, dice: Dice, words: readonly Uint8Array[]) => Uint8Array;

const put = (file: Uint8Array, at: number, bytes: Uint8Array, instead = 0): Uint8Array =>
  joined(file.subarray(0, at), bytes, file.subarray(at + instead));

const DAMAGES: readonly Damage[] = [
  (file, dice) => put(file, dice.below(file.length), Uint8Array.of(dice.below(256)), 1),
  (file, dice) => {
    const at = dice.below(file.length);
    return put(file, at, Uint8Array.of((file[at] ?? 0) ^ (1 << dice.below(8))), 1);
  },
  (file, dice) => file.subarray(0, dice.below(file.length)),
  (file, dice) => {
    const [from, to] = span(file, dice, 200);
    return put(file, from, new Uint8Array(), to - from);
  },
  (file, dice) => {
    const [from, to] = span(file, dice, 200);
    return put(file, dice.below(file.length), file.subarray(from, to));
  },
  (file, dice) => {
    const [from, to] = span(file, dice, 40);
    const piece = file.subarray(from, to);
    return put(file, from, joined(...Array.from({ length: 1 + dice.below(1_000) }, () => piece)));
  },
  (file, dice, words) => put(file, dice.below(file.length), dice.pick(words)),
  (file, dice, words) => put(file, dice.below(file.length), dice.pick(words), 1 + dice.below(8)),
  (file, dice) => put(file, dice.below(file.length), dice.pick(BROKEN)),
  (file, dice) => {
    const from = dice.below(file.length);
    const digit = file.findIndex((byte, at) => at >= from && byte >= 0x30 && byte <= 0x39);
    return digit === -1
      ? file
      : put(file, digit, utf8(dice.pick(['', '0', '-', '9'.repeat(1 + dice.below(20))])), 1);
  },
  (file, dice, words) =>
    put(
      file,
      dice.below(file.length),
      joined(...Array.from({ length: 1 + dice.below(300) }, () => dice.pick(words))),
    ),
];

/** Bytes with one to `most` pieces of damage, among them words that mean something to their format. */
export function damaged(file: Uint8Array, dice: Dice, words: readonly string[], most = 8): Uint8Array {
  const all = [...words.map(utf8), ...ANYWHERE];
  let mutated = file;
  for (let left = 1 + dice.below(dice.chance(0.5) ? Math.min(2, most) : most); left > 0; left -= 1)
    mutated = dice.pick(DAMAGES)(mutated, dice, all).subarray(0, MOST_BYTES);
  return mutated;
}

const LEAF = /<([\w:]+)[^<>]*?(?:\/>|>[^<>]*<\/\1>)/g;

type XmlDamage = (xml: string, dice: Dice, whole: readonly string[]) => string;

const place = (pattern: RegExp, xml: string, dice: Dice): RegExpMatchArray | null => {
  const found = [...xml.matchAll(pattern)];
  return found.length === 0 ? null : dice.pick(found);
};

const instead = (xml: string, match: RegExpMatchArray | null, words: string): string =>
  match ? `${xml.slice(0, match.index)}${words}${xml.slice((match.index ?? 0) + match[0].length)}` : xml;

const VALUES = [
  '',
  '-1',
  '0',
  '99999999999',
  '1e309',
  'NaN',
  '__proto__',
  '../x',
  'x'.repeat(5_000),
  '\u{1f600}',
  '2020-13-45',
];

/** Damage after which XML is still well formed: elements too many, gone or elsewhere, other values and words. */
const XML_DAMAGES: readonly XmlDamage[] = [
  (xml, dice, whole) => {
    const at = place(/</g, xml, dice)?.index ?? 0;
    return at === 0 ? xml : `${xml.slice(0, at)}${dice.pick(whole)}${xml.slice(at)}`;
  },
  (xml, dice) => instead(xml, place(LEAF, xml, dice), ''),
  (xml, dice) => {
    const leaf = place(LEAF, xml, dice);
    return instead(xml, leaf, (leaf?.[0] ?? '').repeat(1 + dice.below(300)));
  },
  (xml, dice) => {
    const [one, other] = [place(LEAF, xml, dice), place(/</g, xml, dice)];
    const at = other?.index ?? 0;
    return one && at > 0 ? `${xml.slice(0, at)}${one[0]}${xml.slice(at)}` : xml;
  },
  (xml, dice) => instead(xml, place(/"[^"<>]*"/g, xml, dice), `"${dice.pick(VALUES)}"`),
  (xml, dice) => instead(xml, place(/ [\w:]+="[^"<>]*"/g, xml, dice), ''),
  (xml, dice) => instead(xml, place(/>[^<>]+</g, xml, dice), `>${dice.pick(VALUES)}<`),
];

const isXml = (name: string): boolean => /\.(?:xml|rels|qde|qdc)$/i.test(name);

/** XML with damage of its bytes, or of what it says. */
export function damagedXml(file: Uint8Array, dice: Dice, words: readonly string[]): Uint8Array {
  if (dice.chance(0.4) || file.length > MOST_BYTES) return damaged(file, dice, words);
  const whole = [
    '<x/>',
    '<!-- -->',
    'words ',
    ...words.filter((word) => /^<[^!?].*(?:\/>|<\/.*>)$/s.test(word)),
  ];
  let xml = new TextDecoder().decode(file);
  for (let left = 1 + dice.below(6); left > 0 && xml.length < MOST_BYTES; left -= 1)
    xml = dice.pick(XML_DAMAGES)(xml, dice, whole);
  return utf8(xml);
}

const damagedPart = (name: string, bytes: Uint8Array, dice: Dice, words: readonly string[]): Uint8Array =>
  isXml(name) ? damagedXml(bytes, dice, words) : damaged(bytes, dice, words);

/** Parts of a packed file: mostly one of them is damaged and all packed again, rightly; seldom the packing itself. */
export function damagedParts(
  parts: ReadonlyMap<string, Uint8Array>,
  dice: Dice,
  words: readonly string[],
): Uint8Array {
  const entries: Forged[] = [...parts].map(([name, bytes]) => ({ name, bytes, method: 0 }));
  if (dice.chance(0.15))
    return damaged(forgeZip(entries.map((entry) => ({ ...entry, method: 8 }))), dice, words);
  const at = dice.below(entries.length);
  const chosen = entries[at];
  if (!chosen) throw new Error('A packed file has parts.');
  if (dice.chance(0.05)) return forgeZip(entries.filter((entry) => entry !== chosen));
  if (dice.chance(0.05)) return forgeZip([...entries, { ...dice.pick(entries), bytes: chosen.bytes }]);
  if (dice.chance(0.05)) {
    const name = new TextDecoder().decode(damaged(utf8(chosen.name), dice, words)).slice(0, 200);
    return forgeZip(entries.map((entry) => (entry === chosen ? { ...entry, name } : entry)));
  }
  const isTwice = dice.chance(0.3);
  return forgeZip(
    entries.map((entry) =>
      entry === chosen || (isTwice && dice.chance(0.3))
        ? { ...entry, bytes: damagedPart(entry.name, entry.bytes, dice, words) }
        : entry,
    ),
  );
}
