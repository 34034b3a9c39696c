import { keepSource } from '#server/service/source.ts';
import { write } from '#server/service/write.ts';
import type { Draw } from './deeds.ts';
import type { TestStudy } from './study.ts';

/** Keeping a document as an import does that says how its words are set. */
export const setTextDeeds = ({ world, open }: TestStudy): ((draw: Draw) => unknown)[] => [
  (d) =>
    write(world, { ...d.by, key: null }, open, 'source.import', (tx) => {
      const { source } = keepSource(tx, world, {
        title: d.word,
        kind: 'reading',
        form: 'structured',
        area: null,
        wave: null,
        participants: [],
        conductedOn: null,
        panel: null,
        duplicateOf: null,
        speakers: {},
        fileName: null,
        turns: [`${d.word}\nand what ${d.word} says`, 'We decided in a day.'].map((text) => ({
          speaker: null,
          role: 'unknown',
          time: null,
          text,
          marks: [
            { start: 0, end: d.word.length, what: 'heading', level: 1 + (d.number % 6) },
            { start: d.number % 9, end: d.number % 40, what: d.yes ? 'bold' : 'quote', level: null },
          ],
        })),
      });
      tx.say(`Imported ${source.title}`, source.id);
    }),
];
