import { useQuery } from '@tanstack/react-query';
import type { Place } from '#client/lib/place.ts';
import { PlaceLink } from '#client/ui/place-link.tsx';
import type { Theme } from '#shared/theme/theme.ts';
import { queueQuery } from './api.ts';
import styles from './form.module.css';
import { some } from './kind-words.ts';

interface WaitsNoteProps {
  study: string;
  theme: Theme;
  queue: Place;
}

/** What a theme waits for since it changed its meaning, and the way there. */
export function WaitsNote({ study, theme, queue }: WaitsNoteProps) {
  const { data: items } = useQuery(queueQuery(study));
  const item = items?.find((one) => one.theme === theme.id);
  if (!item) return null;
  const waits = [
    ...(item.codings.length > 0 ? [`${some(item.codings.length, 'coding')} to confirm`] : []),
    ...(item.sources.length > 0 ? [`${some(item.sources.length, 'source')} to look through`] : []),
  ];
  return (
    <p className={styles.waits}>
      {waits.join(', ')} since it means what it means now.
      <PlaceLink place={queue}>Look again</PlaceLink>
    </p>
  );
}
