import { useNavigate } from '@tanstack/react-router';
import { AddStep } from '#client/features/area-board/add-step.tsx';
import { BoardExport } from '#client/features/area-board/board-export.tsx';
import { BoardLegend } from '#client/features/area-board/board-legend.tsx';
import { BoardList } from '#client/features/area-board/board-list.tsx';
import { CardDetail } from '#client/features/area-board/card-detail.tsx';
import { DrawnBoard } from '#client/features/area-board/drawn-board.tsx';
import { LooseEnds } from '#client/features/area-board/loose-ends.tsx';
import { MonthSlider } from '#client/features/area-board/month-slider.tsx';
import { MemoButton } from '#client/features/memo/memo-button.tsx';
import { cellWord } from '#client/features/over-time/cell-address.ts';
import { Segmented } from '#client/ui/segmented.tsx';
import { SelectField } from '#client/ui/select-field.tsx';
import type { BoardCard } from '#shared/area/board.ts';
import { overTimePlace } from '../places.ts';
import styles from './area-board.module.css';
import { useAreaBoard } from './use-area-board.ts';

/** As many areas as stand side by side in the head. */
const MOST_BESIDE = 4;

/** What one area named, from what made it possible to what comes next, and what dangles. */
export function AreaBoardPage() {
  const told = useAreaBoard();
  const { study, view, board, places, search, set, areaName, areas, open } = told;
  const navigate = useNavigate({ from: '/studies/$study/areas/$area' });
  const isList = search.view === 'list';
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
            ]}
            value={search.view ?? 'board'}
            onChange={(next) => set({ view: next === 'board' ? undefined : next, focus: undefined })}
          />
          <BoardExport {...{ study, areaName, view, board, places }} />
        </div>
      </header>
      <div className={styles.controls}>
        <MonthSlider
          months={told.months}
          at={board.at}
          onChange={(at) => set({ wave: told.waves[at]?.month, focus: undefined })}
        />
        <LooseEnds counts={told.counts} only={search.only} onOnly={(only) => set({ only })} />
      </div>
      {isList ? (
        <BoardList study={study.id} areaName={areaName} view={view} board={board} />
      ) : (
        <DrawnBoard
          key={view.area}
          study={study.id}
          view={view}
          board={board}
          places={places}
          only={search.only}
          open={open}
          onOpen={(id) => set({ focus: id === undefined ? undefined : told.wordOf(id) })}
          adding={<AddStep study={study.id} area={view.area} ways={view.cards} />}
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
            />
          )}
        />
      )}
      {!isList && <BoardLegend />}
    </div>
  );
}
