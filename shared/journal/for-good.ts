import type { Deed } from './journal.ts';

/** Deeds that nobody can take back, and why. */
export const forGood: Readonly<Record<Deed, string>> = {
  'study.add': 'A study that was made goes into the trash instead.',
  'study.open': 'A study that was opened goes into the trash instead.',
  'consent.add': 'What somebody answered stays on record; record their new answer beside it.',
  'consent.basis': 'What a study rests on stays on record; record what holds now beside it.',
  'participant.withdraw': 'Whoever withdrew has; where it was wrong, record the right answer beside it.',
  'participant.erase': 'What they said was erased from every file.',
  'participant.identify': 'Who a participant is stands apart from the study; write it down anew.',
  'names.apply': 'Texts that held names left the study for good; an owner reads them beside it.',
  'mine.consent': 'What a coordinator answered stays on record; they answer anew.',
  'trash.empty': 'What was in the trash was removed for good.',
};

/** Why a deed that cannot be taken back cannot. */
export const whyForGood = (deed: string): string =>
  new Map(Object.entries(forGood)).get(deed) ??
  'What it was about was removed for good: with the trash, or because somebody withdrew what they said.';
