import type { ReactNode } from 'react';
import { useMay } from '#client/lib/may.ts';
import type { Place } from '#client/lib/place.ts';
import { Button } from '#client/ui/button.tsx';
import { Menu } from '#client/ui/menu.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import { useToast } from '#client/ui/use-toast.ts';
import { CODEBOOK_FORMATS, codebookFile } from './codebook-file.ts';
import styles from './versions.module.css';

interface VersionsHeadProps {
  study: { id: string; title: string };
  title: string;
  asOf: string | undefined;
  back: Place;
  /** What the screen is narrowed to. */
  children: ReactNode;
}

/** Which state of the codebook is shown, and the ways to take it along. */
export function VersionsHead({ study, title, asOf, back, children }: VersionsHeadProps) {
  const say = useToast();
  const may = useMay();
  return (
    <header className={styles.head}>
      <div>
        <p className={styles.eyebrow}>
          <PlaceLink place={back}>Themes</PlaceLink> · Versions
        </p>
        <h1>{title}</h1>
      </div>
      <div className={styles.tools}>
        {children}
        <Button small onClick={() => print()}>
          Print
        </Button>
        <Menu
          align="end"
          trigger={
            <Button small opens>
              Export
            </Button>
          }
          groups={[
            CODEBOOK_FORMATS.map(({ format, label }) => ({
              deed: 'export.readers',
              label,
              onSelect: () =>
                void codebookFile(study, format, {
                  asOf,
                  examples: may('export.working') ? 'yes' : 'cleared',
                }).catch((error: unknown) =>
                  say({ title: 'Not downloaded', detail: error instanceof Error ? error.message : '' }),
                ),
            })),
          ]}
        />
      </div>
    </header>
  );
}
