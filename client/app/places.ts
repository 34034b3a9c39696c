import { linkOptions } from '@tanstack/react-router';
import { personWord } from '#client/features/participant/people-rows.ts';
import type { Place } from '#client/lib/place.ts';
import type { Participant } from '#shared/participant/participant.ts';
import type { SourceKind } from '#shared/source/source.ts';

/** Addresses of the screens of a study, for links that lead from one to another. */
export const overviewPlace = (study: string, search: { edit?: string } = {}): Place =>
  linkOptions({
    to: '/studies/$study',
    params: { study },
    search,
  });
export const sourcesPlace = (
  study: string,
  search: { area?: string; wave?: string; kind?: SourceKind } = {},
): Place =>
  linkOptions({
    to: '/studies/$study/sources',
    params: { study },
    search,
  });
/** The review of an import. */
export const importReviewPlace = (study: string, id: string): Place =>
  linkOptions({
    to: '/studies/$study/sources/import/$import',
    params: { study, import: id },
    search: {},
  });

export const importPlace = (study: string): Place =>
  linkOptions({
    to: '/studies/$study/sources/import',
    params: { study },
  });
/** A project of another program, to be taken into the study. */
export const projectPlace = (study: string): Place =>
  linkOptions({ to: '/studies/$study/sources/project', params: { study }, search: {} });
/** A study that begins from a project of another program. */
export const newProjectPlace: Place = linkOptions({ to: '/project', params: {}, search: {} });
/** A project under review, of a study that is there or of one that keeping it will make. */
export const projectReviewPlace = (study: string, id: string): Place =>
  linkOptions({ to: '/studies/$study/sources/project', params: { study }, search: { import: id } });
export const newProjectReviewPlace = (study: string, id: string): Place =>
  linkOptions({ to: '/project', params: {}, search: { study, import: id } });
/** A codebook of another program, to be taken into the study. */
export const codebookFilePlace = (study: string): Place =>
  linkOptions({ to: '/studies/$study/themes/from-file', params: { study } });
/** The desk, at a turn (counted from 1) or a coding, its themes narrowed where words are given, or looking for one again. */
export const deskPlace = (
  study: string,
  source: string,
  search: { filter?: string; turn?: number; coding?: string; recheck?: string } = {},
): Place =>
  linkOptions({
    to: '/studies/$study/sources/$source',
    params: { study, source },
    search,
  });
/** The text of a source to be corrected, at a turn (counted from 1). */
export const correctText = (study: string, source: string, search: { turn?: number } = {}): Place =>
  linkOptions({ to: '/studies/$study/sources/$source/text', params: { study, source }, search });
/** What a report proposes as a beginning of the codebook. */
export const proposalsPlace = (study: string, source: string): Place =>
  linkOptions({ to: '/studies/$study/sources/$source/proposals', params: { study, source } });
/** The quotes: with the panel of one open and perhaps the record of its clearance, those of an area or a collection, or what is quoted from published work. */
export const quotesPlace = (
  study: string,
  search: {
    quote?: string;
    record?: boolean;
    area?: string[];
    collection?: string;
    published?: boolean;
  } = {},
): Place => linkOptions({ to: '/studies/$study/quotes', params: { study }, search });
/** The sheets for those who are asked for clearance; of one day where it is named. */
export const toSendPlace = (study: string, search: { day?: string } = {}): Place =>
  linkOptions({ to: '/studies/$study/quotes/to-send', params: { study }, search });
export const themePlace = (study: string, theme: string): Place =>
  linkOptions({ to: '/studies/$study/themes/$theme', params: { study, theme } });
/** The codebook, with a theme open. */
export const themesPlace = (study: string, search: { open?: string } = {}): Place =>
  linkOptions({ to: '/studies/$study/themes', params: { study }, search });
/** The coded passages of the study, of one theme, or those that meet conditions (`kind:threat and stance:to-set`). */
export const passagesPlace = (
  study: string,
  { theme, where = theme && `theme:${theme}` }: { theme?: string; where?: string | undefined } = {},
): Place =>
  linkOptions({
    to: '/studies/$study/passages',
    params: { study },
    search: where === undefined ? {} : { where },
  });
/** All links over all areas. */
export const linksPlace = (study: string): Place =>
  linkOptions({ to: '/studies/$study/themes/links', params: { study } });
/** Which themes stand in the same turns. */
export const togetherPlace = (study: string): Place =>
  linkOptions({ to: '/studies/$study/themes/together', params: { study } });
/** Passages that speak like those of a theme. */
export const similarPlace = (study: string, theme: string): Place =>
  linkOptions({ to: '/studies/$study/themes/$theme/similar', params: { study, theme } });
/** The words of all transcripts. */
export const searchPlace = (study: string, q?: string): Place =>
  linkOptions({ to: '/studies/$study/search', params: { study }, search: q === undefined ? {} : { q } });
/** What waits to be looked at again, of one theme where it is named. */
export const recheckPlace = (
  study: string,
  search: { theme?: string; area?: string | undefined; mine?: boolean | undefined } = {},
): Place => linkOptions({ to: '/studies/$study/themes/recheck', params: { study }, search });
/** The codebook as of a state, or what became of it since another. */
export const versionsPlace = (
  study: string,
  search: { asOf?: string | undefined; from?: string | undefined } = {},
): Place => linkOptions({ to: '/studies/$study/themes/versions', params: { study }, search });
/** Themes that came in without a kind, to be given one. */
export const sortPlace = (study: string): Place =>
  linkOptions({ to: '/studies/$study/themes/sort', params: { study } });
/** The passages of a theme that is to be split, or was, one by one. */
export const splitPlace = (study: string, theme: string): Place =>
  linkOptions({ to: '/studies/$study/themes/split', params: { study }, search: { theme } });
