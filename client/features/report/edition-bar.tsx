import type { ReactNode } from 'react';
import { longDay } from '#client/lib/day.ts';
import { Icon } from '#client/ui/icon.tsx';
import type { EditionHead } from '#shared/report/edition.ts';
import type { Report } from '#shared/report/report.ts';
import styles from './edition-bar.module.css';
import { audienceWords, kindWords } from './report-words.ts';

interface EditionBarProps {
  report: Pick<Report, 'title' | 'kind' | 'audience'>;
  editions: readonly EditionHead[];
  /** `draft`, or the id of an edition; undefined where two are shown beside each other. */
  current: string | undefined;
  onOpen: (edition: string) => void;
  /** What can be done with the one that is open. */
  children?: ReactNode;
}

const year = (iso: string) => new Date(iso).getUTCFullYear();
const wavesOf = ({ waves }: EditionHead): string =>
  waves.length === 0
    ? 'no closed wave'
    : waves.length === 1
      ? `${waves[0]}`
      : `${waves[0]} to ${waves.at(-1)}`;

/** The editions of a report and its draft, the newest at the right. */
export function EditionBar({ report, editions, current, onOpen, children }: EditionBarProps) {
  return (
    <header className={styles.bar}>
      <h1 className="vh">{report.title}</h1>
      <nav className={`scroll ${styles.editions}`} aria-label="Editions">
        {editions.map((edition) => (
          <button
            key={edition.id}
            type="button"
            aria-current={current === edition.id || undefined}
            onClick={() => onOpen(edition.id)}
          >
            <Icon name="lock" size={14} />
            <span>
              <b>{edition.name}</b>
              <small>
                {edition.withdrawn.length > 0 && (
                  <em>
                    {edition.withdrawn.length === 1 ? '1 quote' : `${edition.withdrawn.length} quotes`}{' '}
                    withdrawn since ·{' '}
                  </em>
                )}
                frozen {longDay(edition.at)} {year(edition.at)} · {wavesOf(edition)}
              </small>
            </span>
          </button>
        ))}
        <button type="button" aria-current={current === 'draft' || undefined} onClick={() => onOpen('draft')}>
          <i className={styles.ring} />
          <span>
            <b>{report.title}</b>
            <small>
              {kindWords[report.kind]} · draft for {audienceWords[report.audience]}, data as of now
            </small>
          </span>
        </button>
      </nav>
      <div className={styles.deeds}>{children}</div>
    </header>
  );
}
