import { useNavigate, useSearch } from '@tanstack/react-router';
import { SinceList } from '#client/features/overview/since-list.tsx';
import { type SinceGroupName, sinceGroups } from '#client/features/overview/since-rows.ts';
import { Button } from '#client/ui/button.tsx';
import { Menu } from '#client/ui/menu.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import type { SinceView } from '#shared/api/overview.ts';
import type { StudyView } from '#shared/study/view.ts';
import { sincePlace } from '../places.ts';
import styles from './overview.module.css';
import type { OverviewLinks } from './overview-links.ts';

interface OverviewSinceProps {
  study: StudyView;
  /** Undefined while it is read, null with fewer than two closed waves. */
  since: SinceView | null | undefined;
  links: OverviewLinks;
}

/** What is different from the round before, or between two closed rounds that were chosen. */
export function OverviewSince({ study, since, links }: OverviewSinceProps) {
  const { compare, whole = [] } = useSearch({ from: '/studies/$study/' });
  const navigate = useNavigate({ from: '/studies/$study/' });
  const closed = study.waves.filter(({ status }) => status === 'closed');
  const pairs = closed.flatMap((later, at) => {
    const earlier = closed[at - 1];
    return earlier ? [{ earlier, later }] : [];
  });
  const [first, last] = [closed[0], closed.at(-1)];
  const ends = first && last && closed.length > 2 ? [{ earlier: first, later: last }] : [];
  const choose = (value: string | undefined) =>
    void navigate({ search: (before) => ({ ...before, compare: value }), resetScroll: false });
  const entry = ({ earlier, later }: (typeof pairs)[number]) => ({
    label: `${links.waveName(later.id)} against ${links.waveName(earlier.id)}`,
    isCurrent: since?.earlier === earlier.id && since.later === later.id,
    onSelect: () =>
      choose(later === last && earlier === closed.at(-2) ? undefined : `${earlier.month}..${later.month}`),
  });
  const fold = (group: SinceGroupName) =>
    void navigate({
      search: (before) => ({
        ...before,
        whole: whole.includes(group) ? whole.filter((one) => one !== group) : [...whole, group],
      }),
      replace: true,
      resetScroll: false,
    });
  const groups = since ? sinceGroups(since, study.areas) : [];
  return (
    <section aria-labelledby="since">
      <h2 id="since">
        {compare === undefined ? 'Since last wave' : 'Between two waves'}
        {since && (
          <span className={styles.pair}>
            <Menu
              align="end"
              trigger={
                <Button look="quiet" small opens>
                  {links.waveName(since.later)} against {links.waveName(since.earlier)}
                </Button>
              }
              groups={[pairs.toReversed().map(entry), ends.map(entry)]}
            />
          </span>
        )}
      </h2>
      {since === null && (
        <p className={styles.none}>
          {compare === undefined
            ? 'After two closed months this says what was newly raised, what was not raised this time, and which threats moved.'
            : 'The second month must come after the first.'}
        </p>
      )}
      {since && groups.length === 0 && (
        <p className={styles.none}>Nothing that was looked for in both months differs.</p>
      )}
      {since && (
        <SinceList
          groups={groups}
          unfolded={whole}
          onFold={fold}
          rowLink={({ theme, area }) => links.evidence(theme, area, since.later)}
        />
      )}
      {since && (
        <p className={styles.none}>
          <PlaceLink place={sincePlace(study.id, { compare })}>
            All of it, with the summary of the two waves
          </PlaceLink>
        </p>
      )}
    </section>
  );
}
