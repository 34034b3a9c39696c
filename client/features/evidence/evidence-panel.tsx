import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { Panel } from '#client/ui/panel.tsx';
import { counted } from '#shared/analysis/wording.ts';
import { monthLabel } from '#shared/dates.ts';
import type { WaveId } from '#shared/ids.ts';
import type { ThemeKind } from '#shared/theme/theme.ts';
import { type CellPlace, evidenceQuery, signaturesQuery } from './api.ts';
import { Assessment } from './assessment.tsx';
import { Basis } from './basis.tsx';
import styles from './evidence.module.css';
import { ExcerptList, type ShownExcerpt } from './excerpt-list.tsx';
import { MonthStrip, type StripMonth } from './month-strip.tsx';
import { Story } from './story.tsx';

interface EvidencePanelProps {
  study: string;
  place: CellPlace & { wave: WaveId };
  theme: { title: string; kind: ThemeKind | null; word: string };
  areaName: string;
  months: readonly StripMonth[];
  withOthers: boolean;
  absenceWords: number;
  /** What takes the focus; every number is a new request. */
  focusOn: { on: 'month' | 'story'; asked: number } | null;
  /** The excerpt to look at first, by one of its codings; every number is a new request. */
  excerpt?: ShownExcerpt | null;
  onMonth: (wave: WaveId) => void;
  onClose: () => void;
  /** What coordinators answered about the cell; it stands beside the judgement. */
  askedBack: ReactNode;
  /** The memos on the cell. */
  memo: ReactNode;
}

/** What one cell rests on: judgement, words, what was read; and how the theme moved in the area. */
export function EvidencePanel(props: EvidencePanelProps) {
  const { study, place, theme, areaName, months, withOthers, absenceWords, focusOn, onMonth, onClose, memo } =
    props;
  const [asked, setAsked] = useState<ShownExcerpt & { of: ShownExcerpt | null }>();
  const excerpt = props.excerpt ?? null;
  // What was asked for here counts until something else is asked for from outside.
  const shown = asked?.of === excerpt ? asked : excerpt;
  const { data: evidence } = useQuery(evidenceQuery(study, place));
  const { data: signatures } = useQuery(signaturesQuery(study));
  const here = months.find(({ id }) => id === place.wave);
  const month = here ? monthLabel(here.month) : '';
  const closed = months.filter((one) => one.place === 'closed').length;
  const isAboutWords = evidence !== undefined && evidence.excerpts.length > 0;
  const needsBasis = evidence !== undefined && evidence.cell.state !== 'present';
  return (
    <div className={styles.place} data-kind={theme.kind ?? 'unsorted'}>
      <Panel
        title={`${areaName}, ${month}`}
        eyebrow={
          <>
            <KindShape kind={theme.kind} size={10} isNamed />
            <Link className="clip" to="/studies/$study/themes/$theme" params={{ study, theme: theme.word }}>
              {theme.title}
            </Link>
          </>
        }
        head={
          <MonthStrip
            months={months}
            current={place.wave}
            kind={theme.kind}
            withOthers={withOthers}
            absenceWords={absenceWords}
            asked={focusOn?.on === 'month' ? focusOn.asked : 0}
            onMonth={onMonth}
          />
        }
        onClose={onClose}
        footer={
          evidence && (
            <Story
              key={`${place.theme} ${place.area}`}
              study={study}
              evidence={evidence}
              subject={`${theme.title}, ${areaName}`}
              signatures={signatures}
              asked={focusOn?.on === 'story' ? focusOn.asked : 0}
            />
          )
        }
      >
        {evidence && (
          <div key={`${place.theme} ${place.area} ${place.wave}`}>
            <Assessment
              study={study}
              evidence={evidence}
              signatures={signatures}
              openMonth={here?.place === 'open' ? (month.split(' ')[0] ?? null) : null}
              closedWaves={counted(closed, 'closed wave')}
              onExcerpt={(coding) => setAsked({ coding, asked: (asked?.asked ?? 0) + 1, of: excerpt })}
            />
            {props.askedBack}
            {isAboutWords && <ExcerptList study={study} evidence={evidence} shown={shown} />}
            {needsBasis && <Basis study={study} evidence={evidence} signatures={signatures} />}
            <div className={styles.memo}>{memo}</div>
          </div>
        )}
      </Panel>
    </div>
  );
}
