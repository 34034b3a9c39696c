import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFacts, readStudy } from '#server/service/facts.ts';
import { readHeld } from '#server/service/held-facts.ts';
import { histories, lived } from '#test/support/deeds.ts';

const isSoak = process.env.SOAK === 'yes';
const [HISTORIES, LONGEST] = isSoak ? [3000, 120] : [15, 40];

test('whatever two people do, facts kept fresh deed by deed are those read from nothing, and so are the measures', {
  timeout: isSoak ? 3_600_000 : 60_000,
}, () => {
  fc.assert(
    fc.property(histories(LONGEST), (deeds) => {
      lived(deeds, ({ open }) => {
        const kept = readStudy(open.db);
        const anew = readFacts(readHeld(open.db).facts);
        expect(kept.facts).toEqual(anew.facts);
        expect(kept.cells.list).toEqual(anew.cells.list);
        expect(kept.trajectories).toEqual(anew.trajectories);
      });
    }),
    { numRuns: HISTORIES, endOnFailure: isSoak },
  );
});
