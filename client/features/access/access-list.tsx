import { useInfiniteQuery } from '@tanstack/react-query';
import { moment } from '#client/lib/day.ts';
import { Button } from '#client/ui/button.tsx';
import { SelectField } from '#client/ui/select-field.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import { type AccessEntry, AccessKind } from '#shared/account/access.ts';
import { ACCESS_WORDS, accessWords } from '#shared/account/access-words.ts';
import styles from './access.module.css';
import { accessQuery } from './api.ts';

interface AccessListProps {
  study: string;
  what: AccessKind | undefined;
  onWhat: (what: AccessKind | undefined) => void;
}

const asWords = ({ as }: AccessEntry): string =>
  as === 'link' ? 'by their link' : as === 'this machine' ? 'on this machine' : as;

const KINDS = [
  { value: 'all' as const, label: 'Everything' },
  ...AccessKind.options.map((value) => ({ value, label: ACCESS_WORDS[value] })),
];

/** Who saw what, in sentences, the newest first. */
export function AccessList({ study, what, onWhat }: AccessListProps) {
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(accessQuery(study, what));
  const entries = data?.pages.flatMap(({ items }) => items);
  return (
    <>
      <div className={styles.choice}>
        <SelectField
          label="Show"
          options={KINDS}
          value={what ?? 'all'}
          onChange={(kind) => onWhat(kind === 'all' ? undefined : kind)}
        />
      </div>
      {!entries && <Waiting label="Reading…" lines={6} lineHeight={36} />}
      {entries?.length === 0 && <p className={styles.none}>Nothing of this is written down yet.</p>}
      <ol className={styles.list} aria-label="Who saw what">
        {entries?.map((entry) => (
          <li key={entry.id}>
            <time dateTime={entry.at}>{moment(entry.at)}</time>
            <p>
              <b>{entry.who}</b> <span className="sub">({asWords(entry)})</span> {accessWords(entry)}
            </p>
          </li>
        ))}
      </ol>
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Earlier
        </Button>
      )}
    </>
  );
}
