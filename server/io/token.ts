import { randomBytes } from 'node:crypto';

/** 256 bits of chance in 43 characters that stand in an address and in a cookie as they are. */
export const newToken = (): string => randomBytes(32).toString('base64url');
