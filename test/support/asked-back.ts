import { addCheck } from '#server/service/member-check-deeds.ts';
import { sendCheck } from '#server/service/member-check-send.ts';
import type { Visit } from '#server/service/participant-link.ts';
import { changeWave } from '#server/service/wave.ts';
import { listParticipants } from '#server/store/study/participant.ts';
import { ParticipantLinkId } from '#shared/ids.ts';
import type { CheckView } from '#shared/member-check/check-view.ts';
import { ANSWERS, type CodedStudy, codedStudy, TALK } from './coded.ts';

export const LINK = ParticipantLinkId.parse('00000000-0000-4000-8000-0000000abcde');

export interface AskedBack extends CodedStudy {
  /** Of the coordinator of North; the other of South. */
  visit: Visit;
  southern: Visit;
  /** A sheet for the coordinator of North, up to September. */
  prepare(): CheckView;
  send(): CheckView;
}

/**
 * Two months closed in North: its coordinator feared burnout in August and told of speed in both months; the coordinator
 * of South told of rivalry.
 */
export function askedBack(): AskedBack {
  const made = codedStudy();
  const { world, who, study, open } = made;
  const september = made.interview('2020-09');
  const south = made.interview('2020-09', 'South');
  made.theme('Speed');
  made.theme('Burnout', 'threat');
  made.theme('Rivalry', 'threat');
  made.code('in a day', 'Speed');
  made.code('It takes weeks', 'Burnout', { stance: 'anticipated' });
  const start = TALK.indexOf(ANSWERS[2] ?? '');
  made.code('weeks again', 'Speed', { source: september, start: start + 9, end: start + 20 });
  made.code('Nobody asked', 'Rivalry', { source: south });
  for (const source of [made.august, september, south]) made.pass(source);
  for (const wave of ['2020-08', '2020-09']) changeWave(world, who, study, wave, { status: 'closed' });
  const person = (pseudonym: string) => {
    const found = listParticipants(open.db).find((one) => one.pseudonym === pseudonym);
    if (!found) throw new Error(`nobody is ${pseudonym}`);
    return { study, participant: found.id, link: LINK };
  };
  const prepare = () => addCheck(world, who, study, { participant: 'N-01', wave: '2020-09' });
  return {
    ...made,
    visit: person('N-01'),
    southern: person('S-01'),
    prepare,
    send: () => sendCheck(world, who, study, prepare().id),
  };
}
