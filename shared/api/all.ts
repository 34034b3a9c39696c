import { accessApi } from './access.ts';
import { accountApi } from './account.ts';
import { analysisApi } from './analysis.ts';
import { areaApi } from './area.ts';
import { areaBoardApi } from './area-board.ts';
import { assessmentApi } from './assessment.ts';
import { backupApi } from './backup.ts';
import { beginningApi } from './beginning.ts';
import { citationApi } from './citation.ts';
import { codebookApi } from './codebook.ts';
import { coderApi } from './coder.ts';
import { codingApi } from './coding.ts';
import { collectionApi } from './collection.ts';
import { consentApi } from './consent.ts';
import type { Endpoint } from './endpoint.ts';
import { engagementApi } from './engagement.ts';
import { exerciseApi } from './exercise.ts';
import { exportApi } from './export.ts';
import { findingApi } from './finding.ts';
import { groupApi } from './group.ts';
import { historyApi } from './history.ts';
import { houseApi } from './house.ts';
import { importApi } from './import.ts';
import { journalApi } from './journal.ts';
import { linkApi } from './link.ts';
import { linkMapApi } from './link-map.ts';
import { memberCheckApi } from './member-check.ts';
import { memoApi } from './memo.ts';
import { methodApi } from './method.ts';
import { mineApi } from './mine.ts';
import { namesApi } from './names.ts';
import { nextStepApi } from './next-step.ts';
import { overviewApi } from './overview.ts';
import { participantApi } from './participant.ts';
import { participantLinkApi } from './participant-link.ts';
import { passApi } from './pass.ts';
import { passageApi } from './passage.ts';
import { phaseApi } from './phase.ts';
import { policiesApi } from './policies.ts';
import { projectImportApi } from './project-import.ts';
import { quoteApi } from './quote.ts';
import { recheckApi } from './recheck.ts';
import { reportApi } from './report.ts';
import { savedSearchApi } from './saved-search.ts';
import { searchApi } from './search.ts';
import { sheetApi } from './sheet.ts';
import { shelfApi } from './shelf.ts';
import { signInApi } from './sign-in.ts';
import { similarApi } from './similar.ts';
import { sinceApi } from './since.ts';
import { snapshotApi } from './snapshot.ts';
import { sourceApi } from './source.ts';
import { statusApi } from './status.ts';
import { studyApi } from './study.ts';
import { summaryApi } from './summary.ts';
import { sweepApi } from './sweep.ts';
import { teamApi } from './team.ts';
import { textVersionApi } from './text-version.ts';
import { themeApi } from './theme.ts';
import { togetherApi } from './together.ts';
import { trajectoryApi } from './trajectory.ts';
import { trashApi } from './trash.ts';
import { watchApi } from './watch.ts';
import { waveApi } from './wave.ts';
import { withdrawalApi } from './withdrawal.ts';

/** Every endpoint of the program, by the word it is about. */
export const apis: Record<string, Record<string, Endpoint>> = {
  account: accountApi,
  signIn: signInApi,
  team: teamApi,
  participantLink: participantLinkApi,
  access: accessApi,
  study: studyApi,
  area: areaApi,
  areaBoard: areaBoardApi,
  wave: waveApi,
  policies: policiesApi,
  phase: phaseApi,
  snapshot: snapshotApi,
  participant: participantApi,
  engagement: engagementApi,
  consent: consentApi,
  withdrawal: withdrawalApi,
  source: sourceApi,
  textVersion: textVersionApi,
  beginning: beginningApi,
  names: namesApi,
  import: importApi,
  projectImport: projectImportApi,
  search: searchApi,
  similar: similarApi,
  passage: passageApi,
  group: groupApi,
  theme: themeApi,
  codebook: codebookApi,
  recheck: recheckApi,
  coder: coderApi,
  coding: codingApi,
  pass: passApi,
  memo: memoApi,
  link: linkApi,
  linkMap: linkMapApi,
  assessment: assessmentApi,
  sweep: sweepApi,
  trajectory: trajectoryApi,
  status: statusApi,
  watch: watchApi,
  summary: summaryApi,
  exercise: exerciseApi,
  nextStep: nextStepApi,
  sheet: sheetApi,
  quote: quoteApi,
  shelf: shelfApi,
  citation: citationApi,
  collection: collectionApi,
  savedSearch: savedSearchApi,
  report: reportApi,
  finding: findingApi,
  analysis: analysisApi,
  since: sinceApi,
  together: togetherApi,
  overview: overviewApi,
  method: methodApi,
  house: houseApi,
  memberCheck: memberCheckApi,
  mine: mineApi,
  export: exportApi,
  backup: backupApi,
  journal: journalApi,
  history: historyApi,
  trash: trashApi,
};
