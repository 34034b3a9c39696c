import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useRouter, useSearch } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { MemoButton } from '#client/features/memo/memo-button.tsx';
import { studyQuery } from '#client/features/study/api.ts';
import { boardQuery } from '#client/features/threat/api.ts';
import { OpenThreat } from '#client/features/threat/open-threat.tsx';
import { type BoardCell, type BoardRow, boardRows, shownRows } from '#client/features/threat/rows.ts';
import { openMeant, openWord } from '#client/features/threat/threat-address.ts';
import { ThreatBar } from '#client/features/threat/threat-bar.tsx';
import { ThreatBoard } from '#client/features/threat/threat-board.tsx';
import { ThreatExport } from '#client/features/threat/threat-export.tsx';
import { ThreatLegend } from '#client/features/threat/threat-legend.tsx';
import { ThreatList } from '#client/features/threat/threat-list.tsx';
import { threatWavesOf } from '#client/features/threat/waves.ts';
import { onPaper, useForPaper } from '#client/lib/paper.ts';
import { Button } from '#client/ui/button.tsx';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { Empty } from '#client/ui/empty.tsx';
import { slug } from '#shared/reference.ts';
import { toSetWhere } from '#shared/threat/board.ts';
import { deskPlace, passagesPlace, sheetPlace, themePlace, themesPlace } from '../places.ts';
import { AskedBack } from './asked-back.tsx';
import styles from './threats.module.css';
import type { ThreatsSearch } from './threats-search.ts';

const from = '/studies/$study/threats';
const NOTHING: never[] = [];
/** What the board’s columns take at least; `board.module.css` has the same. */
const BOARD_ON_PAPER = { fixed: 370, each: 134 };

/** What was feared, what shows, what was avoided or overcome, and where. */
export function ThreatsPage() {
  const { study: id } = useParams({ from: '/studies/$study' });
  const { data: study } = useSuspenseQuery(studyQuery(id));
  const { data: board } = useQuery(boardQuery(id));
  const { show, sort = 'frame', view = 'board', open: word } = useSearch({ from });
  const navigate = useNavigate({ from });
  const router = useRouter();
  const [panel, setPanel] = useState({ asked: 0, isAsking: false });
  // Whether the step before this one in the history is this page without the panel.
  const isPushed = useRef(false);
  const waves = useMemo(() => threatWavesOf(study.waves, new Date().toISOString().slice(0, 10)), [study]);
  const names = useMemo(() => new Map<string, string>(waves.map((wave) => [wave.id, wave.name])), [waves]);
  const rows = useMemo(() => board && boardRows(board, names), [board, names]);
  const shown = useMemo(() => shownRows(rows ?? NOTHING, show, sort), [rows, show, sort]);
  const isForPaper = useForPaper();
  const sheets = isForPaper ? onPaper(study.areas, BOARD_ON_PAPER) : NOTHING;
  const open = openMeant(word, rows ?? NOTHING);
  const set = (change: Partial<ThreatsSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  const openAt = (row: BoardRow, cell: BoardCell | undefined, isAsking = false) => {
    if (!cell) return;
    const next = openWord(row, cell);
    setPanel(({ asked }) => ({ asked: next === word ? asked + 1 : 0, isAsking }));
    if (next === word) return;
    if (word === undefined) isPushed.current = true;
    void navigate({ search: (before) => ({ ...before, open: next }), replace: word !== undefined });
  };
  const close = () => {
    if (isPushed.current) router.history.back();
    else set({ open: undefined });
    isPushed.current = false;
  };
  const closed = waves.filter(({ place }) => place === 'closed');
  const caption = `${closed.length} closed ${closed.length === 1 ? 'wave' : 'waves'}${closed.length > 0 ? `; as of ${closed.at(-1)?.name}` : ''}.`;
  const themeOf = (theme: string) => themePlace(id, theme);
  const linkAt = (row: BoardRow) => themesPlace(id, { open: row.word });
  const toSet = (where: string) => passagesPlace(id, { where });
  return (
    <div className={styles.page}>
      <title>{`Threats · ${study.title} · Throughline`}</title>
      <div className={styles.column}>
        <ThreatBar
          rows={rows}
          filter={show}
          onFilter={(next) => set({ show: next })}
          sort={sort}
          onSort={(next) => set({ sort: next === 'frame' ? undefined : next })}
          view={view}
          onView={(next) => set({ view: next === 'board' ? undefined : next })}
          toSet={toSet(toSetWhere())}
        >
          {rows && (
            <ThreatExport
              study={study.title}
              rows={shown}
              areas={study.areas}
              names={names}
              caption={caption}
            />
          )}
        </ThreatBar>
        {rows?.length === 0 ? (
          <div className={styles.none}>
            <Empty
              title="No threats named yet"
              deeds={<ButtonLink place={themesPlace(id)}>Add one that people fear</ButtonLink>}
            >
              Code one while reading, or add one that people fear.
            </Empty>
          </div>
        ) : rows && shown.length === 0 ? (
          <div className={styles.none}>
            <Empty
              title="No threat is like that now"
              deeds={<Button onClick={() => set({ show: undefined })}>Show all</Button>}
            />
          </div>
        ) : view === 'list' ? (
          <ThreatList rows={shown} names={names} open={open} onOpen={openAt} />
        ) : (
          <div className={styles.sheets} data-shared-out={sheets.length > 1 || undefined}>
            {[study.areas, ...(sheets.length > 1 ? sheets : [])].map((areas) => (
              <ThreatBoard
                key={areas.map(({ id: area }) => area).join()}
                rows={shown}
                areas={areas}
                names={names}
                open={open}
                onOpen={openAt}
                onAsk={(row) => openAt(row, row.cells[0], true)}
                themeOf={themeOf}
                linkAt={linkAt}
              />
            ))}
          </div>
        )}
        <ThreatLegend />
      </div>
      {open && (
        <OpenThreat
          key={`${open.row.id} ${open.cell.area} ${panel.isAsking}`}
          study={id}
          {...open}
          waves={waves}
          names={names}
          coderName={(coder) => board?.coders.find((one) => one.id === coder)?.name ?? 'somebody'}
          asked={panel.asked}
          isAsking={panel.isAsking}
          themeOf={themeOf}
          deskOf={({ source, codings }) => deskPlace(id, source, codings[0] ? { coding: codings[0].id } : {})}
          linkAt={linkAt(open.row)}
          toSet={toSet(toSetWhere(open.row.word, open.cell.area))}
          sheet={sheetPlace(id, slug(open.cell.areaName))}
          askedBack={<AskedBack study={id} theme={open.row.id} area={open.cell.area} />}
          memo={
            <MemoButton
              key={word}
              study={id}
              place={{ about: 'theme', theme: open.row.id }}
              name={open.row.title}
            />
          }
          onClose={close}
        />
      )}
    </div>
  );
}
