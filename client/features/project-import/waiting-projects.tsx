import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { useDeed } from '#client/lib/deed.ts';
import { useMay } from '#client/lib/may.ts';
import type { Place } from '#client/lib/place.ts';
import { type Draft, DraftList } from '#client/ui/draft-list.tsx';
import { projectImportApi } from '#shared/api/project-import.ts';
import type { ProjectAwaited } from '#shared/import/project.ts';
import { projectQuery, waitingQuery } from './api.ts';
import { sizeWords } from './words.ts';

const STATE: Partial<Record<ProjectAwaited['state'], string>> = {
  reading: 'being read',
  failed: 'could not be read',
};

/** “Two visits.qdpx, 3 kB, being read”. */
const standing = ({ fileName, size, state }: ProjectAwaited): string =>
  [fileName, sizeWords(size), ...(STATE[state] ? [STATE[state]] : [])].join(', ');

interface WaitingProjectsProps {
  /** None for those that wait to become studies. */
  study: string | undefined;
  placeOf: (study: string, id: string) => Place;
}

/** Projects of other programs that nobody has kept, to go on with or to throw away; nothing where there are none. */
export function WaitingProjects({ study, placeOf }: WaitingProjectsProps) {
  const cache = useQueryClient();
  const may = useMay();
  const { data = [] } = useQuery({
    ...waitingQuery(study),
    enabled: may('project.import'),
    throwOnError: false,
  });
  const throwAway = useDeed({
    send: (one: Draft & Pick<ProjectAwaited, 'study'>, key) =>
      call(projectImportApi.cancel, { params: { study: one.study, import: one.id }, key }),
    onSuccess: (_, one) => {
      cache.removeQueries({ queryKey: projectQuery(one.study, one.id).queryKey });
      return cache.invalidateQueries(waitingQuery(study));
    },
    scope: 'import',
  });
  return (
    <DraftList
      label="Projects not kept yet"
      drafts={data.map((one) => ({
        ...one,
        what: study === undefined ? 'New study from a project' : 'Project',
        by: study === undefined ? null : one.by,
        standing: standing(one),
        place: placeOf(one.study, one.id),
        loses: 'The file and what was chosen over it go. Nothing of it is in a study.',
      }))}
      question="Throw this project away?"
      throwAway={throwAway}
    />
  );
}
