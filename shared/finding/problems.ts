import { listed } from '../analysis/wording.ts';
import type { ClaimGround } from '../report/claim-ground.ts';
import { claimsIn } from '../report/claims.ts';
import type { FindingView } from './finding.ts';
import { type FindingFrame, reachOf, reachWords } from './reach.ts';

export const PROBLEMS = ['too-wide', 'words', 'evidence', 'against', 'confidence'] as const;
export type ProblemKind = (typeof PROBLEMS)[number];

export const problemWords: Record<ProblemKind, string> = {
  'too-wide': 'Wider than the evidence',
  words: 'Words to mend',
  evidence: 'Evidence missing',
  against: 'Deviant cases not looked for',
  confidence: 'Confidence to settle',
};

/** What does not hold of a finding, or is missing. */
export interface Problem {
  kind: ProblemKind;
  why: string;
}

/** Why the confidence said does not fit what the ticked passages come to; empty where it does. */
function misfit({ confidence, restsOn: { excerpts, sources, waves, people } }: FindingView): string {
  if (confidence === null) return 'How sure the team is has not been said.';
  if (excerpts === 0) return '';
  if (confidence === 'firm' && (sources < 2 || waves.length < 2))
    return 'Firm means several sources over several waves; what is ticked comes from fewer.';
  if (confidence === 'fair' && sources < 2 && waves.length < 2)
    return 'Fair means more than one source or wave; what is ticked is one source.';
  if (confidence === 'single-voice' && people > 1) return 'More than one person is ticked.';
  if (confidence !== 'single-voice' && confidence !== 'tentative' && people === 1)
    return 'Everything ticked was said by one person.';
  return '';
}

/** What stands in the way of a finding, the heaviest first. */
export function problemsOf(finding: FindingView, ground: ClaimGround, frame: FindingFrame): Problem[] {
  const reach = reachOf(finding, ground, frame);
  const problems: Problem[] = [];
  const tell = (kind: ProblemKind, why: string) => {
    if (why !== '') problems.push({ kind, why });
  };
  if (reach.isTooWide) tell('too-wide', `${reachWords(reach)} ${listed(reach.lacks)}`.trim());
  else if (reach.emptyWaves.length > 0)
    tell('too-wide', `Claimed of ${listed(reach.emptyWaves)} too, where it was not raised.`);
  const { claims } = claimsIn(finding.claim, ground, finding.themes);
  const bad = claims.filter(({ verdict }) => verdict !== 'holds');
  if (bad.length > 0) tell('words', bad.map(({ words, why }) => `“${words}”: ${why}`).join(' '));
  const bare = frame.areas.filter(
    ({ id }) =>
      finding.areas.some((area) => area === id) && !finding.restsOn.areas.some((area) => area === id),
  );
  if (finding.themes.length === 0) tell('evidence', 'No theme is named.');
  else if (finding.kind !== 'silence' && finding.restsOn.excerpts === 0)
    tell('evidence', 'No excerpt is ticked.');
  else if (finding.kind !== 'silence' && bare.length > 0)
    tell('evidence', `No excerpt is ticked from ${listed(bare.map(({ name }) => name))}.`);
  if (finding.against.length === 0 && finding.againstNote === '')
    tell('against', 'Nobody has said what speaks against it, or where they looked and found nothing.');
  tell('confidence', misfit(finding));
  return problems;
}
