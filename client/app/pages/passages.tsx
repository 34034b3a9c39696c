import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { STANCE_KEYS } from '#client/features/coding/stance.ts';
import { passageCountQuery } from '#client/features/passage/api.ts';
import { ConditionBar } from '#client/features/passage/condition-bar.tsx';
import { conditionOptions } from '#client/features/passage/conditions.ts';
import { ExportPassages } from '#client/features/passage/export-passages.tsx';
import { PassageReader } from '#client/features/passage/passage-reader.tsx';
import { PassageTable } from '#client/features/passage/passage-table.tsx';
import { usePassageDeeds } from '#client/features/passage/use-passage-deeds.ts';
import { usePassageKeys } from '#client/features/passage/use-passage-keys.ts';
import { usePassages } from '#client/features/passage/use-passages.ts';
import { studyQuery } from '#client/features/study/api.ts';
import { hrefOf } from '#client/lib/place.ts';
import { CallError } from '#client/lib/request.ts';
import { useTyped } from '#client/lib/typed.ts';
import { Button } from '#client/ui/button.tsx';
import { Empty } from '#client/ui/empty.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { SearchField } from '#client/ui/search-field.tsx';
import { printWhere, whereOf } from '#shared/coding/passage-query.ts';
import { PASSAGE_COLUMNS } from '#shared/coding/passage-table.ts';
import { PassageNav } from '../passage-nav.tsx';
import { deskPlace, similarPlace } from '../places.ts';
import styles from './passages.module.css';
import { askedOf } from './passages-asked.ts';
import type { PassagesSearch } from './passages-search.ts';
import { usePassageFrame } from './use-passage-frame.ts';

const from = '/studies/$study/passages';
const TO_SET = 'stance:to-set';

