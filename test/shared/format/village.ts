import type { StudyNames } from '#shared/format/study-names.ts';

const wave = (number: number, month: string, last: number) => ({
  id: `w${number}`,
  number,
  month,
  startsOn: `${month}-01`,
  endsOn: `${month}-${last}`,
});

/** A small invented study that drafts are proposed into. */
export const village: StudyNames = {
  areas: [
    { id: 'a-alderby', name: 'Alderby', aliases: ['Alderby and the Vale'] },
    { id: 'a-brockmere', name: 'Brockmere', aliases: ['Brockmere District'] },
  ],
  waves: [wave(1, '2020-10', 31), wave(2, '2020-11', 30), wave(3, '2020-12', 31)],
  participants: [
    { id: 'p-a1', pseudonym: 'A-01', area: 'a-alderby', role: 'Coordinator', panel: true },
    { id: 'p-b1', pseudonym: 'B-01', area: 'a-brockmere', role: 'Coordinator', panel: true },
    { id: 'p-b2', pseudonym: 'B-02', area: 'a-brockmere', role: 'Parish clerk', panel: false },
  ],
};
