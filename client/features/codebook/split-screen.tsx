import { useQuery } from '@tanstack/react-query';
import type { Place } from '#client/lib/place.ts';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { Empty } from '#client/ui/empty.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import { passagesOf } from '#shared/codebook/split-draft.ts';
import type { Coding } from '#shared/coding/coding.ts';
import type { Theme } from '#shared/theme/theme.ts';
import { codingsQuery, queueQuery } from './api.ts';
import { SplitAfter } from './split-after.tsx';
import { SplitBefore } from './split-before.tsx';
import { SplitHead } from './split-head.tsx';
import type { Codebook } from './use-codebook.ts';
import type { ShownWave } from './waves.ts';

export interface SplitScreenProps {
  study: string;
  codebook: Codebook;
  areas: readonly { id: string; name: string }[];
  waves: readonly ShownWave[];
  /** “Millhaven, October 2020, coordinator · MS”. */
  from: (coding: Coding) => string;
  places: { theme: (theme: string) => Place; coding: (coding: Coding) => Place };
}

/** A theme that is to be split, or was and still has passages to give to its parts. */
export function SplitScreen(props: SplitScreenProps & { theme: Theme }) {
  const { study, theme, codebook, places } = props;
  const { data: codings } = useQuery(codingsQuery(study, theme.id));
  const { data: queue } = useQuery(queueQuery(study));
  const item = queue?.find((one) => one.theme === theme.id && one.parts.length > 0);
  const parts = item?.parts.flatMap((part) => codebook.themes.find(({ id }) => id === part) ?? []);
  // The queue may know of the parts before the codebook does: until then there is nothing to give a passage to.
  if (!codings || !queue || parts?.length === 0)
    return (
      <>
        <SplitHead theme={theme} says="" places={places} />
        <Waiting label="Reading the passages…" lines={6} lineHeight={64} />
      </>
    );
  if (item && parts) return <SplitAfter {...props} passages={passagesOf(item.codings)} parts={parts} />;
  if (theme.retired)
    return (
      <>
        <SplitHead theme={theme} says="" places={places} />
        <Empty
          title="Nothing is left to give out"
          deeds={
            <ButtonLink look="primary" place={places.theme(theme.id)}>
              To the theme
            </ButtonLink>
          }
        >
          This theme is retired, and none of its passages waits for a part.
        </Empty>
      </>
    );
  return (
    <SplitBefore {...props} passages={passagesOf(codings.filter(({ state }) => state === 'accepted'))} />
  );
}
