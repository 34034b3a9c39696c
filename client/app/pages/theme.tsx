import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { signaturesQuery } from '#client/features/evidence/api.ts';
import { EvidencePanel } from '#client/features/evidence/evidence-panel.tsx';
import { coderName as nameOf } from '#client/features/evidence/signature.ts';
import { captionOf } from '#client/features/over-time/caption.ts';
import { frameOf } from '#client/features/over-time/frame.ts';
import { studyQuery } from '#client/features/study/api.ts';
import { aroundQuery, storyQuery } from '#client/features/theme/api.ts';
import { AreaHeads, type ThemeArea } from '#client/features/theme/area-heads.tsx';
import { ChartList } from '#client/features/theme/chart-list.tsx';
import { CodebookStrip } from '#client/features/theme/codebook-strip.tsx';
import { openWord, type QuoteCell, quoteRows } from '#client/features/theme/quote-rows.ts';
import { QuotesByMonth } from '#client/features/theme/quotes-by-month.tsx';
import { ThemeBody } from '#client/features/theme/theme-body.tsx';
import { ThemeHead } from '#client/features/theme/theme-head.tsx';
import { ThemePicture } from '#client/features/theme/theme-picture.tsx';
import { ThemeSide } from '#client/features/theme/theme-side.tsx';
import { themeTable } from '#client/features/theme/theme-table.ts';
import { ExportMenu } from '#client/ui/export-menu.tsx';
import { Segmented } from '#client/ui/segmented.tsx';
import { newestVersion } from '#shared/codebook/version.ts';
import { monthLabel } from '#shared/dates.ts';
import type { AreaId, WaveId } from '#shared/ids.ts';
import { addressOf, meant } from '#shared/reference.ts';
import styles from './theme.module.css';

const from = '/studies/$study/themes/$theme';
const NOTHING: never[] = [];

