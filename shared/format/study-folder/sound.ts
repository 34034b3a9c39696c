import { DomainError } from '../../errors.ts';
import type { StudyContent } from './content.ts';
import { boardFaults } from './sound-board.ts';
import { collectionFaults } from './sound-collections.ts';
import { findingFaults } from './sound-findings.ts';
import { memberCheckFaults } from './sound-member-checks.ts';
import { frameFaults } from './sound-people.ts';
import { reportFaults } from './sound-reports.ts';
import { sheetFaults } from './sound-sheets.ts';
import { themeFaults } from './sound-themes.ts';
import { wordFaults } from './sound-words.ts';
import { tables } from './tables.ts';

function assertOnce(file: string, ids: readonly string[]): void {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) throw new DomainError('invalid', `${file}: the id ${id} is there twice.`);
    seen.add(id);
  }
}

/** Refuses what no study can hold, though every record of it is as it should be. */
export function assertSound(content: StudyContent): void {
  const lists: [file: string, records: readonly { id: string }[]][] = [
    ['study.yaml, areas', content.areas],
    ['study.yaml, waves', content.waves],
    ['study.yaml, phases', content.phases],
    ['study.yaml, participants', content.participants],
    ['study.yaml, coders', content.coders],
    ['codebook.yaml, groups', content.groups],
    ['codebook.yaml, themes', content.themes],
    ['sources', content.sources],
    [tables.engagements.file, content.engagements],
    [tables.consents.file, content.consents],
    [tables.lawfulBases.file, content.lawfulBases],
    [tables.codings.file, content.codings],
    [tables.passes.file, content.passes],
    [tables.assessments.file, content.assessments],
    [tables.trajectories.file, content.trajectories],
    [tables.statuses.file, content.statuses],
    [tables.watch.file, content.watch],
    [tables.summaries.file, content.summaries],
    [tables.links.file, content.links],
    [tables.twinDismissals.file, content.twinDismissals],
    [tables.nearDismissals.file, content.nearDismissals],
    [tables.quotes.file, content.quotes],
    [tables.clearances.file, content.clearances],
    [tables.citations.file, content.citations],
    [tables.collections.file, content.collections],
    [tables.collectionItems.file, content.collectionItems],
    [tables.savedSearches.file, content.savedSearches],
    [tables.memos.file, content.memos],
    [tables.exercises.file, content.exercises],
    [tables.nextSteps.file, content.nextSteps],
    [tables.sheetItems.file, content.sheetItems],
    [tables.cardPlaces.file, content.cardPlaces],
    ['reports', content.reports],
    ['report-templates', content.reportTemplates],
    [tables.gapsAside.file, content.gapsAside],
    [tables.editions.file, content.editions],
    [tables.findings.file, content.findings],
    [tables.memberChecks.file, content.memberChecks],
    [tables.checkItems.file, content.checkItems],
    [tables.replies.file, content.replies],
    [tables.resolutions.file, content.resolutions],
    [tables.additions.file, content.additions],
    [tables.offeredExercises.file, content.offeredExercises],
  ];
  for (const [file, records] of lists)
    assertOnce(
      file,
      records.map(({ id }) => id),
    );
  assertOnce(
    'codebook.yaml, events',
    content.events.map(({ number }) => String(number)),
  );
  for (const faults of [
    frameFaults,
    themeFaults,
    wordFaults,
    collectionFaults,
    sheetFaults,
    boardFaults,
    reportFaults,
    findingFaults,
    memberCheckFaults,
  ]) {
    const [fault] = faults(content);
    if (fault !== undefined) throw new DomainError('invalid', `${fault}.`);
  }
}
