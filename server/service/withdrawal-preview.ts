import { readdirSync } from 'node:fs';
import path from 'node:path';
import { countPerson } from '#server/store/control/erasure.ts';
import { listAreas } from '#server/store/study/area.ts';
import { listEditions } from '#server/store/study/edition.ts';
import { findMemoById } from '#server/store/study/memo.ts';
import { listParticipants } from '#server/store/study/participant.ts';
import { listReports } from '#server/store/study/report.ts';
import { listResting } from '#server/store/study/resting.ts';
import { listSnapshots } from '#server/store/study/snapshot.ts';
import { getStudy } from '#server/store/study/study.ts';
import { listThemes } from '#server/store/study/theme.ts';
import { listWaves } from '#server/store/study/wave.ts';
import { dayLabel } from '#shared/dates.ts';
import type { Participant } from '#shared/participant/participant.ts';
import type { Touched, TouchedWhat, WithdrawalPreview } from '#shared/participant/withdrawal.ts';
import { listBackups } from './backup-record.ts';
import type { ErasurePlan } from './erasure-plan.ts';
import type { UploadPlan } from './erasure-uploads.ts';
import { quotesById } from './pieces.ts';
import { documentOf } from './snapshot.ts';
import type { OpenStudy, World } from './world.ts';

/** Names that a list holds at most; the count tells of the others. */
const MOST_NAMES = 30;

/** What the tables of a study are to whoever reads a list; any other is a note. */
const WHAT: Readonly<Record<string, TouchedWhat>> = {
  memo: 'memo',
  assessment: 'assessment',
  trajectory: 'story',
  status: 'status',
  finding: 'finding',
  link: 'link',
  next_step: 'next-step',
  sheet_item: 'sheet',
  summary_row: 'summary',
  theme: 'theme',
  report: 'report',
  edition: 'edition',
  snapshot: 'snapshot',
  citation: 'citation',
  exercise_row: 'exercise',
  member_check: 'member-check',
  member_check_item: 'member-check',
  member_reply: 'member-check',
  member_addition: 'member-check',
  offered_exercise: 'member-check',
  resolution: 'member-check',
};

/** Ids by kind, each once, with what it is called. */
class Found {
  private readonly things = new Map<TouchedWhat, Map<string, string>>();

  add(what: TouchedWhat, id: string, name = ''): void {
    const known = this.things.get(what) ?? new Map<string, string>();
    if (!known.has(id) || known.get(id) === '') known.set(id, name);
    this.things.set(what, known);
  }

  get list(): Touched[] {
    return [...this.things].map(([what, things]) => ({
      what,
      count: things.size,
      names: [...new Set([...things.values()].filter(Boolean))].slice(0, MOST_NAMES),
    }));
  }
}

const counted = (what: TouchedWhat, count: number, names: readonly string[] = []): Touched[] =>
  count === 0 ? [] : [{ what, count, names: names.slice(0, MOST_NAMES) }];

/** Quotes by how far they got: “2 cleared”. */
function quoteNames({ db }: OpenStudy, ids: readonly string[]): string[] {
  const views = quotesById(db);
  const states = new Map<string, number>();
  for (const id of ids) {
    const state = views.get(id)?.clearance ?? 'in the trash';
    states.set(state, (states.get(state) ?? 0) + 1);
  }
  return [...states].map(([state, count]) => `${count} ${state.replaceAll('-', ' ')}`);
}

