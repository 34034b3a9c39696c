/** Fewest and most characters of a password; length counts, not which kinds of characters. */
export const PASSWORD_LEAST = 12;
export const PASSWORD_MOST = 200;

/** What the commonest passwords are made of, before digits and marks are added to reach a length. */
const COMMON = new Set(
  `password passwort passw0rd letmein welcome qwerty qwertyuiop qwertyuiopasdfghjkl asdfghjkl azerty zxcvbnm iloveyou
  iloveyousomuch monkey dragon football baseball basketball superman batman princess sunshine shadow master trustno
  whatever starwars pokemon liverpool chelsea arsenal manchester unitedkingdom england scotland michael jennifer
  jessica charlie computer internet secret changeme default administrator admin root user test testing guest login
  hello helloworld abc abcdef abcdefgh abcdefghijkl abcdefghijklm correcthorsebatterystaple throughline research interview
  summer winter spring autumn january february march april june july august september october november december monday`
    .split(/\s+/)
    .filter(Boolean),
);

/** The letters of a password without what is usually hung on it, doubled words counted once. */
function core(password: string): string {
  const letters = password
    .toLowerCase()
    .replace(/[\d\W_]+$/u, '')
    .replace(/^[\d\W_]+/u, '')
    .replace(/[\s._-]+/gu, '');
  return /^(.+?)\1+$/u.exec(letters)?.[1] ?? letters;
}

const isRun = (password: string): boolean => {
  const codes = [...password].map((letter) => letter.codePointAt(0) ?? 0);
  const steps = new Set(codes.slice(1).map((code, at) => code - (codes[at] ?? 0)));
  return steps.size <= 1;
};

/** The digits of a keyboard, forwards, backwards and over again. */
const isDigitsInOrder = (password: string): boolean =>
  '12345678901234567890123456789012345678901234567890'.includes(password) ||
  '98765432109876543210987654321098765432109876543210'.includes(password);

/** Why a password is refused, as a sentence, or null where it will do; `known` is what others know of whoever takes it. */
export function passwordFault(password: string, known: readonly string[] = []): string | null {
  const length = [...password].length;
  if (length < PASSWORD_LEAST)
    return `A password has at least ${PASSWORD_LEAST} characters; a few words will do.`;
  if (length > PASSWORD_MOST) return `A password has at most ${PASSWORD_MOST} characters.`;
  const own = known.flatMap((word) => [
    word.toLowerCase(),
    word.toLowerCase().split('@')[0] ?? '',
    core(word),
  ]);
  if (own.some((word) => word !== '' && (word === password.toLowerCase() || word === core(password))))
    return 'That is your own name or address, which others know. Take a few words that belong to nobody.';
  if (
    core(password) === ''
      ? isDigitsInOrder(password) || new Set(password).size < 5
      : COMMON.has(core(password))
  )
    return 'That is one of the passwords that are tried first. Take a few words that belong to nobody.';
  if (isRun(password))
    return 'That is one of the passwords that are tried first. Take a few words that belong to nobody.';
  return null;
}
