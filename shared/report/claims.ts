import { meant } from '../reference.ts';
import type { ClaimGround, ClaimTheme } from './claim-ground.ts';
import type { ClaimKind, Judgement } from './claim-judges.ts';
import { type ClaimRule, claimRules } from './claim-rules.ts';
import { wordly } from './claim-words.ts';

/** A stretch of a text that claims something, and what the evidence says to it; offsets are UTF-16 units of the text. */
export interface Claim extends Judgement {
  kind: ClaimKind;
  start: number;
  end: number;
  words: string;
  /** The theme it is claimed of; null where none is named. */
  theme: string | null;
}

/** What was found in a text, or why nothing was looked for. */
export interface Claims {
  unchecked: string | null;
  claims: Claim[];
}

interface Stretch {
  text: string;
  start: number;
}

const stretches = (text: string, pattern: RegExp, offset = 0): Stretch[] =>
  [...text.matchAll(pattern)].map((found) => ({ text: found[0], start: offset + found.index }));

/** Lines that follow one another without an empty one; a live piece on its line stands alone. */
const paragraphs = (text: string): Stretch[] =>
  stretches(text, /^::[^\n]*|(?:^(?!::)[^\n]*\S[^\n]*(?:\n|$))+/gm);
const sentences = ({ text, start }: Stretch): Stretch[] =>
  stretches(text, /\S[\s\S]*?(?:[.!?…]+["”’)\]]*(?=\s|$)|$)/g, start);

const isPiece = ({ text }: Stretch): boolean => text.startsWith('::');
/** Said by others: what stands in quotation marks or in a block quote is no claim of the report. */
const isSaid = ({ text }: Stretch): boolean => /^\s*>/.test(text);
const quoted = (text: string): [number, number][] =>
  [...text.matchAll(/“[^”]*”|"[^"\n]*"|«[^»]*»/g)].map((found) => [
    found.index,
    found.index + found[0].length,
  ]);

/** The themes that a live piece shows. */
function ofPiece({ text }: Stretch, themes: readonly ClaimTheme[]): ClaimTheme[] {
  const asked = /^::(?:theme|timeline)\{[^}]*?\b(?:id|theme)="([^"]+)"/.exec(text)?.[1];
  if (asked === undefined) return [];
  return meant(
    asked,
    themes.map((theme) => ({ id: theme.id, names: [theme.title], theme })),
  ).map(({ theme }) => theme);
}

const LEVEL: Record<Judgement['verdict'], number> = { holds: 0, care: 1, wrong: 2 };

/** Reads texts for what they claim of themes; kept apart so that a report's rules are made once. */
class Reader {
  private readonly rules: ClaimRule[];
  private readonly titles: RegExp | null;
  private readonly byTitle: ReadonlyMap<string, ClaimTheme>;

  private readonly ground: ClaimGround;
  private readonly about: readonly ClaimTheme[] | null;

  constructor(ground: ClaimGround, about: readonly ClaimTheme[] | null) {
    this.ground = ground;
    this.about = about;
    this.rules = claimRules(ground);
    const titled = ground.themes
      .filter(({ title }) => title.trim() !== '')
      .toSorted((one, other) => other.title.length - one.title.length);
    this.byTitle = new Map(titled.map((theme) => [theme.title.toLowerCase(), theme]));
    this.titles =
      titled.length === 0 ? null : new RegExp(titled.map(({ title }) => wordly(title)).join('|'), 'giu');
  }

  named(text: string): ClaimTheme[] {
    if (this.titles === null) return [];
    return [
      ...new Set(
        [...text.matchAll(this.titles)].flatMap((found) => this.byTitle.get(found[0].toLowerCase()) ?? []),
      ),
    ];
  }

  read(text: string): Claim[] {
    const parts = paragraphs(text);
    return parts.flatMap((part, at) => {
      if (isPiece(part) || isSaid(part)) return [];
      const next = parts[at + 1];
      const around = this.about ?? this.named(part.text);
      const shown = around.length === 0 && next && isPiece(next) ? ofPiece(next, this.ground.themes) : around;
      return sentences(part).flatMap((sentence) => {
        const own = this.about ?? this.named(sentence.text);
        return this.inSentence(sentence, own, own.length > 0 ? own : shown);
      });
    });
  }

  private inSentence(
    { text, start }: Stretch,
    near: readonly ClaimTheme[],
    around: readonly ClaimTheme[],
  ): Claim[] {
    const taken: [number, number][] = quoted(text);
    const claims: Claim[] = [];
    for (const rule of this.rules)
      for (const found of text.matchAll(rule.pattern)) {
        const [from, to] = [found.index, found.index + found[0].length];
        if (taken.some(([begin, end]) => from < end && begin < to)) continue;
        const themes = rule.isNear ? near : around;
        const judged = this.judged(rule, found, text, themes);
        if (judged === null) continue;
        taken.push([from, to]);
        claims.push({ kind: rule.kind, start: start + from, end: start + to, words: found[0], ...judged });
      }
    return claims.sort((one, other) => one.start - other.start);
  }

  /** Of several themes the one the words reach furthest beyond. */
  private judged(
    rule: ClaimRule,
    found: RegExpMatchArray,
    sentence: string,
    themes: readonly ClaimTheme[],
  ): (Judgement & { theme: string | null }) | null {
    const [words, ...parts] = found;
    const at = found.index ?? 0;
    const around = { before: sentence.slice(0, at), after: sentence.slice(at + words.length) };
    const all = (themes.length === 0 ? [null] : themes).flatMap((theme) => {
      const one = rule.judge({ words, parts, sentence, ...around, ground: this.ground, theme });
      if (one === null) return [];
      const why = theme && themes.length > 1 ? `${theme.title}: ${one.why}` : one.why;
      return [{ ...one, why, theme: theme?.id ?? null }];
    });
    return all.toSorted((one, other) => LEVEL[other.verdict] - LEVEL[one.verdict])[0] ?? null;
  }
}

/**
 * What a text claims of themes over areas, people and months, in its order, each with what the evidence says to it
 * (method 3, wording help). A theme is meant where its title stands in the sentence, else in the paragraph, else where
 * its live piece follows; `about` names the themes that the whole text is about instead.
 */
export function claimsIn(text: string, ground: ClaimGround, about: readonly string[] | null = null): Claims {
  if (!/^en(?:-|$)/i.test(ground.language))
    return {
      unchecked: 'Claims are only checked in English; the study is in another language.',
      claims: [],
    };
  const themes = about && ground.themes.filter(({ id }) => about.includes(id));
  return { unchecked: null, claims: new Reader(ground, themes).read(text) };
}
