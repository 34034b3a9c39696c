import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Place } from '#client/lib/place.ts';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import type { StoryView } from '#shared/api/analysis.ts';
import type { AreaId } from '#shared/ids.ts';
import styles from './theme-head.module.css';

interface ThemeHeadProps {
  study: string;
  story: StoryView;
  groupTitle: string | null;
  /** "January", while the last wave is not closed. */
  openUntil: string | null;
  /** Where the evidence behind an area's story stands. */
  storyPlace: (area: AreaId) => Place;
  /** At the right end: export. */
  children: ReactNode;
}

const kinds = { change: 'Change', enabler: 'Enabler', threat: 'Threat', opportunity: 'Opportunity' };

/** The theme and its story as a sentence; words that rest on a suggestion are dashed and open it. */
export function ThemeHead({ study, story, groupTitle, openUntil, storyPlace, children }: ThemeHeadProps) {
  const { theme, story: parts, counts, newness } = story;
  const isDashed = parts.some(({ label, confirmed }) => label !== undefined && !confirmed);
  const where = `${counts.excerpts} ${counts.excerpts === 1 ? 'excerpt' : 'excerpts'} in ${counts.sources} of the ${counts.examinedSources} ${counts.examinedSources === 1 ? 'interview' : 'interviews'} read for it`;
  const notes = [
    ...(openUntil === null ? [] : [`provisional until ${openUntil} closes`]),
    ...(isDashed ? ['dashed words are suggestions'] : []),
    ...(newness === 'new' ? ['new to the study'] : []),
    ...(newness === 'newly-named' ? ['newly named: earlier interviews were not looked through for it'] : []),
  ].join('; ');
  return (
    <header className={styles.head}>
      <p className={styles.eyebrow} data-kind={theme.kind ?? 'unsorted'}>
        <KindShape kind={theme.kind} tint={theme.tint} size={12} />
        <b>{theme.kind === null ? 'Unsorted' : kinds[theme.kind]}</b>
        {groupTitle !== null && <span>in {groupTitle}</span>}
      </p>
      <div className={styles.deeds}>
        <Link
          className={styles.edit}
          to="/studies/$study/themes"
          params={{ study }}
          search={{ open: theme.id }}
        >
          Edit…
        </Link>
        {children}
      </div>
      <h1 data-long={theme.title.length > 80 || undefined}>{theme.title}</h1>
      {theme.retired && <p className={styles.retired}>Retired; kept for earlier waves.</p>}
      <p className={styles.story}>
        {parts.map(({ text, area, label, confirmed }) =>
          label === undefined || area === undefined ? (
            text
          ) : (
            <PlaceLink key={area} place={storyPlace(area)} data-suggested={!confirmed || undefined}>
              {text}
            </PlaceLink>
          ),
        )}
      </p>
      <p className="sub">
        {where}
        {counts.otherExcerpts > 0 && `, ${counts.otherExcerpts} in other voices`}.
        {notes !== '' && ` ${notes.charAt(0).toUpperCase()}${notes.slice(1)}.`}
      </p>
    </header>
  );
}
