import { z } from 'zod';

/** What an account is in one study. */
export const Role = z.enum(['owner', 'researcher', 'author', 'observer']);
export type Role = z.infer<typeof Role>;

const OWNER: readonly Role[] = ['owner'];
const TEAM: readonly Role[] = ['owner', 'researcher'];
const WRITERS: readonly Role[] = ['owner', 'researcher', 'author'];
const EVERYONE: readonly Role[] = ['owner', 'researcher', 'author', 'observer'];

/**
 * Who may do what in a study: a deed's own name comes before its word's. Readings stand beside deeds. Scope is the whole study
 * for every role here; a coordinator has none of them: their link opens their own page, their own words and their own area.
 */
const TABLE: Readonly<Record<string, readonly Role[]>> = {
  // Readings.
  'study.read': EVERYONE,
  'team.read': EVERYONE,
  'export.readers': WRITERS,
  'export.working': TEAM,
  'consent.read': TEAM,
  'house.preview': TEAM,
  'identity.read': OWNER,
  'originals.read': OWNER,
  'access.read': OWNER,
  'invitation.read': OWNER,
  // The study, its frame and its fieldwork.
  'study.*': OWNER,
  'study.change': TEAM,
  'policies.*': OWNER,
  'team.*': OWNER,
  'trash.*': OWNER,
  'area.*': TEAM,
  'wave.*': TEAM,
  'phase.*': TEAM,
  'participant.*': TEAM,
  'participant.identify': OWNER,
  'participant.withdraw': TEAM,
  'participant.erase': OWNER,
  'engagement.*': TEAM,
  'consent.*': TEAM,
  'participant-link.*': TEAM,
  'member-check.*': TEAM,
  'names.*': TEAM,
  'names.reseal': OWNER,
  'names.replace-backups': OWNER,
  'source.*': TEAM,
  'project.*': TEAM,
  'text.*': TEAM,
  // Coding and judging.
  'group.*': TEAM,
  'theme.*': TEAM,
  'codebook.*': TEAM,
  'coding.*': TEAM,
  'pass.*': TEAM,
  'link.*': TEAM,
  'assessment.*': TEAM,
  'trajectory.*': TEAM,
  'status.*': TEAM,
  'watch.*': TEAM,
  'summary.*': TEAM,
  'sheet.*': TEAM,
  // What coordinators do on their own page; nobody of the team does it for them.
  'mine.*': [],
  'exercise.*': TEAM,
  'next-step.*': TEAM,
  'board.*': TEAM,
  'snapshot.*': TEAM,
  // Notes, quotes and reports.
  'memo.*': WRITERS,
  'quote.*': WRITERS,
  'clearance.*': TEAM,
  'clearance.ask': WRITERS,
  'citation.*': WRITERS,
  'collection.*': WRITERS,
  'saved-search.*': WRITERS,
  'finding.*': WRITERS,
  'report.*': WRITERS,
  'report-template.*': WRITERS,
  'edition.*': WRITERS,
  // What one did oneself; taking it back asks besides for the deed that is taken back.
  'journal.*': WRITERS,
};

/** Who may do a deed, or undefined where the table has no line for it. */
export const whoMay = (deed: string): readonly Role[] | undefined =>
  TABLE[deed] ?? TABLE[`${deed.split('.')[0]}.*`];

/** What a role may do at most, said for the people who give it. */
export const roleMeans: Readonly<Record<Role, string>> = {
  owner: 'sets the study up, invites people and answers for consent; may do everything',
  researcher: 'plans and holds interviews, codes, judges, speaks with coordinators',
  author: 'reads everything, marks and edits quotes, writes findings and reports',
  observer: 'reads, and changes nothing',
};
