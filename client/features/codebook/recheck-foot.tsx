import { useQuery } from '@tanstack/react-query';
import type { Place } from '#client/lib/place.ts';
import { Icon } from '#client/ui/icon.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import { queueQuery } from './api.ts';
import { some } from './kind-words.ts';
import styles from './tree.module.css';

interface RecheckFootProps {
  study: string;
  queue: Place;
}

/** How much waits to be looked at again, and the way there. */
export function RecheckFoot({ study, queue }: RecheckFootProps) {
  const { data: items } = useQuery(queueQuery(study));
  const sources = new Set(items?.flatMap((item) => item.sources.map(({ source }) => source))).size;
  const codings = items?.reduce((sum, item) => sum + item.codings.length, 0) ?? 0;
  if (sources + codings === 0) return null;
  return (
    <div className={styles.foot}>
      <Icon name="warn" />
      <span className="clip">
        <b>Re-check queue</b> ·{' '}
        {[
          ...(sources > 0 ? [some(sources, 'source')] : []),
          ...(codings > 0 ? [some(codings, 'passage')] : []),
        ].join(', ')}
      </span>
      <PlaceLink place={queue}>Open</PlaceLink>
    </div>
  );
}
