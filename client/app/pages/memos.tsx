import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import { themesQuery } from '#client/features/coding/api.ts';
import { ExportMemos } from '#client/features/memo/export-memos.tsx';
import { MemoFacets } from '#client/features/memo/memo-facets.tsx';
import { MemoLine } from '#client/features/memo/memo-line.tsx';
import { MemoList } from '#client/features/memo/memo-list.tsx';
import { MemoPanel } from '#client/features/memo/memo-panel.tsx';
import { nameOf } from '#client/features/memo/memo-words.ts';
import { NoMemos } from '#client/features/memo/no-memos.tsx';
import { useAtHand } from '#client/features/memo/use-at-hand.ts';
import { useMemoShelf } from '#client/features/memo/use-memo-shelf.ts';
import { studyQuery } from '#client/features/study/api.ts';
import { useShortcuts } from '#client/lib/shortcuts.ts';
import { useTyped } from '#client/lib/typed.ts';
import { Button } from '#client/ui/button.tsx';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { SearchField } from '#client/ui/search-field.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import { MEMO_FACETS } from '#shared/memo/shelf.ts';
import { trashPlace } from '../places.ts';
import { memoPlace } from './memo-place.ts';
import styles from './memos.module.css';
import { MemosNew } from './memos-new.tsx';
import type { MemosSearch } from './memos-search.ts';

const from = '/studies/$study/memos';
const NOTHING: never[] = [];
/** Stands in the address while it is still to be chosen what a new memo is on. */
const TO_CHOOSE = 'choose';

/** All that the team noted: searched, narrowed, read in full with what it said before, and led back to its place. */
export function MemosPage() {
  const { study: id } = useParams({ from: '/studies/$study' });
  const { data: study } = useSuspenseQuery(studyQuery(id));
  const { data: themes = NOTHING } = useQuery(themesQuery(id));
  const search = useSearch({ from });
  const navigate = useNavigate({ from });
  const set = (change: Partial<MemosSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  const { typed, type } = useTyped(search.q ?? '', (q) => set({ q: q || undefined }));
  const sort = search.sort ?? 'newest';
  const found = useMemoShelf({ study, themes, search, typed, sort });
  const { memos, coders, shelf, lookup, chosen, shown, failure, again } = found;
  const open = memos?.find((memo) => memo.id === search.memo);
  const show = (memo: string | undefined) => set({ memo, edit: undefined, write: undefined });
  const { move, onKeyDown } = useAtHand({
    ids: shown.map((memo) => memo.id),
    open: open?.id,
    onOpen: show,
  });
  const field = useRef<HTMLInputElement>(null);
  const writeNew = () => set({ write: TO_CHOOSE, memo: undefined, edit: undefined });
  useShortcuts('Memos', [
    { keys: '/', does: 'Search', run: () => field.current?.select() },
    { keys: 'n', deed: 'memo.add', does: 'Write a new memo', run: writeNew },
    { keys: 'arrowdown', does: 'Next memo', run: () => move(1) },
    { keys: 'arrowup', does: 'Memo before', run: () => move(-1) },
  ]);
  const clear = () => {
    type('');
    set({ q: undefined, ...Object.fromEntries(MEMO_FACETS.map((facet) => [facet, undefined])) });
  };
  return (
    <div className={styles.page}>
      <title>{`Memos · ${study.title} · Throughline`}</title>
      <MemoFacets
        {...found}
        onChoose={(facet, words) => set({ [facet]: words.length > 0 ? words : undefined })}
        onReset={clear}
      />
      <section className={styles.result} aria-label="Memos">
        <h1 className="vh">Memos</h1>
        <div className={styles.search}>
          <SearchField
            ref={field}
            label="Search memos"
            placeholder="Search memos, places, the words they hang on"
            value={typed}
            onChange={type}
            onKeyDown={onKeyDown}
            keys="/"
            isBig
          />
          <Button deed="memo.add" look="primary" icon="plus" onClick={writeNew}>
            New memo
          </Button>
        </div>
        <MemoLine
          count={memos && shown.length}
          of={memos?.length ?? 0}
          sort={sort}
          onSort={(to) => set({ sort: to === 'newest' ? undefined : to })}
        >
          <ButtonLink place={trashPlace(id)} look="quiet" small>
            Trash
          </ButtonLink>
          <ExportMemos study={study} typed={typed} chosen={chosen} count={shown.length} />
        </MemoLine>
        {failure && !memos && (
          <ErrorNote what={failure.message} help="Nothing was changed." onRetry={again} />
        )}
        {!memos && !failure && <Waiting label="Reading the memos…" lines={5} lineHeight={92} />}
        {memos && shown.length > 0 && (
          <MemoList
            memos={shown}
            coders={coders}
            lookup={lookup}
            sort={sort}
            current={open?.id}
            onOpen={show}
            onKeyDown={onKeyDown}
          />
        )}
        {memos && shown.length === 0 && (
          <NoMemos isNone={shelf.length === 0} onWrite={writeNew} onAll={clear} />
        )}
      </section>
      {open && (
        <MemoPanel
          key={open.id}
          study={id}
          memo={open}
          author={nameOf(coders, open.author)}
          place={memoPlace(id, open)}
          isEdited={search.edit ?? false}
          onEdit={(edit) => set({ edit: edit || undefined })}
          onClose={() => show(undefined)}
        />
      )}
      {search.write !== undefined && !open && (
        <MemosNew
          study={study}
          themes={themes}
          asked={search.write}
          onPlace={(write) => set({ write })}
          onDone={show}
        />
      )}
    </div>
  );
}
