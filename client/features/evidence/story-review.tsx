import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import { monthLabel } from '#shared/dates.ts';
import type { WaveId } from '#shared/ids.ts';
import type { ThemeKind } from '#shared/theme/theme.ts';
import { type CellPlace, evidenceQuery, signaturesQuery } from './api.ts';
import { Basis } from './basis.tsx';
import styles from './evidence.module.css';
import { ExcerptList } from './excerpt-list.tsx';
import { MonthStrip, type StripMonth } from './month-strip.tsx';
import { Story } from './story.tsx';

interface StoryReviewProps {
  study: string;
  /** The story, and the month whose words stand beside it. */
  place: CellPlace & { wave: WaveId };
  theme: { title: string; kind: ThemeKind | null; word: string };
  area: { name: string; note: string };
  months: readonly StripMonth[];
  absenceWords: number;
  /** What coordinators answered about the story. */
  askedBack: ReactNode;
  /** Opens the form for saying otherwise; 0 does not, every other number is a new request. */
  otherwise: number;
  onMonth: (wave: WaveId) => void;
  onJudged: () => void;
}

/** One story to be judged: what the rule says and why, and the words of each month beside it. */
export function StoryReview(props: StoryReviewProps) {
  const { study, place, theme, area, months, absenceWords, otherwise, onMonth, onJudged } = props;
  const { data: evidence } = useQuery(evidenceQuery(study, place));
  const { data: signatures } = useQuery(signaturesQuery(study));
  const month = months.find(({ id }) => id === place.wave);
  return (
    <section
      className={styles.review}
      aria-label={`${theme.title}, ${area.name}`}
      data-kind={theme.kind ?? 'unsorted'}
    >
      <header>
        <h2>
          <KindShape kind={theme.kind} size={13} isNamed />
          <Link to="/studies/$study/themes/$theme" params={{ study, theme: theme.word }}>
            {theme.title}
          </Link>
          <span>{area.name}</span>
        </h2>
        {area.note !== '' && <p className="sub">{area.note}</p>}
        <MonthStrip
          months={months}
          current={place.wave}
          kind={theme.kind}
          withOthers
          absenceWords={absenceWords}
          asked={0}
          onMonth={onMonth}
        />
      </header>
      {!evidence && <Waiting label="Reading the evidence…" lines={6} />}
      {evidence && (
        <>
          <div className={styles.judge}>
            <Story
              study={study}
              evidence={evidence}
              subject={`${theme.title}, ${area.name}`}
              signatures={signatures}
              asked={0}
              otherwise={otherwise}
              onJudged={onJudged}
            />
          </div>
          {props.askedBack}
          <h3 className={styles.month}>{month ? monthLabel(month.month) : ''}</h3>
          {evidence.excerpts.length > 0 && <ExcerptList study={study} evidence={evidence} />}
          {evidence.cell.state !== 'present' && (
            <Basis study={study} evidence={evidence} signatures={signatures} />
          )}
        </>
      )}
    </section>
  );
}
