import { randomUUID } from 'node:crypto';
import type { ErrorRequestHandler, Request } from 'express';
import multer from 'multer';
import { systemFault } from '#server/service/system-fault.ts';
import { DomainError, type ErrorCode } from '#shared/errors.ts';

/** The status of every refusal; what one may not see is not found. */
export const statusOf: Record<ErrorCode, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  unsupported: 415,
  'too-many': 429,
  unavailable: 503,
};

/** Refusals of Express and its parts, and of the system. */
function asDomainError(error: unknown): DomainError | undefined {
  if (error instanceof DomainError) return error;
  if (error instanceof multer.MulterError)
    return new DomainError(
      error.code === 'LIMIT_FILE_SIZE' || error.code === 'LIMIT_FILE_COUNT' ? 'too-large' : 'invalid',
      error.code === 'LIMIT_FILE_SIZE' ? 'A file is larger than this program takes.' : error.message,
      { help: 'Nothing was kept.' },
    );
  if (error instanceof Error && 'type' in error) {
    if (error.type === 'entity.too.large') return new DomainError('too-large', 'The request is too large.');
    if (error.type === 'entity.parse.failed')
      return new DomainError('invalid', 'The request is not valid JSON.');
    if (error.type === 'charset.unsupported' || error.type === 'encoding.unsupported')
      return new DomainError('unsupported', 'The request is in an encoding this program does not read.');
  }
  if (error instanceof URIError) return new DomainError('invalid', 'The address is not readable.');
  const fault = systemFault(error);
  if (fault)
    return new DomainError('unavailable', `${fault.what}.`, { help: `Nothing was changed. ${fault.help}` });
  if (error instanceof Error && 'status' in error) {
    if (error.status === 404 || error.status === 403)
      return new DomainError('not-found', 'There is nothing at this address.');
    if (Number(error.status) < 500) return new DomainError('invalid', 'The request cannot be read.');
  }
  return undefined;
}

/** Words in quotation marks: an engine that stumbled over somebody's words says which. */
const QUOTED = /["'`“].*["'`”]/su;

/** What went wrong as the log may hold it: where in the program, and nobody's words. */
export function faultLine(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const [head] = `${error.name}: ${error.message}`.replace(QUOTED, '…').split('\n');
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [head, ...places].join('\n');
}

/** An address as the program knows it, without what stands in it: pseudonyms, titles, tokens. */
const patternOf = ({ route, path }: Request): string =>
  typeof route?.path === 'string' ? route.path : `/${path.split('/')[1] ?? ''}`;

/** Answers refusals in the one error form; anything else is a bug: logged under an id, and told by nothing but the id. */
export const answerErrors =
  (log: (line: string) => void): ErrorRequestHandler =>
  (error, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const refusal = asDomainError(error);
    if (refusal) {
      const { code, message, detail } = refusal;
      if (detail.wait !== undefined) response.set('Retry-After', String(detail.wait));
      response.status(statusOf[code]).json({ error: { code, message, ...detail } });
      return;
    }
    const id = randomUUID();
    log(`${id} ${request.method} ${patternOf(request)} ${faultLine(error)}`);
    response.status(500).json({
      error: {
        code: 'internal',
        message: `Something went wrong inside Throughline (request ${id}).`,
        request: id,
      },
    });
  };
