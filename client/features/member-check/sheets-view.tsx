import type { Place } from '#client/lib/place.ts';
import { Empty } from '#client/ui/empty.tsx';
import type { CheckLine } from '#shared/member-check/check-view.ts';
import type { StudyView } from '#shared/study/view.ts';
import { CheckList } from './check-list.tsx';
import styles from './checks.module.css';

interface SheetsViewProps {
  study: StudyView;
  checks: readonly CheckLine[];
  placeOf: (check: CheckLine) => Place;
}

/** Every sheet of the study, or what one is where there is none. */
export function SheetsView({ study, checks, placeOf }: SheetsViewProps) {
  return (
    <div className={`scroll ${styles.view}`}>
      {checks.length === 0 ? (
        <Empty title="Nobody was asked yet">
          A sheet holds up to ten short sentences of what a coordinator told, in plain words. They say yes,
          partly or no on their phone; their answers stand beside your judgements.
        </Empty>
      ) : (
        <CheckList checks={checks} areas={study.areas} waves={study.waves} placeOf={placeOf} />
      )}
    </div>
  );
}
