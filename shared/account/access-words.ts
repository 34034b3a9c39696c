import type { AccessEntry, AccessKind } from './access.ts';

/** What one kind of line of the access log is called, for choosing among them. */
export const ACCESS_WORDS: Readonly<Record<AccessKind, string>> = {
  export: 'Files taken away',
  backup: 'Backups',
  identity: 'Names looked at',
  original: 'Texts with names read',
  'coordinator-page': 'Coordinators’ visits',
  preview: 'Coordinators’ pages looked at',
  'link-made': 'Links made',
  'link-revoked': 'Links taken back',
  team: 'The team',
};

/** What somebody did, as the rest of a sentence that begins with who it was. */
export function accessWords({ what, about }: Pick<AccessEntry, 'what' | 'about'>): string {
  switch (what) {
    case 'export':
      return `took away ${about || 'a file'}`;
    case 'backup':
      return about.endsWith(', removed')
        ? `removed the backup ${about.slice(0, -9)}`
        : `made a backup${about && `: ${about}`}`;
    case 'identity':
      return `looked at who ${about} is`;
    case 'original':
      return `read a text that held names: ${about}`;
    case 'coordinator-page':
      return 'opened their own page';
    case 'preview':
      return `looked at the page of ${about} as they see it`;
    case 'link-made':
      return `made a personal link for ${about}`;
    case 'link-revoked':
      return `took back a link of ${about}`;
    case 'team':
      return `changed the team: ${about}`;
  }
}
