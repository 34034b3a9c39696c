/** What can go wrong in a way the researcher can do something about; anything else thrown is a bug. */
export type ErrorCode =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'unsupported'
  | 'too-large'
  | 'too-many'
  | 'unavailable';

export interface ErrorDetail {
  /** The part of the input that is meant, as the sender named it. */
  field?: string;
  /** What to do now, as a sentence. */
  help?: string;
  /** For a conflict: the item as it stands. */
  current?: unknown;
  /** For what was asked too often: seconds to wait. */
  wait?: number;
}

/** A refusal: says what happened and, in `help`, what to do. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly detail: ErrorDetail;

  constructor(code: ErrorCode, message: string, detail: ErrorDetail = {}) {
    super(message);
    this.name = 'DomainError';
    this.code = code;
    this.detail = detail;
  }
}
