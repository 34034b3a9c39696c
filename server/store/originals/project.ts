import type { CoderId, ImportId, SourceId } from '#shared/ids.ts';
import type { ProjectImport } from '#shared/import/project.ts';
import { all, type Db, one, run } from '../database.ts';
import { deleteUnheld } from './import.ts';

/** A project file under review or kept, without the plan of it; choices, review and failure as JSON. */
export interface ProjectRow {
  id: ImportId;
  by_id: CoderId;
  file_name: string;
  hash: string;
  size: number;
  state: ProjectImport['state'];
  started_at: string;
  deed: number | null;
  choices: string;
  review: string | null;
  failure: string | null;
}

const ROW = `id, by_id, file_name, hash, size, state, started_at, deed, choices, review, failure FROM project_import`;

export const insertProject = (
  db: Db,
  row: Pick<ProjectRow, 'id' | 'file_name' | 'hash' | 'size' | 'started_at'> & { by_id: string },
): void => {
  run(
    db,
    `INSERT INTO project_import (id, by_id, file_name, hash, size, state, started_at)
     VALUES (@id, @by_id, @file_name, @hash, @size, 'reading', @started_at)`,
    row,
  );
};

export const findProject = (db: Db, id: string): ProjectRow | undefined =>
  one<ProjectRow>(db, `SELECT ${ROW} WHERE id = ?`, [id]);

export const listProjects = (db: Db): ProjectRow[] =>
  all<ProjectRow>(db, `SELECT ${ROW} ORDER BY started_at, id`);

/** What a project would bring, as JSON. */
export const findProjectPlan = (db: Db, id: string): string | null =>
  one<{ plan: string | null }>(db, `SELECT plan FROM project_import WHERE id = ?`, [id])?.plan ?? null;

/** Sets what a person said over a project, which has to be read anew for it. */
export const setProjectChoices = (db: Db, id: string, choices: string): void => {
  run(db, `UPDATE project_import SET choices = ?, state = 'reading' WHERE id = ?`, [choices, id]);
};

/** Keeps what was read of a project, unless something else was said over it since. */
export const setProjectRead = (
  db: Db,
  { id, choices, review, plan }: { id: string; choices: string; review: string; plan: string },
): void => {
  run(
    db,
    `UPDATE project_import SET review = @review, plan = @plan, failure = NULL, state = 'read'
     WHERE id = @id AND choices = @choices`,
    { id, choices, review, plan },
  );
};

export const setProjectFailed = (db: Db, id: string, failure: string): void => {
  run(db, `UPDATE project_import SET state = 'failed', failure = ? WHERE id = ?`, [failure, id]);
};

/** Says by which deed a project was kept, and which sources hold its words. */
export const setProjectKept = (db: Db, id: string, deed: number, sources: readonly SourceId[]): void => {
  run(db, `UPDATE project_import SET state = 'kept', deed = ? WHERE id = ?`, [deed, id]);
  run(
    db,
    `INSERT INTO project_source (import_id, source_id) SELECT ?, value FROM json_each(?) WHERE true
     ON CONFLICT DO NOTHING`,
    [id, JSON.stringify(sources)],
  );
};

/** The sources that hold the words of a project. */
export const listProjectSources = (db: Db, id: string): string[] =>
  all<{ source_id: string }>(
    db,
    `SELECT source_id FROM project_source WHERE import_id = ? ORDER BY source_id`,
    [id],
  ).map(({ source_id: source }) => source);

/** Removes a project with what only it holds. */
export function deleteProject(db: Db, id: string, keptHashes: readonly string[]): void {
  run(db, `DELETE FROM project_import WHERE id = ?`, [id]);
  deleteUnheld(db, keptHashes);
}

/** Removes the projects that sources were made of: their files hold the words of all of them. */
export const deleteProjectsOf = (db: Db, sources: readonly string[]): void => {
  run(
    db,
    `DELETE FROM project_import WHERE id IN
       (SELECT import_id FROM project_source WHERE source_id IN (SELECT value FROM json_each(?)))`,
    [JSON.stringify(sources)],
  );
};
