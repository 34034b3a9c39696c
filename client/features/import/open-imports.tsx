import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { useDeed } from '#client/lib/deed.ts';
import { useMay } from '#client/lib/may.ts';
import type { Place } from '#client/lib/place.ts';
import { type Draft, DraftList } from '#client/ui/draft-list.tsx';
import { importApi } from '#shared/api/import.ts';
import type { OpenImport } from '#shared/import/import.ts';
import { amount } from '#shared/import/summary.ts';
import { importQuery, openImportsQuery } from './api.ts';
import styles from './open-imports.module.css';
import { stopSending } from './sending.ts';

/** “40 files, 3 to go, 1 not read”. */
const standing = ({ files, toGo, failed }: OpenImport): string =>
  [
    amount(files, 'file'),
    ...(toGo > 0 ? [`${toGo} to go`] : []),
    ...(failed > 0 ? [`${failed} not read`] : []),
  ].join(', ');

interface OpenImportsProps {
  study: string;
  placeOf: (id: string) => Place;
}

/** Imports that nobody has finished, to go on with or to throw away; nothing where there are none. */
export function OpenImports({ study, placeOf }: OpenImportsProps) {
  const cache = useQueryClient();
  const may = useMay();
  const { data = [] } = useQuery({
    ...openImportsQuery(study),
    enabled: may('source.import'),
    throwOnError: false,
  });
  const throwAway = useDeed({
    send: ({ id }: Draft, key) => {
      stopSending(id);
      return call(importApi.cancel, { params: { study, import: id }, key });
    },
    onSuccess: ({ id }) => {
      cache.removeQueries({ queryKey: importQuery(study, id).queryKey });
      return cache.invalidateQueries({ queryKey: openImportsQuery(study).queryKey, exact: true });
    },
  });
  const drafts = data.map(
    (one): Draft => ({
      ...one,
      what: 'Import',
      standing: standing(one),
      place: placeOf(one.id),
      loses: `${amount(one.files, 'file')} and what was chosen for ${one.files === 1 ? 'it' : 'them'} go. What was kept in the study stays.`,
    }),
  );
  return (
    <div className={styles.open}>
      <DraftList
        label="Imports not finished"
        drafts={drafts}
        question="Throw this import away?"
        throwAway={throwAway}
      />
    </div>
  );
}
