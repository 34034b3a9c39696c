import { useQuery } from '@tanstack/react-query';
import { KindShape } from '#client/ui/kind-shape.tsx';
import type { Theme } from '#shared/theme/theme.ts';
import { storyQuery } from './api.ts';
import styles from './history.module.css';
import type { Codebook } from './use-codebook.ts';

/** Passages two themes must share, and part of the smaller one's, before they are called close. */
const CLOSE_PASSAGES = 3;
const CLOSE_PART = 0.5;

interface NearTwinProps {
  study: string;
  theme: Theme;
  codebook: Codebook;
  onOpen: (theme: string) => void;
}

/** Says where another theme lies on many of the same passages: perhaps the two are one. */
export function NearTwin({ study, theme, codebook, onOpen }: NearTwinProps) {
  const { data: story } = useQuery(storyQuery(study, theme.id));
  const close = story?.near.find(
    ({ theme: other, shared, of }) =>
      shared >= CLOSE_PASSAGES && shared >= CLOSE_PART * Math.min(of, codebook.tallies.of(other).own),
  );
  const twin = close && codebook.themes.find(({ id, retired }) => id === close.theme && !retired);
  if (!close || !twin) return null;
  return (
    <div className={styles.near}>
      <b>Close to another theme</b>
      <p>
        {close.shared} of its {close.of} passages carry{' '}
        <button type="button" onClick={() => onOpen(twin.id)}>
          <KindShape kind={twin.kind} />
          {twin.title}
        </button>{' '}
        too.
      </p>
    </div>
  );
}
