import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { longDay } from '#client/lib/day.ts';
import type { Place } from '#client/lib/place.ts';
import { CallError } from '#client/lib/request.ts';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import { codebookThenQuery, differenceQuery, versionsQuery } from './api.ts';
import { CodebookDifference } from './codebook-difference.tsx';
import { CodebookThen } from './codebook-then.tsx';
import { NameVersionDialog } from './name-version-dialog.tsx';
import type { Codebook } from './use-codebook.ts';
import styles from './versions.module.css';
import { VersionsHead } from './versions-head.tsx';
import { VersionsList } from './versions-list.tsx';
import { type VersionsShown, VersionsTools } from './versions-tools.tsx';

interface VersionsScreenProps {
  study: { id: string; title: string };
  codebook: Codebook;
  waves: readonly { month: string }[];
  shown: VersionsShown;
  onShow: (shown: VersionsShown) => void;
  placeOf: (shown: VersionsShown) => Place;
  back: Place;
}

/** The codebook as of any state, read-only, and what differs between two. */
export function VersionsScreen(props: VersionsScreenProps) {
  const { study, codebook, waves, shown, onShow, placeOf, back } = props;
  const { asOf, from } = shown;
  const { data: versions } = useQuery(versionsQuery(study.id));
  const { data: then, error } = useQuery(codebookThenQuery(study.id, asOf));
  const difference = useQuery({
    ...differenceQuery(study.id, from ?? '', asOf),
    enabled: from !== undefined,
  });
  const [isNaming, setNaming] = useState(false);
  const last = codebook.events.at(-1);
  const failed = [error, from === undefined ? null : difference.error].find(
    (one): one is CallError => one instanceof CallError,
  );
  const name = then && `${then.name.charAt(0).toUpperCase()}${then.name.slice(1)}`;
  const isNamed = versions?.some(({ event }) => event === then?.event) ?? true;
  return (
    <>
      <VersionsHead
        study={study}
        title={
          from === undefined
            ? (name ?? 'Codebook')
            : `From ${difference.data?.from.name ?? '…'} to ${difference.data?.to.name ?? '…'}`
        }
        asOf={asOf}
        back={back}
      >
        <VersionsTools
          codebook={codebook}
          waves={waves}
          shown={shown}
          names={{ asOf: then?.name, from: difference.data?.from.name }}
          first={`${versions?.[0]?.event ?? 1}`}
          onShow={onShow}
          onName={isNamed || from !== undefined ? undefined : () => setNaming(true)}
        />
      </VersionsHead>
      <div className={styles.columns}>
        {versions ? (
          <VersionsList
            study={study.id}
            versions={versions}
            last={last?.number ?? 0}
            asOf={asOf}
            placeOf={(state) => placeOf({ asOf: state, from: undefined })}
            onCompare={(event) => onShow({ asOf: undefined, from: `${event}` })}
          />
        ) : (
          <Waiting label="Reading the versions…" lines={4} lineHeight={44} />
        )}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: words to be read scroll by key, and nothing in them takes the focus. */}
        <section className={`scroll ${styles.main}`} aria-label="Codebook" tabIndex={0}>
          {failed && <ErrorNote what={failed.message} help={failed.help} />}
          {from === undefined && then && (
            <>
              {asOf !== undefined && (
                <p className={styles.banner} role="status">
                  <b>Read only.</b> This is the codebook as it was
                  {then.at === null ? ' before its first change' : ` on ${longDay(then.at)}`}; today’s may say
                  otherwise.
                </p>
              )}
              <CodebookThen then={then} />
            </>
          )}
          {from !== undefined && difference.data && <CodebookDifference difference={difference.data} />}
          {!failed && (from === undefined ? !then : !difference.data) && (
            <Waiting label="Reading the codebook…" lines={10} lineHeight={44} />
          )}
        </section>
      </div>
      {isNaming && then && (
        <NameVersionDialog
          study={study.id}
          event={then.event}
          then={then.at === null ? '' : `It stands on ${longDay(then.at)}.`}
          onClose={() => setNaming(false)}
        />
      )}
    </>
  );
}
