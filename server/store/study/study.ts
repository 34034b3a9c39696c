import { DomainError } from '#shared/errors.ts';
import type { StudyId } from '#shared/ids.ts';
import { Policies } from '#shared/study/policies.ts';
import type { Study } from '#shared/study/study.ts';
import { type Db, one, run } from '../database.ts';

interface StudyRow {
  id: StudyId;
  rev: number;
  title: string;
  description: string;
  questions: string;
  stance: Study['stance'];
  language: string;
  policies: string;
  trashed_at: string | null;
}

/** The one study of this file. */
export function getStudy(db: Db): Study {
  const row = one<StudyRow>(
    db,
    `SELECT id, rev, title, description, questions, stance, language, policies, trashed_at FROM study`,
  );
  if (!row)
    throw new DomainError('unsupported', 'This study file holds no study.', {
      help: 'It was left by a stop while a study was being made. Take the file away.',
    });
  return {
    id: row.id,
    rev: row.rev,
    title: row.title,
    description: row.description,
    questions: JSON.parse(row.questions),
    stance: row.stance,
    language: row.language,
    policies: Policies.parse(JSON.parse(row.policies)),
    trashedAt: row.trashed_at,
  };
}

export const putStudy = (db: Db, study: Study): void => {
  run(
    db,
    `INSERT INTO study (id, rev, title, description, questions, stance, language, policies, trashed_at)
     VALUES (@id, @rev, @title, @description, @questions, @stance, @language, @policies, @trashedAt)
     ON CONFLICT (id) DO UPDATE SET rev = excluded.rev, title = excluded.title, description = excluded.description,
       questions = excluded.questions, stance = excluded.stance, language = excluded.language,
       policies = excluded.policies, trashed_at = excluded.trashed_at`,
    { ...study, questions: JSON.stringify(study.questions), policies: JSON.stringify(study.policies) },
  );
};
