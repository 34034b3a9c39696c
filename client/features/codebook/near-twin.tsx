import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '#client/lib/call.ts';
import { useDeed } from '#client/lib/deed.ts';
import { Button } from '#client/ui/button.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { useToast } from '#client/ui/use-toast.ts';
import { themeApi } from '#shared/api/theme.ts';
import type { Theme } from '#shared/theme/theme.ts';
import { twinsQuery } from './api.ts';
import styles from './history.module.css';
import { MergeDialog } from './merge-dialog.tsx';
import { TwinDialog } from './twin-dialog.tsx';
import type { Codebook } from './use-codebook.ts';
import type { ShownWave } from './waves.ts';

interface NearTwinProps {
  study: string;
  theme: Theme;
  codebook: Codebook;
  areas: readonly { id: string; name: string }[];
  waves: readonly ShownWave[];
  onOpen: (theme: string) => void;
}

/** Says where another theme lies on many of the same passages: perhaps the two are one, perhaps they are not. */
export function NearTwin({ study, theme, codebook, areas, waves, onOpen }: NearTwinProps) {
  const cache = useQueryClient();
  const say = useToast();
  const { data: twins } = useQuery({ ...twinsQuery(study, theme.id), enabled: !theme.retired });
  const [dialog, setDialog] = useState<'compare' | 'merge'>();
  const close = twins?.[0];
  const twin = close && codebook.themes.find(({ id }) => id === close.theme);
  const dismiss = useDeed({
    send: (other: Theme, key) =>
      call(themeApi.dismissTwin, { params: { study, theme: theme.id, twin: other.id }, key }),
    onSuccess: (_, other) => {
      say({ title: `${theme.title} and ${other.title}`, detail: 'are two things', undoable: true });
      setDialog(undefined);
      return cache.invalidateQueries({ queryKey: ['study', study] });
    },
  });
  if (!close || !twin) return null;
  return (
    <section className={styles.near} aria-label="Close to another theme">
      <b>Close to another theme</b>
      <p>
        {close.ofTwin < close.of
          ? `${close.shared} of the ${close.ofTwin} passages of`
          : `${close.shared} of its ${close.of} passages carry`}{' '}
        <button type="button" onClick={() => onOpen(twin.id)}>
          <KindShape kind={twin.kind} tint={twin.tint} />
          {twin.title}
        </button>{' '}
        {close.ofTwin < close.of ? 'carry this one too.' : 'too.'}
      </p>
      <p className={styles['near-deeds']}>
        <Button small onClick={() => setDialog('compare')}>
          Compare
        </Button>
        <Button deed="theme.merge" small onClick={() => setDialog('merge')}>
          Merge…
        </Button>
        <Button
          deed="theme.dismiss-twin"
          small
          look="quiet"
          busy={dismiss.isRunning}
          onClick={() => dismiss.run(twin)}
        >
          Two things
        </Button>
      </p>
      {dismiss.error && <ErrorNote what={dismiss.error.message} help={dismiss.error.help} />}
      {dialog === 'compare' && (
        <TwinDialog
          study={study}
          theme={theme}
          twin={twin}
          close={close}
          isDismissing={dismiss.isRunning}
          onDismiss={() => dismiss.run(twin)}
          onMerge={() => setDialog('merge')}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog === 'merge' && (
        <MergeDialog
          study={study}
          theme={theme}
          first={twin.id}
          codebook={codebook}
          areas={areas}
          waves={waves}
          onDone={(into) => {
            setDialog(undefined);
            onOpen(into);
          }}
          onClose={() => setDialog(undefined)}
        />
      )}
    </section>
  );
}
