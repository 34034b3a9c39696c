import { addName, dictionary } from '#server/service/dictionary.ts';
import { applyNames, previewNames } from '#server/service/pseudonym.ts';
import { eraseFromStudy } from '#server/service/withdrawal.ts';
import { writeAnew } from '#server/service/write-anew.ts';
import { listParticipants } from '#server/store/study/participant.ts';
import { ConsentId } from '#shared/ids.ts';
import type { CodedStudy } from '#test/support/coded.ts';
import type { Draw } from '#test/support/deeds.ts';

/** Words of the interviews, in part over the edges of what is coded, and words that people type. */
const NAMES = ['Nobody', 'We decided', 'whose budget', 'day. Nobody', 'weeks again', 'Trust', 'Speed', 'INT'];

/** Deeds that nobody takes back: names are replaced, somebody’s words are erased. */
export function forGoodDeeds({ world, study, open }: CodedStudy): ((draw: Draw) => unknown)[] {
  return [
    (d) => {
      const name = d.pick(NAMES);
      if (!dictionary(world, d.by, study).some(({ names }) => names.includes(name)))
        addName(world, d.by, study, { kind: 'place', names: [name], replacement: `a place, ${d.number}` });
      const { places, written } = previewNames(world, d.by, study);
      applyNames(world, d.by, study, { places, written: d.yes ? written.map(({ key }) => key) : [] });
    },
    (d) => {
      const { id: participant } = d.pick(listParticipants(open.db));
      eraseFromStudy(world, d.by, open, { id: world.newId(ConsentId), participant, on: '2020-12-01' });
      writeAnew(world, open);
    },
  ];
}
