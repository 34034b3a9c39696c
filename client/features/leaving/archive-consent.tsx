import { DataTable } from '#client/ui/data-table.tsx';
import type { ArchivePlan } from '#shared/format/archive-plan.ts';
import styles from './leaving.module.css';

interface ArchiveConsentProps {
  counts: ArchivePlan['consent'];
}

const ITEMS: Record<ArchivePlan['consent'][number]['item'], string> = {
  'take-part': 'Taking part',
  record: 'Being recorded',
  quote: 'Being quoted',
  attribution: 'The label in print',
  archive: 'Archiving',
  contact: 'Being asked again',
};

/** How many participants gave which answer to what; nobody is named. */
export function ArchiveConsent({ counts }: ArchiveConsentProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={`scroll ${styles.counts}`} tabIndex={0} aria-label="Answers of consent">
      <DataTable
        label="Answers of consent, counted"
        rows={counts}
        keyOf={({ item, reach, answer }) => `${item} ${reach} ${answer}`}
        columns={[
          { key: 'item', head: 'Item', isRowHead: true, cell: ({ item }) => ITEMS[item] },
          {
            key: 'answer',
            head: 'Answer',
            cell: ({ answer, reach }) =>
              reach === 'everything' ? answer.replace('-', ' ') : `${answer.replace('-', ' ')}, of a part`,
          },
          {
            key: 'participants',
            head: 'Participants',
            isNumber: true,
            width: 110,
            cell: ({ participants }) => participants,
          },
        ]}
      />
    </section>
  );
}
