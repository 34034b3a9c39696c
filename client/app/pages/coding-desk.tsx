import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useLocation, useNavigate, useParams, useRouter, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { meQuery } from '#client/features/account/api.ts';
import { neighboursQuery, sourceQuery } from '#client/features/coding/api.ts';
import { CodingDesk } from '#client/features/coding/coding-desk.tsx';
import { WordsMemo } from '#client/features/memo/words-memo.tsx';
import { CitationDialog } from '#client/features/quote/citation-dialog.tsx';
import { useCitationDeeds } from '#client/features/quote/use-citation-deeds.ts';
import { turnMeant } from '#shared/coding/place.ts';
import type { Span } from '#shared/span.ts';
import { correctText, historyPlace, proposalsPlace } from '../places.ts';

const from = '/studies/$study/sources/$source';

/** The coding desk of one source, with the way to its neighbours. */
export function CodingDeskPage() {
  const { study, source } = useParams({ from });
  const router = useRouter();
  const search = useSearch({ from });
  const hash = useLocation({ select: (location) => location.hash });
  const navigate = useNavigate({ from });
  const { data: me } = useSuspenseQuery(meQuery);
  const { data: about } = useSuspenseQuery(sourceQuery(study, source));
  const meant = turnMeant(hash, about.turns);
  const view = meant === undefined ? search : { ...search, turn: meant };
  const neighbours = useQuery({ ...neighboursQuery(study), throwOnError: false }).data ?? [];
  const at = neighbours.findIndex(({ id }) => id === about.id);
  const to = (place: number) => {
    const other = at === -1 ? undefined : neighbours[place];
    return (
      other &&
      (() =>
        void navigate({
          params: { study, source: other.id },
          search: ({ turn: _turn, coding: _coding, only: _only, ...rest }) => rest,
        }))
    );
  };
  const proposals = useMemo(() => proposalsPlace(study, about.id), [study, about.id]);
  const [cited, setCited] = useState<Span>();
  const citing = useCitationDeeds(study);
  const turnOf = ({ start }: Span) => about.turns.findLastIndex((turn) => turn.start <= start) + 1;
  return (
    <>
      <title>{`${about.title} · Throughline`}</title>
      <CodingDesk
        key={about.id}
        study={study}
        source={source}
        me={me}
        view={view}
        onView={(change) => {
          // On the way to another screen the address is no longer the desk's to write.
          const isHere = router.latestLocation.pathname.endsWith(`/sources/${encodeURIComponent(source)}`);
          if (isHere) void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
        }}
        proposals={about.kind === 'reading' ? proposals : undefined}
        onPropose={() => void navigate(proposals)}
        onCorrect={() =>
          void navigate(correctText(study, about.id, view.turn === undefined ? {} : { turn: view.turn }))
        }
        onHistory={() => void navigate(historyPlace(study, { about: about.id }))}
        onCite={setCited}
        before={at > 0 ? to(at - 1) : undefined}
        next={to(at + 1)}
        memo={(words) => <WordsMemo study={study} source={about.id} {...words} />}
      />
      {cited && (
        <CitationDialog
          study={study}
          citation={null}
          begins={{
            text: about.text.slice(cited.start, cited.end),
            reference: about.title,
            locator: `paragraph ${turnOf(cited)}`,
            source: about.id,
          }}
          deeds={citing}
          onClose={() => setCited(undefined)}
        />
      )}
    </>
  );
}
