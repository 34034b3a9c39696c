import { DataTable } from '#client/ui/data-table.tsx';
import type { ProjectReview } from '#shared/import/project.ts';
import styles from './project.module.css';
import { broughtHead } from './words.ts';

interface ReviewBringsProps {
  review: ProjectReview;
  isNew: boolean;
}

const number = new Intl.NumberFormat('en-GB');
const notes: Partial<Record<ProjectReview['brings'][number]['what'], string>> = {
  themes: 'without a kind, to be sorted afterwards',
  sources: 'word for word as in the file',
  coders: 'names of the file; they get no account',
};

/** What comes in, count by count. */
export function ReviewBrings({ review, isNew }: ReviewBringsProps) {
  const rows = review.brings.filter(({ planned }) => planned > 0);
  return (
    <section className={styles.part} aria-labelledby="brings">
      <h2 id="brings">What comes in</h2>
      {rows.length === 0 ? (
        <p className="sub">Nothing: the file holds no codes and no texts that can be read here.</p>
      ) : (
        <DataTable
          label="What comes in"
          rows={rows}
          keyOf={({ what }) => what}
          columns={[
            {
              key: 'what',
              head: 'In the study',
              isRowHead: true,
              cell: ({ what }) => (
                <span className={styles.brought}>
                  {broughtHead(what)} <small>{notes[what]}</small>
                </span>
              ),
            },
            {
              key: 'new',
              head: isNew ? 'How many' : 'New',
              isNumber: true,
              width: 90,
              cell: ({ planned, known }) => number.format(planned - known),
            },
            ...(isNew
              ? []
              : [
                  {
                    key: 'known',
                    head: 'There already',
                    isNumber: true,
                    width: 112,
                    cell: ({ known }: (typeof rows)[number]) => number.format(known),
                  },
                ]),
          ]}
        />
      )}
    </section>
  );
}
