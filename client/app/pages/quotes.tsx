import { useMemo } from 'react';
import { CitationList } from '#client/features/quote/citation-list.tsx';
import { CollectionFoot } from '#client/features/quote/collection-foot.tsx';
import { CollectionList } from '#client/features/quote/collection-list.tsx';
import { CollectionTools } from '#client/features/quote/collection-tools.tsx';
import { FacetColumn } from '#client/features/quote/facet-column.tsx';
import { facetLists } from '#client/features/quote/facet-options.ts';
import { QuotePanel } from '#client/features/quote/quote-panel.tsx';
import { useClearingDialogs } from '#client/features/quote/use-clearing-dialogs.tsx';
import { SearchField } from '#client/ui/search-field.tsx';
import type { Citation } from '#shared/quote/citation.ts';
import type { CollectionView } from '#shared/quote/collection.ts';
import { reportPlace, toSendPlace } from '../places.ts';
import styles from './quotes.module.css';
import { QuotesFound } from './quotes-found.tsx';
import { NO_FACETS, useQuotesDesk } from './use-quotes-desk.ts';

const NO_CITATIONS: readonly Citation[] = [];

/** The words the team marked: searched, narrowed, copied with who said them, and led back to their place. */
export function QuotesPage() {
  const desk = useQuotesDesk();
  const { id, study, search, set, typed, type, chosen, collecting, shelf, monthOf, published, citations } =
    desk;
  const { frame, byId, roles, answer, heard } = shelf;
  const clearing = useClearingDialogs(id, (day) => toSendPlace(id, { day }));
  const lists = useMemo(
    () => (frame && answer ? facetLists(frame, answer, roles) : []),
    [frame, answer, roles],
  );
  const quote = desk.opened === undefined ? undefined : byId.get(desk.opened);
  const searchLine = (
    <div className={styles.search}>
      <SearchField
        ref={desk.field}
        label="Search quotes"
        placeholder="Search words, themes, who said it"
        value={typed}
        onChange={(words) => {
          desk.current.reach(undefined);
          type(words);
        }}
        onKeyDown={desk.current.onKeyDown}
        keys="/"
        isBig
      />
    </div>
  );
  const tools = (collection: CollectionView) => (
    <CollectionTools
      collection={collection}
      quotes={byId}
      citations={citations}
      monthOf={monthOf}
      study={id}
    />
  );
  return (
    <div className={styles.page}>
      <title>{`Quotes · ${study.title} · Throughline`}</title>
      <div className={styles.desk}>
        <FacetColumn
          lists={lists}
          chosenOf={chosen.chosenOf}
          onChoose={(facet, words) =>
            set({
              [facet]: chosen.wordsFor(facet, words),
              collection: undefined,
              ...(facet !== 'theme' && { published: undefined }),
            })
          }
          onReset={desk.reset}
          narrowedBy={chosen.narrowedBy + (search.published ? 1 : 0)}
          published={{
            isShown: search.published === true,
            count: published?.length ?? 0,
            onShow: (isShown) => set({ published: isShown || undefined, collection: undefined }),
          }}
        />
        <section className={styles.result} aria-label="Quotes">
          <h1 className="vh">Quotes</h1>
          <p className={styles.paper}>
            Quotes · {study.title} · the team’s working copy: each says how far it is cleared
          </p>
          {collecting.open && frame ? (
            <CollectionList
              key={collecting.open.id}
              frame={frame}
              collection={collecting.open}
              quotes={byId}
              citations={citations}
              deeds={collecting.deeds}
              open={desk.opened}
              onOpen={(one) => set({ quote: one })}
              onClose={() => set({ collection: undefined })}
              tools={tools(collecting.open)}
            />
          ) : search.published && frame ? (
            <CitationList
              study={id}
              frame={frame}
              citations={published ?? NO_CITATIONS}
              typed={typed}
              themes={chosen.chosenOf('theme')}
              collected={collecting.collected}
              onCollect={(one) => collecting.toggle({ citation: one.id })}
              search={searchLine}
            />
          ) : (
            <QuotesFound desk={desk} clearing={clearing} searchLine={searchLine} />
          )}
        </section>
        {frame && answer && answer.total > 0 && (
          <CollectionFoot
            frame={frame}
            quotes={byId}
            heard={heard}
            collecting={collecting}
            onOpen={(one) => set({ collection: one && collecting.wordOf(one) })}
            onShow={({ by, word, show }) =>
              set({
                ...NO_FACETS,
                q: undefined,
                collection: undefined,
                [by]: [word],
                clearance: show === 'cleared' ? ['cleared'] : undefined,
              })
            }
            tools={collecting.inTray && !collecting.open && tools(collecting.inTray)}
          />
        )}
      </div>
      {quote && frame && (
        <QuotePanel
          study={id}
          frame={frame}
          areas={study.areas}
          quote={quote}
          unmark={desk.deeds.unmark}
          isRecordOpen={search.record === true}
          onRecord={(isOpen) => set({ record: isOpen || undefined })}
          onCopy={desk.deeds.copy}
          onAsk={clearing.ask}
          onAnswer={(one, state) => clearing.answer([one], state)}
          editionPlace={({ report, id: edition }) => reportPlace(id, report, { edition })}
          onClose={() => {
            desk.current.reach(quote.id);
            set({ quote: undefined, record: undefined });
          }}
        />
      )}
      {clearing.dialog}
    </div>
  );
}
