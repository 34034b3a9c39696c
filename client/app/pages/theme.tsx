import { linkOptions, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { EvidencePanel } from '#client/features/evidence/evidence-panel.tsx';
import { heldWaves } from '#client/features/life-cycle/held-waves.ts';
import { Stands } from '#client/features/life-cycle/stands.tsx';
import { MemoButton } from '#client/features/memo/memo-button.tsx';
import { AreaHeads } from '#client/features/theme/area-heads.tsx';
import { ChartLegend } from '#client/features/theme/chart-legend.tsx';
import { ChartList } from '#client/features/theme/chart-list.tsx';
import { CodebookStrip } from '#client/features/theme/codebook-strip.tsx';
import { openWord, type QuoteCell, quoteRows } from '#client/features/theme/quote-rows.ts';
import { QuotesByMonth } from '#client/features/theme/quotes-by-month.tsx';
import { ThemeBody } from '#client/features/theme/theme-body.tsx';
import { ThemeExport } from '#client/features/theme/theme-export.tsx';
import { ThemeHead } from '#client/features/theme/theme-head.tsx';
import { ThemeSide } from '#client/features/theme/theme-side.tsx';
import { ToldPart } from '#client/features/theme/told-part.tsx';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { Segmented } from '#client/ui/segmented.tsx';
import { Tabs } from '#client/ui/tabs.tsx';
import { useWidthUnder } from '#client/ui/use-width-under.ts';
import { monthLabel } from '#shared/dates.ts';
import type { AreaId, WaveId } from '#shared/ids.ts';
import { meant } from '#shared/reference.ts';
import { findingsPlace } from '../places.ts';
import { AskedBack } from './asked-back.tsx';
import styles from './theme.module.css';
import { ThemeLink } from './theme-link.tsx';
import { useThemeStory } from './use-theme-story.ts';

const from = '/studies/$study/themes/$theme';
const NOTHING: never[] = [];
/** In CSS pixels. */
const ONE_AREA_UNDER = 720;

/** The story of one theme, and in whose words. */
export function ThemePage() {
  const search = useSearch({ from });
  const params = useParams({ from });
  const navigate = useNavigate({ from });
  const told = useThemeStory();
  const { id, study, story, frame, lastClosed, areas, events, caption, coderName, themeWord, areaWord } =
    told;
  const { theme } = story;
  const { waves } = frame;
  const { absenceWords } = study.policies;
  const [firstWave, lastWave] = [waves[0], waves.at(-1)];
  const openArea = search.area === undefined ? undefined : meant(search.area, told.namedAreas)[0];
  const isNarrow = useWidthUnder(ONE_AREA_UNDER);
  const chosen = openArea ?? areas[0];
  const shown = isNarrow && chosen ? [chosen] : areas;
  const openWave = waves.find(({ month }) => month === search.wave);
  const isPanel = openArea !== undefined && openWave !== undefined;
  const set = (change: Partial<typeof search>, replace = true) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace });
  const openCell = (area: AreaId, wave: WaveId | null) => {
    const at = waves.find((one) => one.id === wave) ?? lastClosed;
    if (at) set({ area: areaWord(area), wave: at.month }, isPanel);
  };
  const storyPlace = (area: AreaId) =>
    linkOptions({
      to: '/studies/$study/themes/$theme',
      params,
      search: { ...search, area: areaWord(area), wave: (lastClosed ?? firstWave)?.month },
    });
  const quoteWord = ({ area, wave }: QuoteCell) =>
    openWord(waves.find((one) => one.id === wave)?.month ?? '', areaWord(area));
  const open = search.open ?? NOTHING;
  const hasStrength = areas.some(({ cells }) => cells.some((cell) => cell?.strength.size != null));
  const isUnrated = shown.some(({ cells }) =>
    cells.some((cell) => cell?.state === 'present' && cell.strength.size === null),
  );
  const standsIn = (area: { id: AreaId; name: string }) =>
    theme.kind !== 'threat' && <Stands study={id} theme={theme} area={area} waves={heldWaves(waves)} />;
  const body = (
    <ThemeBody
      kind={theme.kind}
      areas={shown}
      axis={hasStrength ? 'strength, 1 to 3' : 'not rated'}
      legend={isUnrated && search.charts !== 'list' && <ChartLegend kind={theme.kind} />}
      heads={
        search.charts === 'list' ? (
          <ChartList title={theme.title} areas={shown} waves={waves} />
        ) : (
          <AreaHeads
            areas={shown}
            kind={theme.kind}
            waves={waves}
            phases={told.phases}
            absenceWords={absenceWords}
            coderName={coderName}
            selected={isPanel ? { area: openArea.id, wave: openWave.id } : undefined}
            onOpen={openCell}
            standsIn={standsIn}
          />
        )
      }
      told={
        told.track && (
          <ToldPart
            track={told.track}
            areas={shown}
            waves={waves}
            kind={theme.kind}
            isList={search.charts === 'list'}
          />
        )
      }
      quotes={
        <QuotesByMonth
          study={id}
          kind={theme.kind}
          rows={quoteRows({ waves, areas: shown, excerpts: story.excerpts })}
          waves={waves}
          areas={shown}
          absenceWords={absenceWords}
          printedOf={told.printedOf}
          isOpen={(cell) => open.includes(quoteWord(cell))}
          onOpen={(cell, isOpen) =>
            set({
              open: isOpen ? [...open, quoteWord(cell)] : open.filter((one) => one !== quoteWord(cell)),
            })
          }
        />
      }
    />
  );
  return (
    <div className={styles.page}>
      <title>{`${theme.title} · ${study.title} · Throughline`}</title>
      <div className={`scroll ${styles.scroll}`}>
        <ThemeHead
          study={id}
          story={story}
          groupTitle={told.groups.find((group) => group.id === theme.group)?.title ?? null}
          openUntil={
            lastWave && lastWave.place !== 'closed'
              ? (monthLabel(lastWave.month).split(' ')[0] ?? null)
              : null
          }
          storyPlace={storyPlace}
        >
          <Segmented
            label="Charts"
            options={[
              { value: 'drawn', label: 'Charts' },
              { value: 'list', label: 'List' },
            ]}
            value={search.charts ?? 'drawn'}
            onChange={(charts) => set({ charts: charts === 'drawn' ? undefined : charts })}
          />
          <ButtonLink place={findingsPlace(id, { theme: told.themeWord(theme.id) })} look="quiet" small>
            Findings
          </ButtonLink>
          <ThemeExport
            study={study.title}
            theme={theme}
            areas={areas}
            waves={waves}
            phases={told.phases}
            absenceWords={absenceWords}
            track={told.track}
            caption={caption}
          />
        </ThemeHead>
        {firstWave && lastWave && (
          <CodebookStrip
            theme={theme}
            events={story.events}
            all={events}
            months={{ first: firstWave.month, last: lastWave.month }}
            today={told.today}
            coderName={coderName}
          />
        )}
        <div className={styles.two} data-panel={isPanel || undefined}>
          {isNarrow && chosen ? (
            <div className={styles.one}>
              <Tabs
                label="Areas"
                tabs={areas.map((area) => ({ value: area.id, label: area.name }))}
                value={chosen.id}
                onChange={(area) => set({ area: areaWord(area), wave: undefined })}
              >
                {body}
              </Tabs>
            </div>
          ) : (
            body
          )}
          <ThemeSide
            {...told}
            study={id}
            areas={frame.areas}
            linking={!theme.retired && <ThemeLink study={id} theme={theme} />}
          />
        </div>
      </div>
      {isPanel && (
        <EvidencePanel
          study={id}
          place={{ theme: theme.id, area: openArea.id, wave: openWave.id }}
          theme={{ title: theme.title, kind: theme.kind, word: themeWord(theme.id) }}
          areaName={openArea.name}
          months={waves.map((wave, at) => ({ ...wave, cell: openArea.cells[at] }))}
          withOthers
          absenceWords={absenceWords}
          focusOn={null}
          onMonth={(wave) => openCell(openArea.id, wave)}
          onClose={() => set({ area: isNarrow ? search.area : undefined, wave: undefined })}
          askedBack={<AskedBack study={id} theme={theme.id} area={openArea.id} wave={openWave.id} />}
          memo={
            <MemoButton
              study={id}
              place={{ about: 'cell', theme: theme.id, area: openArea.id, wave: openWave.id }}
              name="this cell"
            />
          }
        />
      )}
    </div>
  );
}
