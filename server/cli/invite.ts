import { publicUrl } from '#server/config.ts';
import { makeLink } from '#server/service/participant-link.ts';
import { LINK_DAYS, NewLink } from '#shared/account/participant-link.ts';
import { type Command, EXIT, UsageError } from './command.ts';

const HERE = 'http://127.0.0.1:4600';

export const inviteCommand: Command = {
  name: 'invite',
  does: 'Makes a personal link to a coordinator’s own pages and prints its address, once',
  options: {
    study: { takes: 'S', does: 'the study, by id or title' },
    participant: { takes: 'P', does: 'whose pages it opens, by pseudonym' },
    days: { takes: String(LINK_DAYS), does: 'how many days it opens them' },
    public: {
      takes: 'URL',
      does: `the address people reach the program at; THROUGHLINE_PUBLIC, or ${HERE} where nobody says`,
    },
  },
  async run(asked) {
    const study = asked.needed('study');
    const participant = asked.needed('participant');
    const days = asked.text('days');
    const given = NewLink.safeParse(days === undefined ? {} : { days: Number(days) });
    if (!given.success) throw new UsageError(`--days takes 1 to 400, not “${days}”`);
    const base = publicUrl(asked.text('public')) ?? HERE;
    const made = await asked.writing((world, who) =>
      makeLink(world, who, study, participant, { base, days: given.data.days }),
    );
    asked.answer(made, () =>
      [
        made.address,
        `It opens the pages of ${participant} until ${made.expiresAt.slice(0, 10)}, for whoever holds it. It is shown this once.`,
      ].join('\n'),
    );
    return EXIT.done;
  },
};
