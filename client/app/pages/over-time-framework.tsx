import { EvidencePanel } from '#client/features/evidence/evidence-panel.tsx';
import { MemoButton } from '#client/features/memo/memo-button.tsx';
import { FrameworkBar } from '#client/features/over-time/framework-bar.tsx';
import { FrameworkExport } from '#client/features/over-time/framework-export.tsx';
import { FrameworkGrid } from '#client/features/over-time/framework-grid.tsx';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { Empty } from '#client/ui/empty.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import { slug } from '#shared/reference.ts';
import { sweepPlace, themesPlace } from '../places.ts';
import { TimeNav } from '../time-nav.tsx';
import { AskedBack } from './asked-back.tsx';
import styles from './over-time-framework.module.css';
import { useFramework } from './use-framework.ts';

/** What was said of each theme in each area and month, as texts side by side, each resting on its excerpts. */
export function OverTimeFrameworkPage() {
  const matrix = useFramework();
  const { study, set, rows, columns, selected, selectedTheme, frame } = matrix;
  const written = rows.flatMap(({ cells }) => cells).filter(({ assessment }) => assessment?.text).length;
  return (
    <div className={styles.page}>
      <title>{`Framework matrix · ${study.title} · Throughline`}</title>
      <div className={styles.column}>
        <TimeNav study={study.id} />
        <FrameworkBar
          {...{ ...matrix, areas: study.areas }}
          note={`${written} of ${rows.length * columns.length} cells have a text`}
          onKinds={(kinds) => set({ kinds, group: undefined, theme: undefined })}
          onGroup={(title) => set({ group: title === undefined ? undefined : slug(title), theme: undefined })}
          onTheme={(id) => set({ theme: id === undefined ? undefined : matrix.themeWord(id) })}
          onArea={(name) => set({ area: name === undefined ? undefined : slug(name) })}
        >
          <ButtonLink small look="quiet" place={sweepPlace(study.id)}>
            Judge cells
          </ButtonLink>
          <FrameworkExport study={study.id} />
        </FrameworkBar>
        {!matrix.isRead && <Waiting label="Reading the assessments…" lines={10} lineHeight={60} />}
        {matrix.isRead && (rows.length === 0 || columns.length === 0) && (
          <Empty
            title={columns.length === 0 ? 'There are no themes yet' : 'No month has begun yet'}
            deeds={<ButtonLink place={themesPlace(study.id)}>Themes</ButtonLink>}
          >
            Areas and months stand in the rows, themes in the columns, what was said of them in the cells.
          </Empty>
        )}
        {matrix.isRead && rows.length > 0 && columns.length > 0 && (
          <FrameworkGrid
            rows={rows}
            themes={columns}
            selected={selected}
            absenceWords={study.policies.absenceWords}
            coderName={matrix.coderName}
            onOpen={matrix.open}
          />
        )}
      </div>
      {selected && selectedTheme && (
        <EvidencePanel
          study={study.id}
          place={selected}
          theme={{
            title: selectedTheme.title,
            kind: selectedTheme.kind,
            word: matrix.themeWord(selectedTheme.id),
          }}
          areaName={study.areas.find(({ id }) => id === selected.area)?.name ?? ''}
          months={frame.waves.map((wave) => ({
            ...wave,
            cell: selectedTheme.cells.find((cell) => cell.area === selected.area && cell.wave === wave.id),
          }))}
          withOthers
          absenceWords={study.policies.absenceWords}
          focusOn={null}
          excerpt={matrix.excerpt}
          onMonth={(wave) => matrix.open({ ...selected, wave })}
          onClose={matrix.close}
          askedBack={<AskedBack study={study.id} {...selected} />}
          memo={
            <MemoButton
              key={matrix.cellWord}
              study={study.id}
              place={{ about: 'cell', ...selected }}
              name="this cell"
            />
          }
        />
      )}
    </div>
  );
}
