import { useWaiting, type WaitingCounts } from '#client/features/member-check/use-waiting.ts';
import { PlaceLink } from '#client/ui/place-link.tsx';
import { checksPlace } from '../places.ts';
import styles from './overview.module.css';

const WORDS: { view: keyof WaitingCounts; one: string; more: string }[] = [
  {
    view: 'answers',
    one: '1 answer waits for a word of the team',
    more: 'answers wait for a word of the team',
  },
  { view: 'additions', one: '1 addition to look after', more: 'additions to look after' },
  { view: 'exercises', one: '1 exercise sent in', more: 'exercises sent in' },
  { view: 'quotes', one: '1 quote to change', more: 'quotes to change' },
];

/** What coordinators said that waits for the team; nothing where nothing does. */
export function OverviewAskedBack({ study }: { study: string }) {
  const waiting = useWaiting(study);
  const lines = WORDS.filter(({ view }) => waiting[view] > 0);
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="asked-back">
      <h2 id="asked-back">
        Asked back <span>what coordinators said on their own pages</span>
      </h2>
      <ul className={styles.asked}>
        {lines.map(({ view, one, more }) => (
          <li key={view}>
            <PlaceLink place={checksPlace(study, { view })}>
              {waiting[view] === 1 ? one : `${waiting[view]} ${more}`}
            </PlaceLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
