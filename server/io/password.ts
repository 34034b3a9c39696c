import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { DomainError } from '#shared/errors.ts';

/** What one guess costs: 128 · N · r bytes, and as long as that takes. OWASP Password Storage Cheat Sheet, scrypt. */
export interface Cost {
  N: number;
  r: number;
  p: number;
}
const COST: Cost = { N: 2 ** 17, r: 8, p: 1 };
const HASH_BYTES = 32;
const SALT_BYTES = 16;

/** Passwords worked on at once, 128 MB each, and how many may wait for their turn. */
const AT_ONCE = 2;
const WAITING = 50;

let working = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (working >= AT_ONCE) {
    if (waiting.length >= WAITING)
      throw new DomainError('too-many', 'Too many people sign in at this moment.', {
        help: 'Try again in a minute.',
        wait: 60,
      });
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else working += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else working -= 1;
  }
}

const derived = (password: string, salt: Buffer, { N, r, p }: Cost): Promise<Buffer> =>
  inTurn(
    () =>
      new Promise((resolve, reject) => {
        const maxmem = 128 * N * r * 2;
        scrypt(password.normalize('NFKC'), salt, HASH_BYTES, { N, r, p, maxmem }, (error, key) =>
          error ? reject(error) : resolve(key),
        );
      }),
  );

const written = ({ N, r, p }: Cost, salt: Buffer, hash: Buffer): string =>
  ['scrypt', N, r, p, salt.toString('base64'), hash.toString('base64')].join('$');

/** What is kept of a password: how it was worked on, a salt of its own, and what came out. */
export async function hashPassword(password: string, cost: Cost = COST): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  return written(cost, salt, await derived(password, salt, cost));
}

/** Nobody’s: trying it takes as long as trying somebody’s. */
const NOBODYS = written(COST, Buffer.alloc(SALT_BYTES), Buffer.alloc(HASH_BYTES));

/** Whether a password is the one that was kept; where none was kept it is not, and finding out takes as long. */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const [, N, r, p, salt = '', hash = ''] = (kept ?? NOBODYS).split('$');
  const found = await derived(password, Buffer.from(salt, 'base64'), {
    N: Number(N),
    r: Number(r),
    p: Number(p),
  });
  const expected = Buffer.from(hash, 'base64');
  return found.length === expected.length && timingSafeEqual(found, expected) && kept !== null;
}
