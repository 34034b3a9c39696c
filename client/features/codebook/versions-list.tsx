import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '#client/lib/call.ts';
import { longDay } from '#client/lib/day.ts';
import { useDeed } from '#client/lib/deed.ts';
import type { Place } from '#client/lib/place.ts';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { IconButton } from '#client/ui/icon-button.tsx';
import { Menu } from '#client/ui/menu.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import { useToast } from '#client/ui/use-toast.ts';
import { codebookApi } from '#shared/api/codebook.ts';
import type { CodebookVersion } from '#shared/codebook/then.ts';
import { some } from './kind-words.ts';
import { NameVersionDialog } from './name-version-dialog.tsx';
import styles from './versions.module.css';

interface VersionsListProps {
  study: string;
  /** Oldest first. */
  versions: readonly CodebookVersion[];
  /** Number of the last event. */
  last: number;
  asOf: string | undefined;
  placeOf: (asOf: string | undefined) => Place;
  onCompare: (event: number) => void;
}

/** The named versions of the codebook, newest first, today's above them. */
export function VersionsList({ study, versions, last, asOf, placeOf, onCompare }: VersionsListProps) {
  const cache = useQueryClient();
  const say = useToast();
  const [renamed, setRenamed] = useState<CodebookVersion>();
  const unname = useDeed({
    send: ({ event }: CodebookVersion, key) =>
      call(codebookApi.removeVersion, { params: { study, event }, key }),
    onSuccess: (_, { name }) => {
      say({ title: `Codebook ${name}`, detail: 'name taken away', undoable: true });
      return cache.invalidateQueries({ queryKey: ['study', study] });
    },
  });
  const newest = versions.at(-1);
  const since = last - (newest?.event ?? 0);
  return (
    <nav className={`scroll ${styles.list}`} aria-label="Versions">
      <ul>
        <li>
          <PlaceLink place={placeOf(undefined)} aria-current={asOf === undefined || undefined}>
            <b>Today</b>
            <small>
              {newest
                ? since === 0
                  ? `as codebook ${newest.name}`
                  : `${some(since, 'change')} since codebook ${newest.name}`
                : some(last, 'change')}
            </small>
          </PlaceLink>
        </li>
        {versions.toReversed().map((version, at, all) => {
          const changes = version.event - (all[at + 1]?.event ?? 0);
          return (
            <li key={version.event}>
              <PlaceLink
                place={placeOf(`${version.event}`)}
                aria-current={asOf === `${version.event}` || undefined}
              >
                <b>Codebook {version.name}</b>
                <small>
                  {longDay(version.at)} · {some(changes, 'change')}
                </small>
              </PlaceLink>
              <Menu
                align="end"
                trigger={<IconButton icon="dots" size="small" label={`More on codebook ${version.name}`} />}
                groups={[
                  [
                    { label: 'Compare with today', onSelect: () => onCompare(version.event) },
                    {
                      deed: 'codebook.rename-version',
                      label: 'Rename…',
                      onSelect: () => setRenamed(version),
                    },
                    {
                      deed: 'codebook.remove-version',
                      label: 'Take the name away',
                      onSelect: () => unname.run(version),
                    },
                  ],
                ]}
              />
            </li>
          );
        })}
      </ul>
      {versions.length === 0 && (
        <p className={styles.none}>
          No version is named yet. Name one when you begin a round of coding, or report on it.
        </p>
      )}
      {unname.error && <ErrorNote what={unname.error.message} help={unname.error.help} />}
      {renamed && (
        <NameVersionDialog
          study={study}
          event={renamed.event}
          name={renamed.name}
          then={`It stands on ${longDay(renamed.at)}.`}
          onClose={() => setRenamed(undefined)}
        />
      )}
    </nav>
  );
}
