import { onlineManager, type QueryClient } from '@tanstack/react-query';

/** Asks before a page is left whose deeds wait for the line: they live as long as it is open. */
export function guardUnsent(client: QueryClient): void {
  addEventListener('beforeunload', (event) => {
    if (!onlineManager.isOnline() && client.isMutating() > 0) event.preventDefault();
  });
}
