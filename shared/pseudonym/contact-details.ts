import { type Span, touches } from '../span.ts';

/** What leads to a person without being a name. */
export type DetailKind = 'email' | 'web' | 'phone' | 'postcode' | 'address' | 'handle' | 'number';

export interface Detail extends Span {
  kind: DetailKind;
}

const STREET =
  'Street|St|Road|Rd|Lane|Avenue|Ave|Close|Drive|Way|Court|Place|Terrace|Crescent|Gardens|Square|Row|Hill|Grove|Mews';
/** In this order: of two that overlap the earlier counts. */
const PATTERNS: readonly (readonly [DetailKind, RegExp])[] = [
  ['email', /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu],
  ['web', /(?<![\p{L}\p{N}])(?:https?:\/\/|www\.)[^\s<>"”’)\]]*[^\s<>"”’)\].,;:!?]/giu],
  [
    'web',
    /(?<![\p{L}\p{N}@.-])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|info|io|eu|uk|ie|de|fr)(?:\/[\w./?=&-]*\w)?(?![\p{L}\p{N}])/giu,
  ],
  ['handle', /(?<![\p{L}\p{N}.@])@\w{3,30}(?!\w)/gu],
  [
    'postcode',
    /(?<![\p{L}\p{N}])(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[a-z]{1,2}\d[a-z\d]? \d[a-z]{2})(?![\p{L}\p{N}])/gu,
  ],
  [
    'address',
    new RegExp(
      `(?<![\\p{L}\\p{N}])\\d{1,4}[A-Za-z]?,? (?:\\p{Lu}[\\p{L}’'-]+ ){1,3}(?:${STREET})(?![\\p{L}\\p{N}])`,
      'gu',
    ),
  ],
  ['phone', /(?<![\p{L}\p{N}£$€])(?:\+\d|\(?0)(?:[ ().-]{0,2}\d){8,13}(?![\p{L}\p{N}])/gu],
  ['number', /(?<![\p{L}\p{N}£$€.,])\d(?:[ -]?\d){7,}(?![\p{L}\p{N}]|[.,]\d)/gu],
];

const YEARS = /^(?:19|20)\d\d[ -](?:19|20)\d\d$/u;

/** Answers: where does a text hold an address, number or the like that leads to somebody? UK forms first. */
export function detailsIn(text: string): Detail[] {
  const found: Detail[] = [];
  for (const [kind, pattern] of PATTERNS)
    for (const { 0: words, index } of text.matchAll(pattern)) {
      const place = { kind, start: index, end: index + words.length };
      if (!YEARS.test(words) && !found.some((other) => touches(other, place))) found.push(place);
    }
  return found.sort((a, b) => a.start - b.start);
}