/** Over time, with the panel of one cell open: `theme.area.month`. */
export const overTimePlace = (study: string, search: { cell?: string } = {}): Place =>
  linkOptions({
    to: '/studies/$study/over-time',
    params: { study },
    search,
  });
/** What one area named, on its board; `area` is an id or a name as a word of an address. */
export const areaPlace = (study: string, area: string): Place =>
  linkOptions({ to: '/studies/$study/areas/$area', params: { study, area } });
/** The exercise of an area; `area` is an id or a name as a word of an address. */
export const exercisePlace = (study: string, area: string): Place =>
  linkOptions({ to: '/studies/$study/areas/$area', params: { study, area }, search: { view: 'exercise' } });
/** What to ask in the next interview of an area, or in that of a participant and a month. */
export const sheetPlace = (
  study: string,
  area: string,
  search: { participant?: string | undefined; wave?: string | undefined } = {},
): Place => linkOptions({ to: '/studies/$study/areas/$area/sheet', params: { study, area }, search });
/** The threats, with the panel of one in one area open: `threat.area`. */
export const threatsPlace = (study: string, open?: string): Place =>
  linkOptions({
    to: '/studies/$study/threats',
    params: { study },
    search: open === undefined ? {} : { open },
  });
/** Where the areas are alike and where apart. */
export const areasComparedPlace = (study: string): Place =>
  linkOptions({ to: '/studies/$study/over-time/areas-compared', params: { study } });
/** The stories that wait to be judged, one by one. */
export const storyReviewPlace = (study: string): Place =>
  linkOptions({ to: '/studies/$study/over-time/review', params: { study } });
/** What can be said of how the study was made. */
export const methodPlace = (study: string): Place =>
  linkOptions({ to: '/studies/$study/method', params: { study } });
/** The cells that ask for a judgement, one by one, narrowed where it says so; `at` is `theme.area.month`. */
export const sweepPlace = (
  study: string,
  search: { area?: string; wave?: string; stale?: boolean; at?: string } = {},
): Place => linkOptions({ to: '/studies/$study/over-time/sweep', params: { study }, search });
/** What was said of each theme in each area and month, as a matrix of texts. */
export const frameworkPlace = (study: string, search: { cell?: string } = {}): Place =>
  linkOptions({ to: '/studies/$study/over-time/framework', params: { study }, search });
/** What is different between two closed months, by default the last two: `2020-10..2020-11`. */
export const sincePlace = (study: string, search: { compare?: string | undefined } = {}): Place =>
  linkOptions({ to: '/studies/$study/over-time/since', params: { study }, search });
/** A snapshot beside today, by its phase or its id. */
export const thenAndNowPlace = (study: string, search: { phase?: string } = {}): Place =>
  linkOptions({ to: '/studies/$study/over-time/then-and-now', params: { study }, search });
/** The threat board, with the panel of a threat in an area open: `theme.area`. */
export const threatPlace = (study: string, open: string): Place =>
  linkOptions({ to: '/studies/$study/threats', params: { study }, search: { open } });
/** What the team claims, of one theme where it is named; `write` begins one. */
export const findingsPlace = (
  study: string,
  search: { theme?: string; finding?: string; write?: boolean } = {},
): Place => linkOptions({ to: '/studies/$study/findings', params: { study }, search });
export const reportsPlace = (study: string): Place =>
  linkOptions({ to: '/studies/$study/reports', params: { study } });
/** A report, as it is being written, or an edition of it. */
export const reportPlace = (study: string, report: string, search: { edition?: string } = {}): Place =>
  linkOptions({ to: '/studies/$study/reports/$report', params: { study, report }, search });
export const setupPlace = (study: string): Place =>
  linkOptions({
    to: '/studies/$study/setup',
    params: { study },
  });
export const peoplePlace = (study: string): Place =>
  linkOptions({
    to: '/studies/$study/people',
    params: { study },
  });
/** People, with somebody's panel open. */
export const personPlace = (study: string, person: Pick<Participant, 'id' | 'pseudonym'>): Place =>
  linkOptions({
    to: '/studies/$study/people',
    params: { study },
    search: { person: personWord(person) },
  });
export const teamPlace = (study: string): Place =>
  linkOptions({ to: '/studies/$study/people/team', params: { study } });
/** Who took files away, looked at identities and coordinators’ pages. */
export const accessPlace = (study: string): Place =>
  linkOptions({ to: '/studies/$study/people/access', params: { study } });
/** What coordinators are asked and say: the sheets, or a part such as the answers that wait. */
export const checksPlace = (
  study: string,
  search: { view?: 'answers' | 'additions' | 'exercises' | 'quotes'; person?: string } = {},
): Place => linkOptions({ to: '/studies/$study/checks', params: { study }, search });
/** One sheet for a coordinator, at a sentence where it is named. */
export const checkPlace = (study: string, check: string, search: { item?: string } = {}): Place =>
  linkOptions({ to: '/studies/$study/checks/$check', params: { study, check }, search });
/** Names in the transcripts: what may be one, the dictionary, and what it would replace. */
export const namesPlace = (study: string): Place =>
  linkOptions({ to: '/studies/$study/names', params: { study } });
/** What happened: in all of the study, to one thing, or to things of one word. */
export const historyPlace = (study: string, search: { about?: string; word?: string } = {}): Place =>
  linkOptions({ to: '/studies/$study/history', params: { study }, search });
export const trashPlace = (study: string): Place =>
  linkOptions({ to: '/studies/$study/trash', params: { study } });

/** Sources that are nearly the same as others. */
export const nearPlace = (study: string): Place =>
  linkOptions({ to: '/studies/$study/sources/near', params: { study } });
