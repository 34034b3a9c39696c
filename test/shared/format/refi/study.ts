import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type RefiPackage, readQdpx } from '#shared/format/refi/package.ts';
import { type PlanOptions, planProject, type RefiPlan } from '#shared/format/refi/plan.ts';
import { contentOfPlan } from '#shared/format/refi/plan-content.ts';
import { groupingsOf, statedChoices } from '#shared/format/refi/plan-frame.ts';
import type { StudyContent } from '#shared/format/study-folder/content.ts';
import { CoderId, StudyId } from '#shared/ids.ts';
import { defaultPolicies } from '#shared/study/policies.ts';

export const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

export const NOW = '2026-11-22T10:00:00.000Z';
export const IMPORTER = {
  id: CoderId.parse('00000000-0000-4000-8000-000000000001'),
  name: 'Mira Sandhu',
  initials: 'MS',
};

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Files of an export as an unpacked archive. */
export const asEntries = (files: ReadonlyMap<string, string>): Map<string, Uint8Array> =>
  new Map([...files].map(([name, text]) => [name, bytes(text)]));

export const planOf = (file: RefiPackage, more: Partial<PlanOptions> = {}): RefiPlan =>
  planProject(file, { hash, now: NOW, coder: IMPORTER, ...more });

/** A project with all that it states of areas, waves and participants taken. */
export function acceptedPlan(
  files: ReadonlyMap<string, Uint8Array>,
  more: Partial<PlanOptions> = {},
): RefiPlan {
  const file = readQdpx(files);
  return planOf(file, { groupings: statedChoices(groupingsOf(file.project, new Map())), ...more });
}

export const emptyStudy: StudyContent['study'] = {
  id: StudyId.parse('00000000-0000-4000-8000-0000000000ff'),
  title: 'A study',
  description: '',
  questions: [],
  stance: 'codebook',
  language: 'en',
  policies: defaultPolicies,
};

export const contentOf = (plan: RefiPlan): StudyContent =>
  contentOfPlan(plan, { ...emptyStudy, title: plan.title, description: plan.description }, NOW);

/** The files of a folder and those under it, by their paths in it. */
export const filesIn = (folder: string, wanted: (name: string) => boolean): Map<string, Uint8Array> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry): [string, Uint8Array][] => {
      const whole = path.join(entry.parentPath, entry.name);
      const name = path.relative(folder, whole).replaceAll(path.sep, '/');
      return entry.isFile() && wanted(name) ? [[name, new Uint8Array(readFileSync(whole))]] : [];
    }),
  );
