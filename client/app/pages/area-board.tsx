import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { AddStep } from '#client/features/area-board/add-step.tsx';
import { BoardExport } from '#client/features/area-board/board-export.tsx';
import { BoardLegend } from '#client/features/area-board/board-legend.tsx';
import { BoardList } from '#client/features/area-board/board-list.tsx';
import { CardDetail } from '#client/features/area-board/card-detail.tsx';
import { DrawnBoard } from '#client/features/area-board/drawn-board.tsx';
import { LooseEnds } from '#client/features/area-board/loose-ends.tsx';
import { MonthSlider } from '#client/features/area-board/month-slider.tsx';
import { ExerciseExport } from '#client/features/exercise/exercise-export.tsx';
import { ExerciseTable } from '#client/features/exercise/exercise-table.tsx';
import { StartFromExercise } from '#client/features/exercise/start-from-exercise.tsx';
import { heldWaves } from '#client/features/life-cycle/held-waves.ts';
import { StageDialog } from '#client/features/life-cycle/stage-dialog.tsx';
import { MemoButton } from '#client/features/memo/memo-button.tsx';
import { cellWord } from '#client/features/over-time/cell-address.ts';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { Segmented } from '#client/ui/segmented.tsx';
import { SelectField } from '#client/ui/select-field.tsx';
import type { BoardCard } from '#shared/area/board.ts';
import { overTimePlace, sheetPlace, threatsPlace } from '../places.ts';
import styles from './area-board.module.css';
import { AskLink } from './ask-link.tsx';
import { useAreaBoard } from './use-area-board.ts';

/** As many areas as stand side by side in the head. */
const MOST_BESIDE = 4;

/** What one area named, from what made it possible to what comes next, and what dangles. */
export function AreaBoardPage() {
  const told = useAreaBoard();
  const { study, view, board, places, search, set, areaName, areas, open } = told;
  const navigate = useNavigate({ from: '/studies/$study/areas/$area' });
  /** What is asked about a theme in a dialog, once its card is closed. */
  const [asks, setAsks] = useState<{ what: 'stage' | 'link'; theme: string; other?: string | undefined }>();
  const ask = (what: 'stage' | 'link', theme: string, other?: string) => {
    set({ focus: undefined });
    setAsks({ what, theme, other });
  };
  const asked = board.cards.find(({ theme }) => theme === asks?.theme);
  const shown = areas.find(({ id }) => id === view.area)?.word ?? '';
  const goTo = (area: string) =>
    void navigate({ params: { area }, search: (before) => ({ ...before, focus: undefined }) });
  const evidence = ({ theme, title, moment }: BoardCard) => {
    const wave = view.waves[moment.evidence]?.id;
    return overTimePlace(
      study.id,
      wave === undefined
        ? {}
        : { cell: cellWord({ theme, area: view.area, wave }, { ...study, themes: [{ id: theme, title }] }) },
    );
  };
  const switcher = { label: 'Area', value: shown, onChange: goTo };
  const options = areas.map(({ word, name }) => ({ value: word, label: name }));
  return (
    <div className={styles.page}>
      <title>{`${areaName} · ${study.title} · Throughline`}</title>
      <header className={styles.head}>
        <h1>{areaName}</h1>
        <p className={styles.note} title={told.note}>
          {told.note}
        </p>
        <div className={styles.deeds}>
          <MemoButton
            key={view.area}
            study={study.id}
            place={{ about: 'area', area: view.area }}
            name={areaName}
          />
          {areas.length > MOST_BESIDE ? (
            <SelectField {...switcher} options={options} hidesLabel />
          ) : (
            <Segmented {...switcher} options={options} />
          )}
          <Segmented
            label="View"
            options={[
              { value: 'board', label: 'Board' },
              { value: 'list', label: 'List' },
              { value: 'exercise', label: 'Exercise' },
            ]}
            value={search.view ?? 'board'}
            onChange={(next) => set({ view: next === 'board' ? undefined : next, focus: undefined })}
          />
          <ButtonLink small look="quiet" place={sheetPlace(study.id, shown)}>
            Interview sheet
          </ButtonLink>
          {search.view === 'exercise' ? (
            <ExerciseExport study={study} area={{ id: view.area, name: areaName }} />
          ) : (
            <BoardExport {...{ study, areaName, view, board, places }} />
          )}
        </div>
      </header>
      {search.view !== 'exercise' && (
        <div className={styles.controls}>
          <MonthSlider
            months={told.months}
            at={board.at}
            onChange={(at) => set({ wave: told.waves[at]?.month, focus: undefined })}
          />
          <LooseEnds counts={told.counts} only={search.only} onOnly={(only) => set({ only })} />
        </div>
      )}
      {search.view === 'exercise' && (
        <ExerciseTable key={view.area} study={study.id} area={{ id: view.area, name: areaName }} />
      )}
      {search.view === 'list' && <BoardList study={study.id} areaName={areaName} view={view} board={board} />}
      {search.view === undefined && view.cards.length === 0 && (
        <StartFromExercise study={study.id} area={view.area} onStart={() => set({ view: 'exercise' })} />
      )}
      {search.view === undefined && (
        <DrawnBoard
          key={view.area}
          study={study.id}
          areaWord={told.areaWord}
          view={view}
          board={board}
          places={places}
          only={search.only}
          open={open}
          onOpen={(id) => set({ focus: id === undefined ? undefined : told.wordOf(id) })}
          adding={<AddStep study={study.id} area={view.area} ways={view.cards} />}
          onLink={(theme, other) => ask('link', theme, other)}
          detailOf={(card) => (
            <CardDetail
              study={study.id}
              card={card}
              links={[...board.links, ...board.groupLinks].filter(({ from, to }) =>
                [from, to].includes(card.theme),
              )}
              waves={view.waves}
              word={told.wordOf(card.theme)}
              evidence={evidence(card)}
              onLink={() => ask('link', card.theme)}
              onRecord={
                card.kind === 'threat'
                  ? threatsPlace(study.id, `${told.wordOf(card.theme)}.${shown}`)
                  : () => ask('stage', card.theme)
              }
            />
          )}
        />
      )}
      {search.view === undefined && <BoardLegend />}
      {asked && asks?.what === 'stage' && (
        <StageDialog
          study={study.id}
          theme={{ id: asked.theme, title: asked.title, kind: asked.kind }}
          area={{ id: view.area, name: areaName }}
          waves={heldWaves(told.waves)}
          onClose={() => setAsks(undefined)}
        />
      )}
      {asks?.what === 'link' && (
        <AskLink
          study={study.id}
          theme={asks.theme}
          {...(asks.other !== undefined && { other: asks.other })}
          onClose={() => setAsks(undefined)}
        />
      )}
    </div>
  );
}
