import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { shortDay } from '#client/lib/day.ts';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { Panel } from '#client/ui/panel.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import { pairWords, type TogetherTheme } from '#shared/analysis/together-table.ts';
import type { SharedTurnView } from '#shared/api/together.ts';
import { type TogetherAsked, turnsTogetherQuery } from './api.ts';
import styles from './together-panel.module.css';

interface TogetherPanelProps {
  study: string;
  one: TogetherTheme;
  other: TogetherTheme;
  turns: number;
  asked: TogetherAsked;
  onClose: () => void;
  /** Opens the transcript at a turn. */
  turnLink: (turn: SharedTurnView) => ReactNode;
}

/** The turns in which two themes stand together, with the passages of each. */
export function TogetherPanel({ study, one, other, turns, asked, onClose, turnLink }: TogetherPanelProps) {
  const { data } = useQuery(turnsTogetherQuery(study, one.id, other.id, asked));
  const themeOf = (id: string) => (id === one.id ? one : other);
  return (
    <Panel
      title={`${one.title} and ${other.title}`}
      eyebrow={asked.within === 'passage' ? 'Overlapping passages' : 'In the same turn'}
      head={<p className={styles.base}>{pairWords(one, other, turns).split(': ')[1]}</p>}
      width={364}
      onClose={onClose}
    >
      {!data && <Waiting label="Reading the turns…" lines={6} lineHeight={22} />}
      {data?.items.map((turn) => (
        <article key={`${turn.source} ${turn.turn}`} className={styles.turn}>
          <header>
            <span>
              {[turn.attribution, ...(turn.day === null ? [] : [shortDay(turn.day)])].join(', ')}
              {turn.voice === 'other' && ` · ${turn.kind}`}
            </span>
            {turnLink(turn)}
          </header>
          {turn.passages.map(({ coding, theme, text }) => (
            <blockquote key={coding} data-kind={themeOf(theme).kind ?? 'unsorted'}>
              <h3>
                <KindShape kind={themeOf(theme).kind} size={10} />
                {themeOf(theme).title}
              </h3>
              <p>“{text}”</p>
            </blockquote>
          ))}
        </article>
      ))}
      {data && data.of > data.items.length && (
        <p className={styles.more}>
          {data.items.length} of {data.of} turns. Narrow by area or month for the others.
        </p>
      )}
    </Panel>
  );
}
