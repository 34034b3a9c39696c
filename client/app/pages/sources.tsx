import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { ImportStart } from '#client/features/import/import-start.tsx';
import { OpenImports } from '#client/features/import/open-imports.tsx';
import { PasteDialog } from '#client/features/import/paste-dialog.tsx';
import { useStartImport } from '#client/features/import/use-start-import.ts';
import { MemoButton } from '#client/features/memo/memo-button.tsx';
import { participantsQuery } from '#client/features/participant/api.ts';
import { ProjectHint } from '#client/features/project-import/project-hint.tsx';
import { WaitingProjects } from '#client/features/project-import/waiting-projects.tsx';
import { nearQuery, passesQuery, sourcesQuery } from '#client/features/source/api.ts';
import { SourceFilters } from '#client/features/source/source-filters.tsx';
import { SourcePanel } from '#client/features/source/source-panel.tsx';
import { SourceTable } from '#client/features/source/source-table.tsx';
import { studyQuery } from '#client/features/study/api.ts';
import { useFileDrop } from '#client/lib/file-drop.ts';
import { Button } from '#client/ui/button.tsx';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { Empty } from '#client/ui/empty.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import { useFileChoice } from '#client/ui/use-file-choice.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import { amount } from '#shared/import/summary.ts';
import { grouped, narrowed, type SourceFilter } from '#shared/source/grouped.ts';
import {
  deskPlace,
  historyPlace,
  importPlace,
  importReviewPlace,
  namesPlace,
  nearPlace,
  projectPlace,
  projectReviewPlace,
  proposalsPlace,
} from '../places.ts';
import styles from './sources.module.css';
import { useHandingIn } from './use-handing-in.ts';

/** Everything that was said or written, month by month. */
export function SourcesPage() {
  const { study: id } = useParams({ from: '/studies/$study' });
  const { edit, area, wave, kind } = useSearch({ from: '/studies/$study/sources' });
  const navigate = useNavigate({ from: '/studies/$study/sources' });
  const { data: study } = useSuspenseQuery(studyQuery(id));
  const { data: sources } = useQuery(sourcesQuery(id));
  const { data: near = [] } = useQuery({ ...nearQuery(id), throwOnError: false });
  const { data: passes = [] } = useQuery(passesQuery(id));
  const { data: participants = [] } = useQuery(participantsQuery(id));
  const [isPasting, setPasting] = useState(false);
  const start = useStartImport(id, (started) => {
    void navigate({
      to: '/studies/$study/sources/import/$import',
      params: { study: id, import: started.id },
      search: {},
    });
  });
  const handIn = useHandingIn(id, start.run);
  const { fields, chooseFiles, chooseFolder } = useFileChoice(handIn);
  const isOver = useFileDrop(handIn);
  const filter: SourceFilter = { area, wave, kind };
  const shown = narrowed(sources ?? [], filter, study);
  const edited = sources?.find((source) => source.id === edit);
  const setEdit = (source: string | undefined) =>
    void navigate({ search: (before) => ({ ...before, edit: source }), replace: true });
  const isEmpty = sources?.length === 0;
  const words = sources?.reduce((sum, source) => sum + source.words, 0) ?? 0;
  return (
    <div className={styles.page}>
      <title>{`Sources · ${study.title} · Throughline`}</title>
      <div className={styles.main}>
        <header className={styles.head}>
          <div>
            <h1>Sources</h1>
            <p className="sub">
              {sources && !isEmpty
                ? `${amount(sources.length, 'source')}, ${amount(words, 'word')}. Drop files anywhere to import them.`
                : 'Everything that was said or written, as it was kept.'}
            </p>
            {near.length > 0 && (
              <p className="sub">
                <PlaceLink place={nearPlace(id)}>{amount(near.length, 'near-duplicate')}</PlaceLink> of
                sources that count too
              </p>
            )}
          </div>
          {!isEmpty && (
            <div className={styles.deeds}>
              <ButtonLink deed="names.read" place={namesPlace(id)}>
                Names
              </ButtonLink>
              <Button deed="source.import" onClick={() => setPasting(true)}>
                Paste text
              </Button>
              <ButtonLink deed="source.import" place={importPlace(id)} look="primary">
                Import transcripts
              </ButtonLink>
            </div>
          )}
        </header>
        {start.error && !isPasting && !isEmpty && (
          <ErrorNote what={start.error.message} help={start.error.help} />
        )}
        <OpenImports study={id} placeOf={(one) => importReviewPlace(id, one)} />
        <div className={styles.waiting}>
          <WaitingProjects study={id} placeOf={projectReviewPlace} />
        </div>
        {isEmpty ? (
          <>
            <ImportStart
              isOver={isOver}
              isSending={start.isRunning}
              error={isPasting ? null : start.error}
              onChooseFiles={chooseFiles}
              onChooseFolder={chooseFolder}
              onPaste={() => setPasting(true)}
            />
            <ProjectHint place={projectPlace(id)} />
          </>
        ) : (
          <>
            <SourceFilters
              areas={study.areas}
              waves={study.waves}
              filter={filter}
              onFilter={(next) => void navigate({ search: { ...next, edit }, replace: true })}
              shown={shown.length}
              all={sources?.length ?? 0}
            />
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
            <section className={`scroll ${styles.list}`} tabIndex={0} aria-label="List of sources">
              {!sources && <Waiting label="Reading the sources…" lines={8} lineHeight={36} />}
              {sources && shown.length === 0 && (
                <Empty title="No source fits">None of the {sources.length} sources has all of this.</Empty>
              )}
              {shown.length > 0 && (
                <SourceTable
                  groups={grouped(shown, study)}
                  areas={study.areas}
                  participants={participants}
                  passes={passes}
                  titleOf={(source) => sources?.find((one) => one.id === source)?.title ?? ''}
                  current={edited?.id}
                  deskOf={(source) => deskPlace(id, source.id)}
                  onEdit={(source) => setEdit(source.id === edit ? undefined : source.id)}
                />
              )}
            </section>
          </>
        )}
      </div>
      {edited && sources && (
        <SourcePanel
          key={edited.id}
          study={id}
          source={edited}
          sources={sources}
          areas={study.areas}
          waves={study.waves}
          participants={participants}
          desk={deskPlace(id, edited.id)}
          proposals={proposalsPlace(id, edited.id)}
          history={historyPlace(id, { about: edited.id })}
          memo={<MemoButton study={id} place={{ about: 'source', source: edited.id }} name={edited.title} />}
          onClose={() => setEdit(undefined)}
        />
      )}
      {fields}
      {isPasting && (
        <PasteDialog
          error={start.error}
          isSending={start.isRunning}
          onText={(file) => start.run([file])}
          onClose={() => setPasting(false)}
        />
      )}
      {isOver && !isEmpty && (
        <p className={styles.drop} role="status">
          Drop the files to import them
        </p>
      )}
    </div>
  );
}
