import { z } from 'zod';
import { Acceptance, Me, PasswordChange, SessionView, SignIn } from '../account/sign-in.ts';
import { InvitationSeen } from '../account/team.ts';
import { SessionId } from '../ids.ts';
import { endpoint, listOf } from './endpoint.ts';

const ended = z.strictObject({ ended: z.number().int() });

export const signInApi = {
  signIn: endpoint('POST', '/api/sign-in', {
    summary:
      'Begins a session, which a cookie carries; 401 says nothing of what was wrong, 429 how long to wait',
    body: SignIn,
    result: Me,
  }),
  signOut: endpoint('POST', '/api/sign-out', { summary: 'Ends this session', result: ended }),
  signOutEverywhere: endpoint('POST', '/api/sign-out-everywhere', {
    summary: 'Ends every session of whoever asks, this one too',
    result: ended,
  }),
  sessions: endpoint('GET', '/api/me/sessions', {
    summary: 'One’s own sessions, the newest first',
    result: listOf(SessionView),
  }),
  endSession: endpoint('DELETE', '/api/me/sessions/:session', {
    summary: 'Ends one of one’s own sessions',
    params: z.strictObject({ session: SessionId }),
    result: z.strictObject({ id: SessionId }),
  }),
  changePassword: endpoint('PUT', '/api/me/password', {
    summary: 'Changes one’s own password, and ends every other session',
    body: PasswordChange,
    result: ended,
  }),
  seeInvitation: endpoint('POST', '/api/invitation', {
    summary: 'What an invitation is to, for whoever holds its token',
    body: z.strictObject({ token: z.string().max(100) }),
    result: InvitationSeen,
  }),
  accept: endpoint('POST', '/api/invitation/accept', {
    summary:
      'Accepts an invitation: makes the account and signs in, or adds the study to the account that asks',
    body: Acceptance,
    result: Me,
  }),
};
