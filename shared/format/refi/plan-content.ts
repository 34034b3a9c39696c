import type { StudyContent } from '../study-folder/content.ts';
import type { RefiPlan } from './plan.ts';

/** A plan without what a study holds already: the same file twice leaves nothing. */
export function newInPlan(plan: RefiPlan, isKnown: (id: string) => boolean): RefiPlan {
  const fresh = <T extends { id: string }>(things: readonly T[]): T[] =>
    things.filter(({ id }) => !isKnown(id));
  return {
    ...plan,
    coders: fresh(plan.coders),
    areas: fresh(plan.areas),
    waves: fresh(plan.waves),
    participants: fresh(plan.participants),
    groups: fresh(plan.groups),
    themes: fresh(plan.themes),
    sources: fresh(plan.sources),
    codings: fresh(plan.codings),
    memos: fresh(plan.memos),
    links: fresh(plan.links),
  };
}

/** A plan as a whole new study; its codebook begins with the creation of every theme. */
export function contentOfPlan(plan: RefiPlan, study: StudyContent['study'], now: string): StudyContent {
  const events = plan.themes.map(({ id }, at): StudyContent['events'][number] => ({
    number: at + 1,
    kind: 'create',
    at: now,
    by: null,
    themes: [id],
    results: [],
    note: '',
    before: {},
    version: null,
  }));
  const { coders, areas, waves, participants, groups, themes, sources, memos, links } = plan;
  return {
    study,
    coders,
    areas,
    waves,
    participants,
    groups,
    themes,
    sources,
    memos,
    links,
    events,
    codings: plan.codings.map((coding) => ({ ...coding, event: events.length })),
    phases: [],
    engagements: [],
    consents: [],
    lawfulBases: [],
    passes: [],
    assessments: [],
    trajectories: [],
    statuses: [],
    watch: [],
    summaries: [],
    twinDismissals: [],
    clearances: [],
    quotes: [],
    citations: [],
    collections: [],
    collectionItems: [],
    savedSearches: [],
    exercises: [],
    nextSteps: [],
    snapshots: [],
    sheetItems: [],
    cardPlaces: [],
    reports: [],
    reportTemplates: [],
    gapsAside: [],
    editions: [],
    findings: [],
    memberChecks: [],
    checkItems: [],
    replies: [],
    resolutions: [],
    additions: [],
    offeredExercises: [],
  };
}