function foundIn({ db }: OpenStudy, plan: ErasurePlan): Found {
  const { talk, texts, codings, quotes, formerQuotes, lifted, rows, cells, sealed } = plan;
  const found = new Found();
  const named = <One extends { id: string }>(all: readonly One[], name: (one: One) => string) => {
    const names = new Map<string, string>(all.map((one) => [one.id, talk.without(name(one))]));
    return (id: string | null) => (id === null ? '' : (names.get(id) ?? ''));
  };
  const theme = named(listThemes(db), ({ title }) => title);
  const area = named(listAreas(db), ({ name }) => name);
  const wave = named(listWaves(db), ({ label }) => label);
  const report = named(listReports(db), ({ title }) => title);
  const edition = named(listEditions(db), ({ name, report: of }) => `${report(of)}, ${name}`);
  const snapshot = named(listSnapshots(db), (kept) => documentOf(kept).phase.title);
  const memo = (id: string) => {
    const one = findMemoById(db, id);
    return one ? `${one.kind}, ${dayLabel(one.createdAt)}` : '';
  };
  const called: Partial<Record<string, (id: string) => string>> = { theme, report, edition, snapshot, memo };

  for (const { source, title } of texts) found.add('source', source, talk.without(title));
  for (const one of listResting(db, codings))
    found.add(
      WHAT[one.table] ?? 'other',
      one.id,
      [theme(one.theme), area(one.area), wave(one.wave)].filter(Boolean).join(', '),
    );
  for (const id of lifted) found.add('memo', id, memo(id));
  for (const { table, ids } of rows) for (const id of ids) found.add(WHAT[table] ?? 'other', id);
  for (const { table, key } of cells) {
    if (table === 'source' || table === 'text_version' || table === 'journal') continue;
    const id = String(JSON.parse(key)[0]);
    found.add(
      WHAT[table] ?? 'other',
      `${table} ${id}`.replace(/^\S+ (?=[0-9a-f-]{36}$)/, ''),
      called[table]?.(id),
    );
  }
  for (const { table, id } of sealed) found.add(table, id, table === 'edition' ? edition(id) : snapshot(id));
  const gone = [...quotes, ...formerQuotes];
  for (const { id, body } of listReports(db))
    if (gone.some((quote) => body.includes(quote))) found.add('report', id, report(id));
  return found;
}

/** What stays where no program can follow. */
function beyondReach(folder: string): string[] {
  const beside = readdirSync(path.dirname(path.resolve(folder))).filter((name) =>
    name.startsWith(`${path.basename(path.resolve(folder))}.before-restore-`),
  );
  return [
    'Reports and lists of quotes that were sent or published: what was printed cannot be called back.',
    'Exports, study folders and backups kept outside the data folder, and copies on other machines.',
    'Recordings, notes and transcripts that were never brought into this program.',
    'What somebody is writing in a browser and has not saved.',
    ...beside.map((name) => `The folder ${name}, which a restore kept aside.`),
  ];
}

/** Other studies of the folder that the same participant is in: copies of this one. */
const otherStudies = (world: World, study: OpenStudy['id'], { id }: Participant): string[] =>
  world.studies.ids().flatMap((other) => {
    if (other === study) return [];
    const { db } = world.studies.open(other);
    return listParticipants(db).some((one) => one.id === id) ? [getStudy(db).title] : [];
  });

/** Everything that a withdrawal reaches, in counts and names. */
export function previewOf(
  world: World,
  study: OpenStudy,
  plan: ErasurePlan,
  uploads: UploadPlan,
): WithdrawalPreview {
  const { participant, texts, codings, quotes } = plan;
  const turns = texts.reduce((count, { own }) => count + own.length, 0);
  const known = countPerson(world.control, study.id, participant.id);
  const inControl = (isLink: boolean) =>
    known
      .filter(({ table }) => (table === 'participant_link') === isLink)
      .reduce((sum, { count }) => sum + count, 0);
  const list = foundIn(study, plan).list;
  const backups = listBackups(world.folder);
  return {
    participant: participant.id,
    pseudonym: participant.pseudonym,
    touched: [
      ...list.filter(({ what }) => what === 'source'),
      ...counted('turn', turns),
      ...counted('coding', codings.length),
      ...counted('quote', quotes.length, quoteNames(study, quotes)),
      ...list.filter(({ what }) => what !== 'source'),
      ...counted('identity', inControl(false)),
      ...counted('personal-link', inControl(true)),
      ...counted('upload', uploads.hashes.length, uploads.names),
      ...counted('backup', backups.length, backups),
    ],
    unnamed: texts.reduce((count, { unnamed }) => count + unnamed, 0),
    named: plan.named,
    unread: uploads.unread,
    alsoIn: otherStudies(world, study.id, participant),
    beyond: beyondReach(world.folder),
  };
}
