import { type ReactNode, useState } from 'react';
import { Button } from '#client/ui/button.tsx';
import { Empty } from '#client/ui/empty.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { type Citation, placeOf } from '#shared/quote/citation.ts';
import { citationsFound } from '#shared/quote/citations-found.ts';
import { citationCopied } from '#shared/quote/copied-many.ts';
import { shownInMarks } from '#shared/quote/marks.ts';
import type { ShelfFrame } from '#shared/quote/shelf.ts';
import styles from './citation.module.css';
import { CitationDialog } from './citation-dialog.tsx';
import { ThemeSigns } from './theme-signs.tsx';
import { useCitationDeeds } from './use-citation-deeds.ts';
import { useCopyMany } from './use-copy-many.ts';

interface CitationListProps {
  study: string;
  frame: ShelfFrame;
  citations: readonly Citation[];
  typed: string;
  /** Words of the themes that were chosen. */
  themes: readonly string[];
  collected: ReadonlySet<string>;
  onCollect: (citation: Citation) => void;
  search: ReactNode;
}

/** Words quoted from what was published: another thing than quotes, without clearance, area or month. */
export function CitationList(props: CitationListProps) {
  const { study, frame, citations, typed, themes, collected, onCollect, search } = props;
  const deeds = useCitationDeeds(study);
  const copy = useCopyMany();
  const [edited, setEdited] = useState<Citation | null>();
  const chosen = new Set(frame.themes.flatMap(({ id, word }) => (themes.includes(word) ? [id] : [])));
  const found = citationsFound(citations, typed).filter(
    (one) => chosen.size === 0 || one.themes.some((theme) => chosen.has(theme)),
  );
  const add = (
    <Button deed="citation.add" small icon="plus" onClick={() => setEdited(null)}>
      Add a citation
    </Button>
  );
  return (
    <>
      {search}
      <div className={styles.line}>
        <p role="status">
          <b>
            {found.length === 0 ? 'No' : found.length} {found.length === 1 ? 'citation' : 'citations'}
          </b>{' '}
          · published words; nobody is asked, and they count nowhere as evidence
        </p>
        {add}
      </div>
      {deeds.remove.error && <ErrorNote what={deeds.remove.error.message} help={deeds.remove.error.help} />}
      {found.length === 0 ? (
        <Empty title={citations.length === 0 ? 'No citations yet' : 'No citation fits'}>
          {citations.length === 0
            ? 'Add words from a paper or a book, with who is published as saying them and the reference. On the desk, Q in a reading does the same.'
            : 'Other words, or another theme, may find some.'}
        </Empty>
      ) : (
        <ul className={`scroll ${styles.list}`} aria-label="Published">
          {found.map((one) => (
            <li key={one.id} className={styles.row}>
              <p className={styles.words}>{shownInMarks(one.text)}</p>
              <p className={styles.signed}>
                {one.speaker !== '' && <b>{one.speaker}, </b>}
                <cite>{placeOf(one)}</cite>
              </p>
              {one.note !== '' && <p className={styles.note}>{one.note}</p>}
              <div className={styles.foot}>
                <ThemeSigns
                  themes={frame.themes.filter(({ id }) => one.themes.some((theme) => theme === id))}
                />
                <span className={styles.deeds}>
                  <Button look="quiet" small onClick={() => copy([citationCopied(one)], 'rich')}>
                    Copy
                  </Button>
                  <Button
                    look="quiet"
                    small
                    icon={collected.has(one.id) ? 'check' : 'plus'}
                    aria-pressed={collected.has(one.id)}
                    onClick={() => onCollect(one)}
                  >
                    {collected.has(one.id) ? 'In collection' : 'Collect'}
                  </Button>
                  <Button deed="citation.change" look="quiet" small onClick={() => setEdited(one)}>
                    Edit
                  </Button>
                  <Button deed="citation.remove" look="quiet" small onClick={() => deeds.remove.run(one)}>
                    Remove
                  </Button>
                </span>
              </div>
            </li>
          ))}
        </ul>
      )}
      {edited !== undefined && (
        <CitationDialog study={study} citation={edited} deeds={deeds} onClose={() => setEdited(undefined)} />
      )}
    </>
  );
}