/** The story of one theme, and in whose words. */
export function ThemePage() {
  const { study: id, theme: word } = useParams({ from });
  const search = useSearch({ from });
  const navigate = useNavigate({ from });
  const { data: study } = useSuspenseQuery(studyQuery(id));
  const { data: story } = useSuspenseQuery(storyQuery(id, word));
  const { data: around } = useQuery(aroundQuery(id, story.theme.id));
  const { data: signatures } = useQuery(signaturesQuery(id));
  const today = new Date().toISOString().slice(0, 10);
  const frame = useMemo(() => frameOf(study, today), [study, today]);
  const { theme } = story;
  const { absenceWords } = study.policies;
  const hasClosed = frame.waves.some(({ place }) => place === 'closed');
  const areas = frame.areas.flatMap(({ id: area, name, note }): ThemeArea[] => {
    const told = story.areas.find((one) => one.area === area);
    if (!told) return [];
    const cells = frame.waves.map(({ id: wave }) => told.cells.find((cell) => cell.wave === wave));
    return [{ id: area, name, note, cells, trajectory: hasClosed ? told.trajectory : null }];
  });
  const events = signatures?.events ?? NOTHING;
  const coderName = (coder: string) => (signatures ? nameOf(signatures, coder) : '');
  const namedThemes = (around?.themes ?? NOTHING).map((one) => ({ id: one.id, names: [one.title] }));
  const themeWord = (of: string) => {
    const one = namedThemes.find((named) => named.id === of);
    return one ? addressOf(one, namedThemes) : of;
  };
  const namedAreas = areas.map((area) => ({ ...area, names: [area.name] }));
  const areaWord = (of: string) => {
    const one = namedAreas.find((named) => named.id === of);
    return one ? addressOf(one, namedAreas) : of;
  };
  const openArea = search.area === undefined ? undefined : meant(search.area, namedAreas)[0];
  const openWave = frame.waves.find(({ id: wave, month }) => month === search.wave || wave === search.wave);
  const lastClosed = frame.waves.findLast(({ place }) => place === 'closed');
  const set = (change: Partial<typeof search>, replace = true) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace });
  const openCell = (area: AreaId, wave: WaveId | null) => {
    const at = frame.waves.find((one) => one.id === wave) ?? lastClosed;
    if (at) set({ area: areaWord(area), wave: at.month }, openArea !== undefined);
  };
  const quoteWord = ({ area, wave }: QuoteCell) =>
    openWord(frame.waves.find((one) => one.id === wave)?.month ?? '', areaWord(area));
  const open = search.open ?? NOTHING;
  const caption = captionOf(frame.waves, newestVersion(events));
  const last = frame.waves.at(-1);
  const hasStrength = areas.some(({ cells }) => cells.some((cell) => cell?.strength.size != null));
  return (
    <div className={styles.page}>
      <title>{`${theme.title} · ${study.title} · Throughline`}</title>
      <div className={`scroll ${styles.scroll}`}>
        <ThemeHead
          study={id}
          story={story}
          groupTitle={around?.groups.find((group) => group.id === theme.group)?.title ?? null}
          openUntil={last && last.place !== 'closed' ? (monthLabel(last.month).split(' ')[0] ?? null) : null}
          onStory={(area) => openCell(area, null)}
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
          <ExportMenu
            name={[study.title, theme.title]}
            title={`${theme.title}, ${study.title}`}
            description={caption}
            picture={
              <ThemePicture
                title={theme.title}
                kind={theme.kind}
                areas={areas}
                waves={frame.waves}
                absenceWords={absenceWords}
                caption={caption}
              />
            }
            csv={async () => {
              const { toCsv } = await import('#shared/format/csv.ts');
              return toCsv(themeTable(theme.title, areas, frame.waves, caption));
            }}
          />
        </ThemeHead>
        {frame.waves[0] && last && (
          <CodebookStrip
            theme={theme}
            events={story.events}
            all={events}
            months={{ first: frame.waves[0].month, last: last.month }}
            today={today}
            coderName={coderName}
          />
        )}
        <div className={styles.two}>
          <ThemeBody
            kind={theme.kind}
            areas={areas}
            axis={hasStrength ? 'strength, 1 to 3' : 'present'}
            heads={
              search.charts === 'list' ? (
                <ChartList title={theme.title} areas={areas} waves={frame.waves} />
              ) : (
                <AreaHeads
                  areas={areas}
                  kind={theme.kind}
                  waves={frame.waves}
                  absenceWords={absenceWords}
                  coderName={coderName}
                  selected={openArea && openWave ? { area: openArea.id, wave: openWave.id } : undefined}
                  onOpen={openCell}
                />
              )
            }
            quotes={
              <QuotesByMonth
                study={id}
                kind={theme.kind}
                rows={quoteRows({ waves: frame.waves, areas, excerpts: story.excerpts })}
                waves={frame.waves}
                areas={areas}
                absenceWords={absenceWords}
                isOpen={(cell) => open.includes(quoteWord(cell))}
                onOpen={(cell, isOpen) =>
                  set({
                    open: isOpen ? [...open, quoteWord(cell)] : open.filter((one) => one !== quoteWord(cell)),
                  })
                }
              />
            }
          />
          <ThemeSide
            study={id}
            story={story}
            areas={frame.areas}
            themes={around?.themes ?? NOTHING}
            groups={around?.groups ?? NOTHING}
            memos={around?.memos ?? NOTHING}
            coderName={coderName}
            themeWord={themeWord}
          />
        </div>
      </div>
      {openArea && openWave && (
        <EvidencePanel
          study={id}
          place={{ theme: theme.id, area: openArea.id, wave: openWave.id }}
          theme={{ title: theme.title, kind: theme.kind, word: themeWord(theme.id) }}
          areaName={openArea.name}
          months={frame.waves.map((wave, at) => ({ ...wave, cell: openArea.cells[at] }))}
          withOthers
          absenceWords={absenceWords}
          isStoryAsked={false}
          onMonth={(wave) => openCell(openArea.id, wave)}
          onClose={() => set({ area: undefined, wave: undefined })}
        />
      )}
    </div>
  );
}
