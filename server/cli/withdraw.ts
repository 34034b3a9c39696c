import { previewWithdrawal, withdraw } from '#server/service/withdrawal.ts';
import { WithdrawalScope } from '#shared/participant/consent.ts';
import { previewLines, SCOPE_WORDS, withdrawalMarkdown } from '#shared/participant/withdrawal.ts';
import { type Command, EXIT, UsageError } from './command.ts';

export const withdrawCommand: Command = {
  name: 'withdraw',
  does: 'Withdraws a participant: first shows what that reaches, and with --yes does it, for good',
  options: {
    participant: { takes: 'P', does: 'their pseudonym' },
    study: { takes: 'S', does: 'the study, by id or title' },
    scope: { takes: 'WORD', does: `how far it reaches: ${WithdrawalScope.options.join(', ')}` },
    on: { takes: 'DAY', does: 'the day they asked for it; today where it is not said' },
    yes: { does: 'does it; without it nothing is changed' },
  },
  async run(asked) {
    const [study, participant] = [asked.needed('study'), asked.needed('participant')];
    const scope = asked.oneOf('scope', WithdrawalScope.options);
    if (scope === undefined) throw new UsageError('--scope is missing');
    if (!asked.flag('yes')) {
      const preview = await asked.reading((world, who) => previewWithdrawal(world, who, study, participant));
      asked.answer(preview, () =>
        [
          `${preview.pseudonym}: ${SCOPE_WORDS[scope].hint}`,
          ...previewLines(preview, scope),
          'Beyond reach:',
          ...preview.beyond.map((sentence) => `- ${sentence}`),
          '',
          'Nothing was changed. Say it again with --yes to do it.',
        ].join('\n'),
      );
      return EXIT.done;
    }
    const on = asked.text('on');
    const done = await asked.writing((world, who) => {
      const { pseudonym } = previewWithdrawal(world, who, study, participant);
      return withdraw(
        world,
        who,
        study,
        participant,
        { scope, pseudonym, ...(on !== undefined && { on }) },
        asked.progress,
      );
    });
    asked.answer(done, () => withdrawalMarkdown(done));
    return EXIT.done;
  },
};
