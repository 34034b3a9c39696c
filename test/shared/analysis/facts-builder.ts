import type { FactSource, Facts, FactTurn } from '#shared/analysis/facts.ts';
import type { EventKind } from '#shared/codebook/event.ts';
import type { Stance } from '#shared/coding/coding.ts';
import { AreaId, CoderId, CodingId, ParticipantId, SourceId, ThemeId, WaveId } from '#shared/ids.ts';
import type { EngagementState } from '#shared/participant/engagement.ts';
import { defaultPolicies, type Policies } from '#shared/study/policies.ts';
import type { ThemeKind } from '#shared/theme/theme.ts';

export const uuid = (family: number, number: number): string =>
  `${String(family).padStart(8, '0')}-0000-4000-8000-${String(number).padStart(12, '0')}`;

export const MIRA = CoderId.parse(uuid(1, 1));
export const TOM = CoderId.parse(uuid(1, 2));
export const person = (number: number): ParticipantId => ParticipantId.parse(uuid(2, number));

type Mutable<Table> = Table extends readonly (infer Row)[] ? Row[] : never;

export interface SourceOptions extends Partial<Omit<FactSource, 'id' | 'area' | 'wave' | 'turns'>> {
  /** Words of each turn; turns alternate from the interviewer on, ten code units a word, parted by two. */
  turns?: readonly number[];
  /** Who speaks every second turn; a participant unless said. */
  answers?: FactTurn['role'];
}

export interface CodingOptions {
  /** Index among the turns; the first answer is 1. */
  turn?: number;
  start?: number;
  end?: number;
  stance?: Stance | null;
  event?: number;
  coder?: typeof MIRA;
  prompted?: boolean;
  state?: 'proposed' | 'accepted' | 'rejected';
  cameFrom?: ThemeId | null;
}

/** 6 words asked, 120 answered, ten times: 1,200 words of a participant. */
const TALK = Array.from({ length: 20 }, (_, turn) => (turn % 2 === 0 ? 6 : 120));

/** A study in facts, built deed by deed as a team would do it. Areas and waves go by their index. */
export class FactsBuilder {
  readonly areas: Mutable<Facts['areas']>;
  readonly waves: Mutable<Facts['waves']>;
  readonly themes: Mutable<Facts['themes']> = [];
  readonly events: Mutable<Facts['events']> = [];
  readonly sources: FactSource[] = [];
  readonly codings: Mutable<Facts['codings']> = [];
  readonly passes: Mutable<Facts['passes']> = [];
  readonly assessments: Mutable<Facts['assessments']> = [];
  readonly engagements: Mutable<Facts['engagements']> = [];
  readonly policies: Policies;

  constructor(areas: number, closedWaves: number, openWaves = 0, policies: Partial<Policies> = {}) {
    this.policies = { ...defaultPolicies, ...policies };
    this.areas = Array.from({ length: areas }, (_, at) => ({
      id: AreaId.parse(uuid(3, at)),
      name: ['Wexcombe', 'Millhaven', 'Northmere'][at] ?? `Area ${at + 1}`,
    }));
    this.waves = Array.from({ length: closedWaves + openWaves }, (_, at) => ({
      id: WaveId.parse(uuid(4, at)),
      number: at + 1,
      month: `2020-${String(at + 1).padStart(2, '0')}`,
      closed: at < closedWaves,
    }));
  }

  get lastEvent(): number {
    return this.events.at(-1)?.number ?? 0;
  }

  event(kind: EventKind, themes: readonly ThemeId[], results: readonly ThemeId[] = []): number {
    this.events.push({ number: this.lastEvent + 1, kind, themes: [...themes], results: [...results] });
    return this.lastEvent;
  }

  /** A theme without a create event: one that a split or merge gives birth to. */
  unborn(kind: ThemeKind | null = 'change'): ThemeId {
    const id = ThemeId.parse(uuid(5, this.themes.length));
    this.themes.push({ id, kind, retired: false, mergedInto: null });
    return id;
  }

  theme(kind: ThemeKind | null = 'change'): ThemeId {
    const id = this.unborn(kind);
    this.event('create', [id]);
    return id;
  }

  source(area: number | null, wave: number | null, options: SourceOptions = {}): SourceId {
    const { turns = TALK, answers = 'participant', ...rest } = options;
    const id = SourceId.parse(uuid(6, this.sources.length));
    let start = 0;
    this.sources.push({
      id,
      kind: 'interview',
      form: 'transcript',
      area: area === null ? null : (this.areas[area]?.id ?? null),
      wave: wave === null ? null : (this.waves[wave]?.id ?? null),
      panel: true,
      included: true,
      informant: null,
      ...rest,
      turns: turns.map((words, at) => {
        const turn: FactTurn = {
          start,
          end: start + words * 10,
          role: at % 2 === 0 ? 'interviewer' : answers,
          words,
        };
        start = turn.end + 2;
        return turn;
      }),
    });
    return id;
  }

  code(source: SourceId, theme: ThemeId, options: CodingOptions = {}): CodingId {
    const id = CodingId.parse(uuid(7, this.codings.length));
    const turn = this.sources.find((one) => one.id === source)?.turns[options.turn ?? 1];
    const start = options.start ?? turn?.start ?? 0;
    this.codings.push({
      id,
      source,
      theme,
      start,
      end: options.end ?? start + 20,
      coder: options.coder ?? MIRA,
      event: options.event ?? this.lastEvent,
      stance: options.stance === undefined ? null : options.stance,
      prompted: options.prompted ?? false,
      state: options.state ?? 'accepted',
      cameFrom: options.cameFrom ?? null,
    });
    return id;
  }

  pass(source: SourceId, themes: readonly ThemeId[] | null = null, event = this.lastEvent): this {
    this.passes.push({ source, event, themes: themes === null ? null : [...themes] });
    return this;
  }

  assess(
    theme: ThemeId,
    area: number,
    wave: number,
    judged: Partial<Pick<Facts['assessments'][number], 'prominence' | 'asked' | 'state'>>,
  ): this {
    const place = { area: this.areas[area]?.id, wave: this.waves[wave]?.id };
    if (place.area && place.wave)
      this.assessments.push({
        theme,
        area: place.area,
        wave: place.wave,
        prominence: null,
        asked: 'unknown',
        state: 'confirmed',
        ...judged,
      });
    return this;
  }

  engage(area: number, wave: number, state: EngagementState, reason = '', panel = true): this {
    const id = this.waves[wave]?.id;
    if (id)
      this.engagements.push({
        area: this.areas[area]?.id ?? null,
        wave: id,
        state,
        reason,
        participant: person(area),
        panel,
      });
    return this;
  }

  build(): Facts {
    const { policies, areas, waves, themes, events, sources, codings, passes, assessments, engagements } =
      this;
    return structuredClone({
      policies,
      areas,
      waves,
      themes,
      events,
      sources,
      codings,
      passes,
      assessments,
      engagements,
    });
  }
}
