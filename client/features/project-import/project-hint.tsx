import type { Place } from '#client/lib/place.ts';
import { PlaceLink } from '#client/ui/place-link.tsx';
import styles from './project.module.css';

interface ProjectHintProps {
  place: Place;
}

/** For whoever looks among transcripts for the way in of a whole project. */
export function ProjectHint({ place }: ProjectHintProps) {
  return (
    <p className={styles.hint}>
      A project of NVivo, ATLAS.ti, MAXQDA, QualCoder or another program comes in whole, with its codes and
      codings: <PlaceLink place={place}>take in a .qdpx project</PlaceLink>.
    </p>
  );
}
