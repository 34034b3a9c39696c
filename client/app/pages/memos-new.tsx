import { useQuery } from '@tanstack/react-query';
import { NewMemoPanel } from '#client/features/memo/new-memo-panel.tsx';
import { participantsQuery } from '#client/features/participant/api.ts';
import { sourcesQuery } from '#client/features/source/api.ts';
import type { StudyView } from '#shared/study/view.ts';
import type { Theme } from '#shared/theme/theme.ts';
import { memoThings } from './memo-things.tsx';

interface MemosNewProps {
  study: StudyView;
  themes: readonly Theme[];
  /** The key of the place in the address. */
  asked: string;
  onPlace: (key: string) => void;
  /** Done, with the memo that was written, or without. */
  onDone: (memo: string | undefined) => void;
}

const NOTHING: never[] = [];

/** A new memo on anything of the study. */
export function MemosNew({ study, themes, asked, onPlace, onDone }: MemosNewProps) {
  const { data: sources = NOTHING } = useQuery(sourcesQuery(study.id));
  const { data: participants = NOTHING } = useQuery(participantsQuery(study.id));
  return (
    <NewMemoPanel
      study={study.id}
      asked={asked}
      things={memoThings({ study, themes, sources, participants })}
      areas={study.areas}
      waves={study.waves}
      onPlace={onPlace}
      onSaved={onDone}
      onClose={() => onDone(undefined)}
    />
  );
}
