import { onlineManager, type QueryClient } from '@tanstack/react-query';
import { isSessionOver } from './session.ts';

/** Asks before a page is left whose deeds wait for the line, or for somebody to sign in: they live as long as it is open. */
export function guardUnsent(client: QueryClient): void {
  addEventListener('beforeunload', (event) => {
    if ((!onlineManager.isOnline() || isSessionOver()) && client.isMutating() > 0) event.preventDefault();
  });
}
