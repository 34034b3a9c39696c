let token: string | null = null;

/**
 * The token of the invitation this page was opened with, or null. It is taken out of the address at once, so that
 * neither the history of the browser nor whoever looks at the screen has it.
 */
export function takeInvitation(): string | null {
  if (location.pathname === '/join' && location.hash.length > 1) {
    token = location.hash.slice(1);
    history.replaceState(history.state, '', '/join');
  }
  return token;
}

/** After it was accepted it opens nothing any more. */
export const forgetInvitation = (): void => {
  token = null;
};
