/** What went wrong between the page and the program, in a form a screen can show. */
export type CallErrorCode =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'unsupported'
  | 'too-large'
  | 'too-many'
  | 'unavailable'
  | 'internal'
  /** No answer came: the program is stopped, or the line is cut. */
  | 'no-network'
  /** An answer came that is not what the contract says. */
  | 'garbled';

const CODES: ReadonlySet<string> = new Set<CallErrorCode>([
  'invalid',
  'unauthenticated',
  'forbidden',
  'not-found',
  'conflict',
  'unsupported',
  'too-large',
  'too-many',
  'unavailable',
  'internal',
]);
const isCode = (value: unknown): value is CallErrorCode => typeof value === 'string' && CODES.has(value);

export interface CallErrorDetail {
  /** What to do now, as a sentence. */
  help?: string;
  /** The part of the input that is meant. */
  field?: string;
  /** For a conflict: the item as it stands. */
  current?: unknown;
  /** For too many tries: how many seconds to wait. */
  wait?: number;
}

/** A call that did not succeed; `status` is 0 where no answer came. */
export class CallError extends Error {
  readonly code: CallErrorCode;
  readonly status: number;
  readonly help: string | undefined;
  readonly field: string | undefined;
  readonly current: unknown;
  readonly wait: number | undefined;

  constructor(code: CallErrorCode, message: string, status: number, detail: CallErrorDetail = {}) {
    super(message);
    this.name = 'CallError';
    this.code = code;
    this.status = status;
    this.help = detail.help;
    this.field = detail.field;
    this.current = detail.current;
    this.wait = detail.wait;
  }
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The program's own words for a refusal, or a plain sentence where it sent none. */
async function refusalOf(response: Response): Promise<CallError> {
  const answer: unknown = await response.json().catch(() => undefined);
  const said = typeof answer === 'object' && answer !== null && 'error' in answer ? answer.error : undefined;
  if (typeof said === 'object' && said !== null && 'code' in said && isCode(said.code)) {
    const help = 'help' in said ? text(said.help) : undefined;
    const field = 'field' in said ? text(said.field) : undefined;
    return new CallError(
      said.code,
      ('message' in said ? text(said.message) : undefined) ?? 'The program refused this.',
      response.status,
      {
        ...(help !== undefined && { help }),
        ...(field !== undefined && { field }),
        ...('current' in said && { current: said.current }),
        ...('wait' in said && typeof said.wait === 'number' && { wait: said.wait }),
      },
    );
  }
  return new CallError(
    'garbled',
    `The program answered ${response.status} without saying why.`,
    response.status,
    {
      help: 'Nothing here was lost. Try again; if it stays so, reload the page.',
    },
  );
}

/** Answers whether to ask again where nobody is known any more. */
type LetIn = (signal: AbortSignal | null | undefined) => Promise<boolean>;
let letIn: LetIn | undefined;

/** What is done where the program does not know who asks; without, such a call fails. */
export const onUnknown = (what: LetIn): void => {
  letIn = what;
};

/** There a refusal means that the password is wrong, not that nobody is known. */
const SIGN_IN = '/api/sign-in';

/** Asks the program for something and answers its response, or throws a CallError; an aborted request throws the abort. */
export async function request(
  address: string,
  init: RequestInit = {},
  ask: typeof fetch = fetch,
): Promise<Response> {
  let response: Response;
  try {
    response = await ask(address, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new CallError('no-network', 'The program cannot be reached.', 0, {
      help: 'What you wrote is kept here and sent when it answers again.',
    });
  }
  if (response.ok) return response;
  const isUnknown = response.status === 401 && address !== SIGN_IN;
  if (isUnknown && (await letIn?.(init.signal))) return request(address, init, ask);
  throw await refusalOf(response);
}

/** A response's JSON, or a CallError where it is none. */
export async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    throw new CallError('garbled', 'The answer could not be read.', response.status, {
      help: 'Reload the page; the program may have been updated.',
    });
  }
}
