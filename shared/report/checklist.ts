import { outOf } from '../method/section.ts';
import type { Block } from './block.ts';
import { COREQ } from './checklist-coreq.ts';
import type { Known } from './checklist-item.ts';
import { SRQR } from './checklist-srqr.ts';
import { soft, table, told } from './runs.ts';

const LISTS = {
  coreq: { title: 'COREQ, 32 items (Tong, Sainsbury & Craig 2007)', items: COREQ },
  srqr: { title: 'SRQR, 21 items (O’Brien and others 2014)', items: SRQR },
};

export type ChecklistName = keyof typeof LISTS;

/** A reporting checklist as a table: filled where the study knows, and left to the authors elsewhere. */
export function checklistBlocks(list: ChecklistName, known: Known): Block[] {
  const { title, items } = LISTS[list];
  const filled = items.map((item) => item.tells?.(known) ?? null);
  return [
    table(
      title,
      ['No', 'Part', 'Asks for', 'Told'],
      items.map(({ number, part, asks }, at) => {
        const answer = filled[at];
        return [
          told(String(number)),
          told(part),
          told(asks),
          answer == null ? [soft('To be told by the authors.')] : told(answer),
        ];
      }),
      `${outOf(filled.filter((one) => one !== null).length, items.length)} items filled from the study.`,
    ),
  ];
}
