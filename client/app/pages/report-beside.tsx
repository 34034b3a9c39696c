import { BesideView } from '#client/features/report/beside-view.tsx';
import type { Sources } from '#client/features/report/sourced.ts';
import { useDraftSide, useFrozenSide } from '#client/features/report/use-side.ts';
import { Waiting } from '#client/ui/waiting.tsx';
import type { EditionHead } from '#shared/report/edition.ts';
import type { Report } from '#shared/report/report.ts';
import type { StudyView } from '#shared/study/view.ts';

interface ReportBesideProps {
  study: StudyView;
  report: Report;
  editions: readonly EditionHead[];
  left: EditionHead;
  /** Undefined is the draft. */
  right: EditionHead | undefined;
  phase: string | null;
  placeOf: Sources['placeOf'];
  onOpen: (edition: string) => void;
  onClose: () => void;
}

/** An edition beside a later one or the draft, once both are read. */
export function ReportBeside({ study, report, left, right, ...rest }: ReportBesideProps) {
  const before = useFrozenSide(study.id, left);
  const frozen = useFrozenSide(study.id, right);
  const draft = useDraftSide(study, report);
  const after = right ? frozen : draft;
  if (!before || !after) return <Waiting label="Reading both texts…" lines={12} />;
  return <BesideView study={study} report={report} left={before} right={after} {...rest} />;
}
