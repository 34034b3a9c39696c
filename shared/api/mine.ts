import { z } from 'zod';
import {
  Left,
  MineAddition,
  MineCheck,
  MineConsent,
  MineExercise,
  MineItem,
  MineQuote,
  MineWithdrawal,
  NewMineConsent,
  NewQuoteAnswer,
} from '../member-check/mine.ts';
import { NewOfferedExercise } from '../member-check/offered-exercise.ts';
import { NewAddition, NewReply } from '../member-check/reply.ts';
import { Audience } from '../quote/clearing.ts';
import { endpoint } from './endpoint.ts';
import { HouseMonthView } from './house.ts';

/** A month of a coordinator's own; `asked` says whether it has sentences that wait for an answer. */
const MineMonth = HouseMonthView.extend({ asked: z.enum(['answered', 'waiting']).nullable() });
export type MineMonth = z.infer<typeof MineMonth>;

/** How the research team is reached; the only thing that a link that is no longer valid tells. */
const Contact = z.string();

/** All that a coordinator's own page shows: their area, what they are asked, their quotes, their consent. */
export const MineView = z.strictObject({
  /** Tells this person’s page from another’s opened on the same device, and nothing of either. */
  page: z.string(),
  study: z.string(),
  area: z.string(),
  contact: Contact,
  months: z.array(MineMonth),
  checks: z.array(MineCheck),
  additions: z.array(MineAddition),
  quotes: z.array(MineQuote),
  exercise: MineExercise,
  consents: z.array(MineConsent),
  /** The ways to withdraw that go further than what they chose. */
  withdrawals: z.array(MineWithdrawal),
  /** How they withdrew, or null; then nothing is asked of them any more. */
  withdrawn: Left.nullable(),
  /** What waits for an answer. */
  waiting: z.strictObject({ items: z.int(), quotes: z.int() }),
  /** When there is more to read or answer, where that is known: “after 11 January”; else "". */
  next: z.string(),
});
export type MineView = z.infer<typeof MineView>;

/**
 * A coordinator's own page. Every address here is asked with the cookie that `open` gives; without one in force it
 * answers 401 with the contact alone.
 */
export const mineApi = {
  open: endpoint('POST', '/api/mine/open', {
    summary: 'Opens a coordinator’s own page with the token of their link',
    body: z.strictObject({ token: z.string() }),
    result: MineView,
  }),
  get: endpoint('GET', '/api/mine', {
    summary: 'What a coordinator may see and is asked: their own words, sheets, quotes, exercise, consent',
    result: MineView,
  }),
  answer: endpoint('PUT', '/api/mine/items/:item', {
    summary: 'Answers a sentence of a sheet; the newest answer counts, earlier ones are kept',
    params: z.strictObject({ item: z.string() }),
    body: NewReply,
    result: MineItem,
  }),
  add: endpoint('POST', '/api/mine/additions', {
    summary: 'Tells the team something of a month, unasked',
    body: NewAddition,
    result: MineAddition,
    status: 201,
  }),
  answerQuote: endpoint('PUT', '/api/mine/quotes/:quote/:audience', {
    summary: 'Answers whether a quote may be printed for an audience',
    params: z.strictObject({ quote: z.string(), audience: Audience }),
    body: NewQuoteAnswer,
    result: MineQuote,
  }),
  offerExercise: endpoint('POST', '/api/mine/exercise', {
    summary: 'Sends in the exercise: change, threat, way to overcome, next step',
    body: NewOfferedExercise,
    result: MineExercise,
    status: 201,
  }),
  consent: endpoint('POST', '/api/mine/consents', {
    summary: 'Changes what the coordinator agreed to, or withdraws',
    body: NewMineConsent,
    result: z.strictObject({
      consents: z.array(MineConsent),
      withdrawals: z.array(MineWithdrawal),
      withdrawn: Left.nullable(),
    }),
    status: 201,
  }),
  answers: endpoint('GET', '/api/mine/answers', {
    summary: 'What the coordinator answered, as plain text to keep',
    result: z.string(),
    answers: ['text/plain; charset=utf-8'],
  }),
  leave: endpoint('POST', '/api/mine/leave', {
    summary: 'Closes the page on this device; the link opens it again',
    result: z.strictObject({ left: z.literal(true) }),
  }),
};
