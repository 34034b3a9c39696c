import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { reportsQuery, templatesQuery } from '#client/features/report/api.ts';
import { BeginDialog } from '#client/features/report/begin-dialog.tsx';
import { BEGINNINGS, type Beginning, ownBeginning } from '#client/features/report/beginnings.ts';
import { OwnBeginnings } from '#client/features/report/own-beginnings.tsx';
import { ReportList } from '#client/features/report/report-list.tsx';
import { TrashedReports } from '#client/features/report/trashed-reports.tsx';
import { studyQuery } from '#client/features/study/api.ts';
import { Button } from '#client/ui/button.tsx';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { Empty } from '#client/ui/empty.tsx';
import { Menu } from '#client/ui/menu.tsx';
import { findingsPlace, reportPlace } from '../places.ts';
import styles from './reports.module.css';

/** The reports of a study: begun from the frame, written, frozen. */
export function ReportsPage() {
  const { study: id } = useParams({ from: '/studies/$study' });
  const { data: study } = useSuspenseQuery(studyQuery(id));
  const { data: reports } = useSuspenseQuery(reportsQuery(id));
  const { data: templates = [] } = useQuery(templatesQuery(id));
  const navigate = useNavigate();
  const [beginning, setBeginning] = useState<Beginning>();
  const own = templates.map(ownBeginning);
  const item = (one: Beginning) => ({
    deed: 'report.add',
    label: one.label,
    hint: one.hint,
    onSelect: () => setBeginning(one),
  });
  return (
    <div className={`scroll ${styles.page}`}>
      <title>{`Reports · ${study.title} · Throughline`}</title>
      <header className={styles.head}>
        <div>
          <h1>Reports</h1>
          <p className="sub">Written from the evidence, checked against it, and frozen as editions.</p>
        </div>
        <div className={styles.deeds}>
          <ButtonLink place={findingsPlace(id)}>Findings</ButtonLink>
          {reports.length > 0 && (
            <Menu
              align="end"
              trigger={
                <Button look="primary" opens>
                  Begin a report
                </Button>
              }
              groups={[BEGINNINGS.map(item), own.map(item)]}
            />
          )}
        </div>
      </header>
      <div className={styles.body}>
        {reports.length > 0 ? (
          <ReportList
            reports={reports}
            areaOf={(area) => study.areas.find((one) => one.id === area)?.name ?? ''}
            placeOf={(report) => reportPlace(id, report)}
          />
        ) : (
          <Empty
            title="No reports yet"
            deeds={[...BEGINNINGS, ...own].map((one, at) => (
              <Button
                deed="report.add"
                key={one.template ?? one.kind}
                look={at === 0 ? 'primary' : 'plain'}
                onClick={() => setBeginning(one)}
              >
                {one.label}
              </Button>
            ))}
          >
            A report begins from the headings of the frame, with the stories, tables and quotes of the study
            as live pieces in its text.
          </Empty>
        )}
        <OwnBeginnings study={id} />
        <TrashedReports study={id} />
      </div>
      {beginning && (
        <BeginDialog
          study={study}
          beginning={beginning}
          onBegun={(report) =>
            void navigate({ to: '/studies/$study/reports/$report', params: { study: id, report } })
          }
          onClose={() => setBeginning(undefined)}
        />
      )}
    </div>
  );
}
