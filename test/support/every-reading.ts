import { DEEDS, endpoints, type Made } from './every-write.ts';
import type { Asked } from './writing-asked.ts';

/** Readings that are not everybody's of a team: under which line of the table of roles each is asked. */
export const READING_OF: Readonly<Record<string, string>> = {
  'participant.identity': 'identity.read',
  'consent.list': 'consent.read',
  'consent.bases': 'consent.read',
  'house.get': 'house.preview',
  'memberCheck.preview': 'house.preview',
  'memberCheck.previewMine': 'house.preview',
  'access.list': 'access.read',
  'participantLink.list': 'participant-link.read',
  'team.invitations': 'invitation.read',
  'names.candidates': 'names.read',
  'names.list': 'names.read',
  'names.aside': 'names.read',
  'names.preview': 'names.read',
  'names.log': 'names.read',
  'names.superseded': 'originals.read',
};

const NOTHING = '00000000-0000-4000-8000-00000000dead';

/** What leaves no line in the journal, or takes words away: under which line of the table of roles each is asked, and how. */
export const APART: Readonly<Record<string, { deed: string } & Asked>> = {
  'participant.identify': { deed: 'participant.identify', body: { name: 'Ann Orde', email: '', note: '' } },
  'consent.add': { deed: 'consent.add', body: { participant: 'N-01', item: 'record', answer: 'yes' } },
  'consent.addBasis': { deed: 'consent.add', body: { participant: 'N-01', basis: 'consent' } },
  'withdrawal.withdraw': { deed: 'participant.withdraw', body: { scope: 'stop' } },
  'trash.empty': { deed: 'trash.empty', body: { size: 999 } },
  'trash.erase': { deed: 'study.erase', body: { title: 'Another' } },
  'team.change': { deed: 'team.change', body: { role: 'author' } },
  'team.remove': { deed: 'team.remove' },
  'team.invite': { deed: 'team.invite', body: { email: 'new@example.org', role: 'author' } },
  'team.revoke': { deed: 'team.invite' },
  'participantLink.make': { deed: 'participant-link.make', body: {} },
  'participantLink.revoke': { deed: 'participant-link.revoke' },
  'import.start': { deed: 'source.import' },
  'import.addFiles': { deed: 'source.import' },
  'import.list': { deed: 'source.import' },
  'import.get': { deed: 'source.import' },
  'import.news': { deed: 'source.import' },
  'import.readNames': { deed: 'source.import', body: { pattern: '(?<wave>.)', means: {} } },
  'import.setPattern': { deed: 'source.import', body: { pattern: null, means: {} } },
  'import.chooseMany': { deed: 'source.import', body: { files: [{ id: 'any', choices: {} }] } },
  'import.stopKeeping': { deed: 'source.import' },
  'import.peek': { deed: 'source.import' },
  'import.previewText': { deed: 'source.import' },
  'import.choose': { deed: 'source.import', body: {} },
  'import.leaveOut': { deed: 'source.import' },
  'import.cancel': { deed: 'source.import' },
  'import.keep': { deed: 'source.import', body: {} },
  'projectImport.start': { deed: 'project.import' },
  'projectImport.list': { deed: 'project.import' },
  'projectImport.get': { deed: 'project.import' },
  'projectImport.choose': { deed: 'project.import', body: {} },
  'projectImport.keep': { deed: 'project.import', body: {} },
  'projectImport.cancel': { deed: 'project.import' },
  'projectImport.previewCodebook': { deed: 'codebook.import', body: { fileName: 'a.csv', text: 'title' } },
  'names.add': { deed: 'names.add', body: { kind: 'person', names: ['Ann Orde'], replacement: '[officer]' } },
  'names.change': { deed: 'names.change', body: {} },
  'names.remove': { deed: 'names.remove' },
  'names.setAside': { deed: 'names.set-aside', body: { keys: ['slow'] } },
  'names.takeBack': { deed: 'names.take-back' },
  'names.apply': { deed: 'names.apply', body: { places: 0 } },
  'withdrawal.preview': { deed: 'participant.withdraw' },
  'memberCheck.letters': { deed: 'member-check.letters' },
  'history.restore': { deed: 'journal.restore', body: { thing: NOTHING, as: 'before' } },
  'policies.preview': { deed: 'policies.change', body: { absenceWords: 600 } },
  'theme.preview': {
    deed: 'theme.change',
    body: { deed: 'change', changes: { definition: 'They rely.', meaning: 'broaden' } },
  },
  'journal.undo': { deed: 'journal.undo', body: {} },
  'journal.redo': { deed: 'journal.redo', body: {} },
  'export.quotes': { deed: 'export.working', body: { format: 'csv' } },
  'export.download': { deed: 'export.working' },
  'export.archivePlan': { deed: 'export.working' },
  'export.notCarried': { deed: 'export.working' },
  'memo.download': { deed: 'export.working' },
  'codebook.download': { deed: 'export.readers' },
  'report.download': { deed: 'export.readers' },
  'textVersion.preview': { deed: 'study.read', body: { text: 'Two.' } },
  'quote.namesTold': { deed: 'study.read', body: { words: 'Ann' } },
  'shelf.named': { deed: 'study.read', body: { quotes: [] } },
  'report.resolve': { deed: 'study.read', body: { lines: [], audience: 'team' } },
  'report.gaps': { deed: 'study.read', body: {} },
};

/** What the parts of an address are filled with where nothing else is said. */
const fillings = (made: Made): Readonly<Record<string, string>> => ({
  area: 'North',
  wave: '2020-08',
  participant: made.person,
  source: made.source,
  theme: made.trust,
  one: made.trust,
  other: made.speed,
  coding: made.coding,
  phase: made.phase,
  snapshot: made.shot,
  engagement: made.engagement,
  group: made.group,
  pass: made.pass,
  memo: made.note,
  link: made.link,
  assessment: made.assessment,
  trajectory: made.trajectory,
  watch: made.watch,
  summary: made.summary,
  row: made.row,
  step: made.step,
  quote: made.quote,
  citation: made.citation,
  collection: made.collection,
  search: made.search,
  report: made.report,
  finding: made.finding,
  check: made.sentSheet.check,
  number: '1',
  deed: '1',
});

const QUERY: Readonly<Record<string, string>> = {
  'wave.preview': 'status=closed',
  'codebook.compare': 'from=1',
  'codebook.download': 'format=csv',
  'recheck.likely': 'theme=Trust&source=One',
  'memo.download': 'format=md',
  'exercise.claims': 'area=North',
  'report.download': 'format=md',
  'export.download': 'format=csv',
  'export.notCarried': 'format=qdc',
};

/** An endpoint's address, query and body as somebody would ask who may. */
export function asking(name: string, made: Made): Asked {
  const asked = DEEDS[name]?.(made) ?? APART[name] ?? {};
  const parts = [...(endpoints.get(name)?.path.matchAll(/:(\w+)/g) ?? [])].flatMap(([, part = '']) =>
    part === 'study' ? [] : [[part, fillings(made)[part] ?? NOTHING] as const],
  );
  return { query: QUERY[name] ?? '', ...asked, params: { ...Object.fromEntries(parts), ...asked.params } };
}
