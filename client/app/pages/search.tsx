import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useRecent } from '#client/features/coding/use-recent.ts';
import { CodeBar } from '#client/features/search/code-bar.tsx';
import { HitFacets } from '#client/features/search/hit-facets.tsx';
import { HitList } from '#client/features/search/hit-list.tsx';
import { HitRow } from '#client/features/search/hit-row.tsx';
import { useHitKeys } from '#client/features/search/use-hit-keys.ts';
import { useHits } from '#client/features/search/use-hits.ts';
import { studyQuery } from '#client/features/study/api.ts';
import { hrefOf } from '#client/lib/place.ts';
import { useTyped } from '#client/lib/typed.ts';
import { Button } from '#client/ui/button.tsx';
import { Empty } from '#client/ui/empty.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { SearchField } from '#client/ui/search-field.tsx';
import type { Hit } from '#shared/search/hit.ts';
import { PassageNav } from '../passage-nav.tsx';
import { deskPlace } from '../places.ts';
import { hitFacets } from './hit-facets.ts';
import styles from './search.module.css';
import type { SearchSearch } from './search-search.ts';
import { usePassageFrame } from './use-passage-frame.ts';

const from = '/studies/$study/search';
const NOWHERE: readonly string[] = [];

/** The words of all transcripts: found, narrowed, looked at one by one, and coded. */
export function SearchPage() {
  const { study: id } = useParams({ from: '/studies/$study' });
  const { data: study } = useSuspenseQuery(studyQuery(id));
  const search = useSearch({ from });
  const navigate = useNavigate({ from });
  const set = (change: Partial<SearchSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  const { typed, type } = useTyped(search.q ?? '', (q) => set({ q: q || undefined }));
  const { frame, names, rowNames } = usePassageFrame(id);
  const chosen = { area: search.area ?? NOWHERE, wave: search.wave ?? NOWHERE };
  const q = search.q?.trim() ?? '';
  const withInterviewers = search.interviewers ?? false;
  const found = useHits(id, { q, ...chosen, withInterviewers });
  const { hits, current, answer } = found;
  const facets = hitFacets(study, found.counts, chosen, withInterviewers);
  const recent = useRecent(id, () => []);
  const [isPicking, setPicking] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const as = search.as ?? 'sentence';
  const themes = frame.themes.filter(({ retired }) => !retired);
  const shapes = new Map<string, (typeof themes)[number]>(frame.themes.map((theme) => [theme.id, theme]));
  const apply = (theme: string) => {
    recent.use(theme);
    found.apply(theme, as);
    list.current?.focus();
  };
  const placeOf = (hit: Hit) => deskPlace(id, hit.source, { turn: hit.turnNumber });
  const open = () => current && void navigate({ href: hrefOf(placeOf(current)) });
  const tick = () => current && current.role !== 'interviewer' && found.tick(current.turn);
  useHitKeys({
    onSearch: () => field.current?.select(),
    onMove: found.move,
    onTick: tick,
    onOpen: open,
    onPick: () => setPicking(true),
    onRecent: (place) => {
      const theme = recent.themes[place]?.theme;
      if (theme !== undefined) apply(theme);
    },
  });
  const sources = new Map<string, (typeof frame.sources)[number] & { area?: string | null }>(
    frame.sources.map((source) => [source.id, source]),
  );
  const whereOf = (hit: Hit) => {
    const source = sources.get(hit.source);
    const area = source && 'area' in source ? source.area : null;
    const wave = source && 'wave' in source && typeof source.wave === 'string' ? source.wave : null;
    return [rowNames.areas.get(area ?? '') ?? 'no area', rowNames.months.get(wave ?? '') ?? 'no month'].join(
      ', ',
    );
  };
  const narrowed = chosen.area.length + chosen.wave.length > 0;
  return (
    <div className={styles.page}>
      <title>{`Search in transcripts · ${study.title} · Throughline`}</title>
      <h1 className="vh">Search in transcripts</h1>
      <PassageNav study={id} />
      <div className={styles.parts}>
        <HitFacets
          areas={facets.areas}
          months={facets.months}
          chosen={chosen}
          onChoose={(facet, words) => set({ [facet]: words.length > 0 ? words : undefined })}
          withInterviewers={withInterviewers}
          interviewerTurns={facets.interviewerTurns}
          onInterviewers={(isOn) => set({ interviewers: isOn || undefined })}
          onReset={narrowed ? () => set({ area: undefined, wave: undefined }) : undefined}
        />
        <section className={styles.result} aria-label="Hits">
          <div className={styles.search}>
            <SearchField
              ref={field}
              label="Search in transcripts"
              placeholder="Words that were said"
              value={typed}
              onChange={type}
              onKeyDown={(event) => {
                if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
                list.current?.focus();
                event.preventDefault();
              }}
              keys="/"
              isBig
            />
            <p className={styles.how}>
              <b>“side by side”</b> <b>begin*</b> <b>-without</b> <b>school NEAR/5 closed</b> · accents do not
              matter
            </p>
          </div>
          <p className={styles.line} role="status">
            {q !== '' && !answer.isPending && (
              <>
                <b>
                  {facets.total} {facets.total === 1 ? 'turn' : 'turns'}
                </b>
                {withInterviewers ? ' of everybody' : ' of participants'}
                {answer.hasNextPage && `, the best ${hits.length} shown`}
              </>
            )}
          </p>
          {answer.error ? (
            <ErrorNote what={answer.error.message} onRetry={() => void answer.refetch()} />
          ) : hits.length === 0 ? (
            <Empty
              title={
                q === ''
                  ? 'What was said, in every transcript'
                  : answer.isPending
                    ? ''
                    : 'Nobody said it like this'
              }
            >
              {q === ''
                ? 'Type words: every turn that holds them all is found, best first. Then look at the hits and code them.'
                : narrowed
                  ? 'Take a filter away, or try the beginning of a word.'
                  : 'Try fewer words, or the beginning of one.'}
            </Empty>
          ) : (
            <HitList ref={list} label="Turns found" onTick={() => void tick()} onOpen={() => void open()}>
              {hits.map((hit) => (
                <HitRow
                  key={hit.turn}
                  hit={hit}
                  source={names.sources.get(hit.source) ?? ''}
                  where={whereOf(hit)}
                  themes={shapes}
                  place={placeOf(hit)}
                  isCurrent={hit.turn === current?.turn}
                  isTicked={found.isTicked(hit.turn)}
                  onReach={found.reach}
                  onTick={found.tick}
                />
              ))}
              {answer.hasNextPage && (
                <li className={styles.more}>
                  <Button busy={answer.isFetchingNextPage} onClick={() => void answer.fetchNextPage()}>
                    Show more
                  </Button>
                </li>
              )}
            </HitList>
          )}
          {hits.length > 0 && (
            <CodeBar
              themes={themes}
              ticked={found.ticked.length}
              shown={found.codable.length}
              onTickAll={found.tickAll}
              as={as}
              onAs={(to) => set({ as: to === 'sentence' ? undefined : to })}
              isPicking={isPicking}
              onPicking={setPicking}
              onCode={apply}
              isBusy={found.code.isRunning}
              error={found.code.error}
            />
          )}
        </section>
      </div>
    </div>
  );
}
