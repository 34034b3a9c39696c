import { counted } from '../analysis/wording.ts';
import { dayLabel } from '../dates.ts';
import type { CheckLetters } from './check-view.ts';
import type { MemberCheck } from './member-check.ts';

/** Plain texts to send; `{link}` stands for the personal link, which only whoever made it has. */
export function lettersFor({
  until,
  items,
  answered,
  contact,
}: Pick<MemberCheck, 'until'> & { items: number; answered: number; contact: string }): CheckLetters {
  const by = until === null ? '' : ` Please answer by ${dayLabel(until)}, if you can.`;
  const left = items - answered;
  const stop = 'You need not answer, and you can stop at any time.';
  return {
    invitation: `Thank you for talking with us. Here is what we think you told us, in ${counted(items, 'short sentence')}. Please say for each if it is right. It takes about three minutes, on a phone too.${by}\n\n{link}\n\nThe link is yours alone: please do not pass it on. ${stop}\n\n${contact}`,
    reminder:
      left === 0
        ? `Thank you, we have all your answers. You can still look at them, and change them.\n\n{link}\n\n${contact}`
        : `A while ago we asked you if we understood you right. ${answered === 0 ? 'All sentences' : counted(left, 'sentence')} still ${left === 1 && answered > 0 ? 'waits' : 'wait'} for you. It takes about three minutes.${by}\n\n{link}\n\n${stop}\n\n${contact}`,
  };
}