/** Every coded passage of the study: narrowed, sorted, read row by row, led back to its place, taken away as a table. */
export function PassagesPage() {
  const { study: id } = useParams({ from: '/studies/$study' });
  const { data: study } = useSuspenseQuery(studyQuery(id));
  const search = useSearch({ from });
  const navigate = useNavigate({ from });
  const set = (change: Partial<PassagesSearch>) =>
    navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  const [current, reach] = useState((search.row ?? 1) - 1);
  const narrow = (change: Partial<PassagesSearch>) => {
    reach(0);
    void set({ row: undefined, ...change });
  };
  const { typed, type } = useTyped(search.q ?? '', (q) => narrow({ q: q || undefined }));
  const { frame, names, rowNames } = usePassageFrame(id);
  const options = useMemo(() => conditionOptions(frame), [frame]);
  const { asked, rows } = useMemo(() => askedOf(search), [search]);
  const [range, setRange] = useState({ from: 0, to: 20 });
  const list = usePassages(id, asked, range);
  const { data: toSet = 0 } = useQuery(passageCountQuery(id, TO_SET));
  const [adding, setAdding] = useState<number | 'new'>();
  const field = useRef<HTMLInputElement>(null);
  const at = Math.max(0, Math.min(current, list.total - 1));
  const passage = list.at(at);
  const themeOf = (theme: string) => names.themes.get(theme) ?? '';
  const stance = usePassageDeeds(id, themeOf);
  const open = (place: number) => {
    const one = list.at(place);
    if (!one) return;
    // The row stands in the address that “back” leads to.
    void set({ row: place + 1 }).then(() =>
      navigate({ href: hrefOf(deskPlace(id, one.source, { coding: one.id })) }),
    );
  };
  usePassageKeys({
    onSearch: () => field.current?.select(),
    onMove: (by) => reach(Math.max(0, Math.min(list.total - 1, at + by))),
    onOpen: () => open(at),
    onNarrow: () => setAdding('new'),
    stanceKeys: STANCE_KEYS,
    onStance: passage?.kind === 'threat' ? (to) => stance.run({ passage, stance: to }) : undefined,
  });
  const isNarrowed = search.where !== undefined || search.q !== undefined;
  const clear = () => {
    type('');
    narrow({ where: undefined, q: undefined });
  };
  return (
    <div className={styles.page}>
      <title>{`Coded passages · ${study.title} · Throughline`}</title>
      <h1 className="vh">Coded passages</h1>
      <PassageNav study={id} />
      <div className={styles.search}>
        <div className={styles.first}>
          <SearchField
            ref={field}
            label="Search in coded words"
            placeholder="Words of the passages"
            value={typed}
            onChange={type}
            onKeyDown={(event) => {
              if (event.key === 'ArrowDown') reach(Math.min(list.total - 1, at + 1));
              else if (event.key === 'ArrowUp') reach(Math.max(0, at - 1));
              else if (event.key === 'Enter') open(at);
              else return;
              event.preventDefault();
            }}
            keys="/"
          />
          {toSet > 0 && search.where !== TO_SET && (
            <Button small look="dashed" onClick={() => narrow({ where: TO_SET, q: undefined })}>
              {toSet} {toSet === 1 ? 'threat coding has' : 'threat codings have'} no stance
            </Button>
          )}
        </div>
        {rows ? (
          <ConditionBar
            rows={rows}
            options={options}
            adding={adding}
            onAdding={setAdding}
            onRows={(to) => narrow({ where: printWhere(whereOf(to)) || undefined })}
          />
        ) : (
          <p className={styles.written}>
            <code>{search.where}</code>
          </p>
        )}
      </div>
      <div className={styles.line}>
        <p role="status">
          {list.isRead && (
            <>
              <b>
                {list.total} {list.total === 1 ? 'coding' : 'codings'}
              </b>
              {` on ${list.excerpts} ${list.excerpts === 1 ? 'passage' : 'passages'}`}
              {list.total < list.all && ` · of ${list.all}`}
            </>
          )}
        </p>
        <span className={styles.tools}>
          {isNarrowed && !list.error && (
            <Button look="quiet" small onClick={clear}>
              Show all
            </Button>
          )}
          <ExportPassages
            study={study}
            asked={asked}
            total={list.total}
            names={names}
            columns={search.columns ?? PASSAGE_COLUMNS}
            onColumns={(columns) => void set({ columns })}
          />
        </span>
      </div>
      {list.error ? (
        <div className={styles.note}>
          <ErrorNote
            what={list.error.message}
            help={list.error instanceof CallError ? list.error.help : undefined}
            {...(!isNarrowed && { onRetry: list.again })}
          >
            {isNarrowed && (
              <Button small onClick={clear}>
                Show all
              </Button>
            )}
          </ErrorNote>
        </div>
      ) : list.isRead && list.total === 0 ? (
        <Empty
          title={list.all === 0 ? 'Nothing is coded yet' : 'No passage like this'}
          deeds={isNarrowed && <Button onClick={clear}>Show all {list.all}</Button>}
        >
          {list.all === 0
            ? 'Select words on the coding desk and press C: every coding of the study stands here then.'
            : 'Take a condition away, or turn it round.'}
        </Empty>
      ) : (
        <PassageTable
          total={list.total}
          at={list.at}
          names={rowNames}
          sort={asked.sort}
          isDown={asked.isDown}
          onSort={(sort, isDown) =>
            narrow({ sort: sort === 'place' ? undefined : sort, down: isDown || undefined })
          }
          current={at}
          onReach={reach}
          onOpen={open}
          range={range}
          onRange={setRange}
        />
      )}
      {passage && list.total > 0 && !list.error && (
        <PassageReader
          passage={passage}
          place={at + 1}
          total={list.total}
          theme={themeOf(passage.theme)}
          source={names.sources.get(passage.source) ?? ''}
          toText={deskPlace(id, passage.source, { coding: passage.id })}
          toSimilar={similarPlace(id, passage.theme)}
          stanceKeys={STANCE_KEYS}
          onStance={(to) => stance.run({ passage, stance: to })}
          error={stance.error}
        />
      )}
    </div>
  );
}
