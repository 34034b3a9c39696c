import type { Cell } from '../analysis/cells.ts';
import type { Coding, Stance } from '../coding/coding.ts';
import type { ParticipantId, SourceId, ThemeId, WaveId } from '../ids.ts';
import type { QuoteView } from '../quote/quote.ts';
import { audienceWords } from '../quote/readers.ts';
import type { Theme, ThemeKind } from '../theme/theme.ts';
import type { Wave } from '../wave/wave.ts';
import type { Engagement } from './engagement.ts';

/** What a coordinator may see of one month: their own words and what follows from them, nobody else's. */
export interface HouseMonth {
  wave: WaveId;
  label: string;
  month: string;
  /** `talked` and `missed` can be opened, but why a talk was missed is the team's; the others are shown and closed. */
  state: 'talked' | 'missed' | 'not-ready' | 'not-with-us' | 'no-talk';
  /** Of the talk. */
  day: string | null;
  statements: HouseStatement[];
  /** What they had spoken of before, and not this time. */
  notRaised: { title: string; kind: ThemeKind | null; before: string[] }[];
}

export interface HouseStatement {
  kind: ThemeKind | null;
  title: string;
  /** In plain words, to the person; empty where there is nothing to add to their own. */
  sentence: string;
  /** Their own words, in the order they said them. */
  words: string[];
}

export interface HouseQuote {
  id: string;
  text: string;
  /** What print would call them. */
  signedAs: string;
  day: string | null;
  /** Where it stands, in plain words. */
  state: string;
}

export interface House {
  study: string;
  area: string;
  months: HouseMonth[];
  quotes: HouseQuote[];
}

export interface OwnTalk {
  participant: ParticipantId;
  study: string;
  area: string;
  waves: readonly Wave[];
  themes: readonly Theme[];
  engagements: readonly Pick<Engagement, 'wave' | 'state' | 'day'>[];
  /** Included sources in which they alone answer for themselves. */
  sources: readonly {
    id: SourceId;
    wave: WaveId | null;
    conductedOn: string | null;
    /** Their interview of the panel: what they told us; an exercise or a chance conversation is not. */
    isTalk: boolean;
  }[];
  /** Accepted codings of their own turns in those sources. */
  codings: readonly Pick<Coding, 'source' | 'theme' | 'start' | 'text' | 'stance'>[];
  quotes: readonly Pick<QuoteView, 'id' | 'source' | 'printed' | 'attribution' | 'clearance' | 'audiences'>[];
  /** The cells of their area, one a wave. */
  cellsOf(theme: ThemeId): readonly Pick<Cell, 'wave' | 'state'>[];
  /** Whether they were on the panel in a wave. */
  isWithUs(wave: WaveId): boolean;
}

const STANCE_SENTENCE: Record<Stance, string> = {
  anticipated: 'You said this might come.',
  'early-sign': 'You saw the first signs of it.',
  occurring: 'You said it was happening.',
  easing: 'You said it was getting better.',
  resolved: 'You said it was over.',
  'not-happening': 'You said it was not happening.',
};

const QUOTE_STATE: Record<QuoteView['clearance'], string> = {
  draft: 'We have not asked you about it yet.',
  edited: 'We have not asked you about it yet.',
  'fidelity-passed': 'We have not asked you about it yet.',
  'risk-checked': 'We have not asked you about it yet.',
  sent: 'We asked you and wait for your answer.',
  cleared: 'You said it is fine to print',
  'cleared-with-changes': 'You said it is fine to print with your changes',
  refused: 'You said no. It will not be printed.',
  'no-answer': 'We asked and have no answer. It will not be printed.',
  withdrawn: 'Withdrawn. It will not be printed.',
};

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** Where a quote stands, to the person: with those who may read it. */
const stateOf = ({ clearance, audiences }: Pick<QuoteView, 'clearance' | 'audiences'>): string =>
  audiences.length === 0
    ? QUOTE_STATE[clearance]
    : `${QUOTE_STATE[clearance]}, for ${listed(audiences.map(audienceWords))}.`;

