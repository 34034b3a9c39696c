import { createContext, useContext } from 'react';
import { type Role, whoMay } from '#shared/account/roles.ts';
import type { Me } from '#shared/account/sign-in.ts';

/** What whoever works here is in the study around: null outside of one. */
const RoleContext = createContext<Role | null>(null);

/** Stands around everything of a study. */
export const RoleProvider = RoleContext.Provider;

/** What somebody is in a study; whoever works on their own machine owns every study there. */
export const roleIn = (me: Me, study: string): Role | null =>
  me.mode === 'local' ? 'owner' : (new Map(Object.entries(me.roles)).get(study) ?? null);

/** Whether a role may do a deed, by the one table; a deed it has no line for is a slip of whoever asks. */
export function roleMay(role: Role, deed: string): boolean {
  const allowed = whoMay(deed);
  if (!allowed) throw new Error(`The table of roles has no line for ${deed}.`);
  return allowed.includes(role);
}

export const useRole = (): Role | null => useContext(RoleContext);

/** Whether something may be drawn that asks for a deed, or for none. */
export function useAllowed(deed: string | undefined): boolean {
  const may = useMay();
  return deed === undefined || may(deed);
}

/** Whether whoever works here may do a deed in the study around; outside of one the server alone decides. */
export function useMay(): (deed: string) => boolean {
  const role = useRole();
  return (deed) => role === null || roleMay(role, deed);
}
