import { useQueryClient } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { useDeed } from '#client/lib/deed.ts';
import { useToast } from '#client/ui/use-toast.ts';
import { backupApi } from '#shared/api/backup.ts';
import { backupsQuery } from './api.ts';

/** Takes a backup now, and removes one. */
export function useBackupDeeds() {
  const cache = useQueryClient();
  const say = useToast();
  const readAnew = () => cache.invalidateQueries({ queryKey: backupsQuery.queryKey });
  return {
    take: useDeed({
      // Long work, which nothing else on the page should wait for.
      scope: 'backups',
      send: (_: undefined, key) => call(backupApi.take, { key }),
      onSuccess: ({ name }) => {
        say({ title: 'Backed up', detail: name });
        return readAnew();
      },
      onError: readAnew,
    }),
    remove: useDeed({
      scope: 'backups',
      send: (name: string, key) => call(backupApi.remove, { params: { name }, key }),
      onSuccess: ({ removed }) => {
        say({ title: 'Backup removed', detail: removed });
        return readAnew();
      },
    }),
  };
}