function sentenceOf(
  kind: ThemeKind | null,
  stances: readonly (Stance | null)[],
  before: readonly string[],
  isFirstTalk: boolean,
): string {
  const said = stances.findLast((stance) => stance !== null);
  const denied = said === 'not-happening' || said === 'resolved';
  const how =
    kind === 'threat' ? STANCE_SENTENCE[said ?? 'anticipated'] : denied ? STANCE_SENTENCE[said] : '';
  const when =
    before.length === 0
      ? isFirstTalk
        ? ''
        : 'This was the first time you spoke of it.'
      : `You had spoken of it in ${listed(before)}.`;
  return [how, when].filter((part) => part !== '').join(' ');
}

function statementsOf(
  own: OwnTalk,
  wave: WaveId,
  monthsBefore: (theme: ThemeId) => string[],
): HouseStatement[] {
  const talks = own.sources.filter((source) => source.isTalk);
  const first = own.waves.find((one) => talks.some((source) => source.wave === one.id));
  const here = new Set(talks.filter((source) => source.wave === wave).map((source) => source.id));
  return own.themes.flatMap((theme) => {
    const said = own.codings
      .filter((coding) => coding.theme === theme.id && here.has(coding.source))
      .sort((a, b) => a.start - b.start);
    if (said.length === 0) return [];
    const words = [...new Set(said.map((coding) => coding.text))];
    // Of two excerpts that say the same with other edges the longer is shown.
    const told = words.filter((one) => !words.some((other) => other !== one && other.includes(one)));
    return [
      {
        kind: theme.kind,
        title: theme.title,
        sentence: sentenceOf(
          theme.kind,
          said.map((coding) => coding.stance),
          monthsBefore(theme.id),
          first?.id === wave,
        ),
        words: told.slice(0, 2),
      },
    ];
  });
}

/**
 * Answers, for one coordinator: what does the team think I told them, month by month? Only from their own
 * turns; no count, no other person, no other area. Months that are not closed say that they are not ready.
 */
export function house(own: OwnTalk): House {
  const monthName = new Map(own.waves.map((wave) => [wave.id, wave.label.replace(/ \d{4}$/, '')]));
  const sourceOf = new Map(own.sources.map((source) => [source.id, source]));
  const spoke = (theme: ThemeId, wave: WaveId, inTalk: boolean) =>
    own.codings.some((coding) => {
      const source = sourceOf.get(coding.source);
      return coding.theme === theme && source?.wave === wave && (source.isTalk || !inTalk);
    });
  const months = own.waves.map((wave, at): HouseMonth => {
    const earlier = own.waves.slice(0, at);
    const before = (theme: ThemeId) =>
      earlier.filter((one) => spoke(theme, one.id, true)).map((one) => monthName.get(one.id) ?? one.label);
    const talk = own.sources.find((one) => one.isTalk && one.wave === wave.id);
    const engagement = own.engagements.find((one) => one.wave === wave.id);
    const base = {
      wave: wave.id,
      label: wave.label,
      month: wave.month,
      day: talk?.conductedOn ?? engagement?.day ?? null,
      statements: [],
      notRaised: [],
    };
    if (!talk && (engagement?.state === 'missed' || engagement?.state === 'declined'))
      return { ...base, state: 'missed' };
    if (wave.status === 'open') return { ...base, state: 'not-ready' };
    if (!talk) return { ...base, state: own.isWithUs(wave.id) ? 'no-talk' : 'not-with-us' };
    return {
      ...base,
      state: 'talked',
      statements: statementsOf(own, wave.id, before),
      notRaised: own.themes.flatMap((theme) => {
        const cell = own.cellsOf(theme.id).find((one) => one.wave === wave.id);
        const told = before(theme.id);
        return told.length > 0 && cell?.state === 'absent' && !spoke(theme.id, wave.id, false)
          ? [{ title: theme.title, kind: theme.kind, before: told }]
          : [];
      }),
    };
  });
  return {
    study: own.study,
    area: own.area,
    months,
    quotes: own.quotes.map((quote) => ({
      id: quote.id,
      text: quote.printed,
      signedAs: quote.attribution,
      day: own.sources.find((source) => source.id === quote.source)?.conductedOn ?? null,
      state: stateOf(quote),
    })),
  };
}
