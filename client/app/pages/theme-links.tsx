import { useState } from 'react';
import { TurnLink } from '#client/features/evidence/turn-link.tsx';
import { Dangling } from '#client/features/link-map/dangling.tsx';
import { FocusBar } from '#client/features/link-map/focus-bar.tsx';
import { LinkList } from '#client/features/link-map/link-list.tsx';
import { LinkMap } from '#client/features/link-map/link-map.tsx';
import { LinkPanel } from '#client/features/link-map/link-panel.tsx';
import { MapBar } from '#client/features/link-map/map-bar.tsx';
import { MapExport } from '#client/features/link-map/map-export.tsx';
import { MapLegend } from '#client/features/link-map/map-legend.tsx';
import { MapLooseEnds } from '#client/features/link-map/map-loose-ends.tsx';
import { KindToggles } from '#client/features/over-time/kind-toggles.tsx';
import { Button } from '#client/ui/button.tsx';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { Empty } from '#client/ui/empty.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import { Segmented } from '#client/ui/segmented.tsx';
import { ACCOUNTS } from '#shared/link/words.ts';
import { historyPlace, themePlace, themesPlace } from '../places.ts';
import { TimeNav } from '../time-nav.tsx';
import { AskLink } from './ask-link.tsx';
import { LinkDeedsOf } from './theme-link-deeds.tsx';
import styles from './theme-links.module.css';
import { useLinkMap } from './use-link-map.ts';

/** All links over all areas: which mechanism carries which change, which threat has no answer, what dangles. */
export function ThemeLinksPage() {
  const told = useLinkMap();
  const { study, view, map, search, set, focus, link, line } = told;
  const [asked, setAsked] = useState<{ from: string; to: string }>();
  const isList = search.view === 'list';
  const shownKinds = search.kinds ?? told.kinds;
  const openLink = (id: string | undefined) => set({ link: id }, link !== undefined || id === undefined);
  return (
    <div className={styles.page}>
      <title>{`Link map · ${study.title} · Throughline`}</title>
      <TimeNav study={study.id} />
      <header className={styles.head}>
        <h1>Link map</h1>
        <p className={styles.note}>{ACCOUNTS}</p>
        <div className={styles.deeds}>
          <Segmented
            label="View"
            options={[
              { value: 'map', label: 'Map' },
              { value: 'list', label: 'List' },
            ]}
            value={search.view ?? 'map'}
            onChange={(next) => set({ view: next === 'map' ? undefined : next })}
          />
          <MapExport {...told} study={study.title} />
        </div>
      </header>
      <div className={styles.ends}>
        <MapLooseEnds ends={map.ends} only={search.only} onOnly={(only) => set({ only, focus: undefined })} />
      </div>
      {search.only && (
        <Dangling
          view={view}
          ends={map.ends}
          only={search.only}
          onTheme={(id) => set({ focus: told.wordOf(id), view: undefined })}
          onLink={openLink}
        />
      )}
      <MapBar areas={view.areas} narrowed={told.narrowed} onNarrow={told.narrow} canFold={told.canFold}>
        <KindToggles
          kinds={told.kinds}
          shown={shownKinds}
          onKinds={(next) => set({ kinds: next.length === told.kinds.length ? undefined : next })}
        />
      </MapBar>
      {focus && !isList && (
        <FocusBar
          node={focus}
          steps={told.steps}
          onSteps={(steps) => set({ steps: steps === 2 ? 2 : undefined })}
          fold={told.foldOf(focus)}
          onAll={() => set({ focus: undefined, steps: undefined })}
        >
          {!focus.isGroup && (
            <PlaceLink place={themePlace(study.id, told.wordOf(focus.id))}>Theme page</PlaceLink>
          )}
        </FocusBar>
      )}
      <div className={styles.columns}>
        {map.nodes.length === 0 ? (
          <Empty
            title={view.links.length === 0 ? 'Nothing is linked yet' : 'No link is left'}
            deeds={
              view.links.length === 0 ? (
                <ButtonLink place={themesPlace(study.id)}>Themes</ButtonLink>
              ) : (
                <Button
                  onClick={() =>
                    set({
                      kinds: undefined,
                      area: undefined,
                      type: undefined,
                      basis: undefined,
                      fold: undefined,
                    })
                  }
                >
                  Show all links
                </Button>
              )
            }
          >
            {view.links.length === 0
              ? 'Links say what makes a change possible, what endangers it and what might hold it. They are made on a theme’s page, or here: show the unlinked themes too, stand on one and press L.'
              : 'Something is narrowed so far that nothing fits.'}
          </Empty>
        ) : isList ? (
          <LinkList
            rows={told.rows}
            view={view}
            sort={search.sort}
            isDown={search.down === true}
            onSort={(sort, isDown) => set({ sort, down: isDown || undefined })}
            open={link?.id}
            onOpen={openLink}
          />
        ) : (
          <LinkMap
            view={view}
            map={map}
            places={told.places}
            only={search.only}
            focus={focus?.id}
            steps={told.steps}
            onFocus={(id) => set({ focus: id === undefined ? undefined : told.wordOf(id) })}
            open={line?.id}
            onOpen={openLink}
            onLink={(from, to) => setAsked({ from, to })}
          />
        )}
        {link && (
          <LinkPanel
            key={link.id}
            study={study.id}
            view={view}
            link={link}
            beside={line?.links ?? [link]}
            onLink={openLink}
            onClose={() => openLink(undefined)}
            turnLink={(excerpt) => <TurnLink study={study.id} excerpt={excerpt} />}
            history={<PlaceLink place={historyPlace(study.id, { about: link.id })}>History</PlaceLink>}
            deeds={<LinkDeedsOf study={study} link={link} onGone={() => openLink(undefined)} />}
          />
        )}
      </div>
      {!isList && <MapLegend />}
      {asked && (
        <AskLink study={study.id} theme={asked.from} other={asked.to} onClose={() => setAsked(undefined)} />
      )}
    </div>
  );
}
