import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import { cellHeading } from '#shared/analysis/cell-words.ts';
import { monthLabel } from '#shared/dates.ts';
import type { WaveId } from '#shared/ids.ts';
import type { ThemeKind } from '#shared/theme/theme.ts';
import { type CellPlace, evidenceQuery, signaturesQuery } from './api.ts';
import { AssessmentChanges } from './assessment-changes.tsx';
import { Basis } from './basis.tsx';
import styles from './evidence.module.css';
import { ExcerptList } from './excerpt-list.tsx';
import { JudgeForm } from './judge-form.tsx';
import judging from './judging.module.css';
import type { StripMonth } from './month-strip.tsx';
import { Reminder } from './reminder.tsx';
import { signed } from './signature.ts';

interface JudgeCellProps {
  study: string;
  place: CellPlace & { wave: WaveId };
  theme: { title: string; kind: ThemeKind | null; word: string };
  areaName: string;
  months: readonly StripMonth[];
  /** What coordinators answered about the cell. */
  askedBack: ReactNode;
  onJudged: () => void;
  onLeave: () => void;
}

/** One cell to be judged: its words, what was made of it, and the form beside them. */
export function JudgeCell(props: JudgeCellProps) {
  const { study, place, theme, areaName, months, onJudged, onLeave } = props;
  const { data: evidence } = useQuery(evidenceQuery(study, place));
  const { data: signatures } = useQuery(signaturesQuery(study));
  const [isReminded, setReminded] = useState(false);
  const month = months.find(({ id }) => id === place.wave);
  const remind = () => setReminded(!isReminded);
  return (
    <section
      className={judging.judging}
      aria-label={`${theme.title}, ${areaName}, ${month ? monthLabel(month.month) : ''}`}
      data-kind={theme.kind ?? 'unsorted'}
    >
      <div className={`scroll ${judging.said}`}>
        <header>
          <h2>
            <KindShape kind={theme.kind} size={13} isNamed />
            <Link to="/studies/$study/themes/$theme" params={{ study, theme: theme.word }}>
              {theme.title}
            </Link>
            <span>
              {areaName}, {month ? monthLabel(month.month) : ''}
            </span>
          </h2>
          {evidence && <p className="sub">{cellHeading(evidence.cell, evidence.cell.strength)}</p>}
        </header>
        {!evidence && <Waiting label="Reading the evidence…" lines={6} />}
        {evidence && evidence.excerpts.length > 0 && <ExcerptList study={study} evidence={evidence} />}
        {evidence && evidence.cell.state !== 'present' && (
          <Basis study={study} evidence={evidence} signatures={signatures} />
        )}
      </div>
      <div className={`scroll ${judging.judgement}`}>
        {evidence?.assessment?.stale && (
          <div className={styles.stale}>
            <AssessmentChanges evidence={evidence} changes={evidence.assessment.changes} />
          </div>
        )}
        {evidence && (
          <JudgeForm
            study={study}
            evidence={evidence}
            onReminder={remind}
            onJudged={onJudged}
            onLeave={onLeave}
          />
        )}
        {evidence?.assessment && signatures && (
          <p className={styles.signature}>
            {evidence.assessment.state === 'draft' ? 'Draft by' : 'Confirmed by'}{' '}
            {signed(signatures, evidence.assessment.by, evidence.assessment.at)}
          </p>
        )}
        <div className={judging.askedBack}>{props.askedBack}</div>
        {evidence && (
          <Reminder
            study={study}
            place={place}
            months={months}
            signatures={signatures}
            isOpen={isReminded}
            onToggle={remind}
          />
        )}
      </div>
    </section>
  );
}
