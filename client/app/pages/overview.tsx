import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { BackupTrouble } from '#client/features/backup/backup-trouble.tsx';
import { MemoButton } from '#client/features/memo/memo-button.tsx';
import { overviewQuery } from '#client/features/overview/api.ts';
import { fieldworkSummary } from '#client/features/overview/cell-words.ts';
import { FieldworkLegend } from '#client/features/overview/fieldwork-legend.tsx';
import { NextList } from '#client/features/overview/next-list.tsx';
import { studyQuery } from '#client/features/study/api.ts';
import { useFileDrop } from '#client/lib/file-drop.ts';
import { handFiles } from '#client/lib/handed-files.ts';
import { useMay } from '#client/lib/may.ts';
import { hrefOf } from '#client/lib/place.ts';
import { Allowed } from '#client/ui/allowed.tsx';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { studyLine } from '#shared/study/study-line.ts';
import { importPlace, setupPlace } from '../places.ts';
import { NextSheet } from './next-sheet.tsx';
import styles from './overview.module.css';
import { OverviewAskedBack } from './overview-asked-back.tsx';
import { OverviewFieldwork } from './overview-fieldwork.tsx';
import { overviewLinks } from './overview-links.ts';
import { OverviewRecheck } from './overview-recheck.tsx';
import { OverviewSince } from './overview-since.tsx';

/** Where the fieldwork of a study stands, what is new, and what to do. */
export function OverviewPage() {
  const { study: id } = useParams({ from: '/studies/$study' });
  const { compare } = useSearch({ from: '/studies/$study/' });
  const navigate = useNavigate();
  const { data: study } = useSuspenseQuery(studyQuery(id));
  const { data, error, refetch } = useQuery({ ...overviewQuery(id, compare), throwOnError: false });
  const may = useMay();
  const links = overviewLinks(study);
  const today = new Date().toISOString().slice(0, 10);
  const isDropping = useFileDrop((files) => {
    handFiles(files);
    void navigate({ href: hrefOf(importPlace(id)) });
  });
  const hasFrame = study.areas.length > 0 && study.waves.length > 0;
  return (
    <div className={styles.page}>
      <title>{`Overview · ${study.title} · Throughline`}</title>
      <header className={styles.head}>
        <div>
          <h1>{study.title}</h1>
          <p className="sub">{studyLine(study, today)}</p>
        </div>
        <div className={styles.deeds}>
          <MemoButton study={id} place={{ about: 'study' }} name="the study" />
          {hasFrame && (
            <ButtonLink deed="area.change" place={setupPlace(id)}>
              Set up
            </ButtonLink>
          )}
          {hasFrame && <NextSheet study={study} />}
          {hasFrame && (
            <ButtonLink deed="source.import" place={importPlace(id)} look="primary">
              Import transcripts
            </ButtonLink>
          )}
        </div>
      </header>
      <div className={styles.column}>
        <Allowed deed="access.read">
          <BackupTrouble />
        </Allowed>
        <section aria-labelledby="fieldwork">
          <h2 id="fieldwork">Fieldwork {data && hasFrame && <span>{fieldworkSummary(data.cells)}</span>}</h2>
          <OverviewFieldwork study={study} cells={data?.cells} links={links} today={today} />
          {error && (
            <ErrorNote
              what={error.message}
              help={error.help ?? 'Nothing was changed.'}
              onRetry={() => void refetch()}
            />
          )}
          {data && hasFrame && <FieldworkLegend />}
        </section>
        {may('coding.add') && (
          <section aria-labelledby="next">
            <h2 id="next">
              Next {data && data.next.length > 0 && <span>{data.next.length}, most urgent first</span>}
            </h2>
            {data &&
              (data.sources > 0 || data.next.length > 0 ? (
                <NextList items={data.next} placeOf={links.placeOf} itemLink={links.nextLink} />
              ) : (
                <p className={styles.none}>
                  {hasFrame
                    ? 'Import the first transcript, or drop its file anywhere on this page.'
                    : 'Name the areas and months of the study first.'}
                </p>
              ))}
          </section>
        )}
        <OverviewAskedBack study={id} />
      </div>
      <div className={styles.column}>
        <OverviewSince study={study} since={data?.since} links={links} />
        <OverviewRecheck items={data?.recheck} themes={data?.themes ?? 0} links={links} />
      </div>
      {isDropping && (
        <p className={styles.drop} role="status">
          Drop the files to import them
        </p>
      )}
    </div>
  );
}
