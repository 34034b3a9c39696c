import { type Policies, PoliciesChanges } from '#shared/study/policies.ts';
import { type PolicyName, policyNames, policyTicks } from '#shared/study/policy-words.ts';

/** Thresholds as they are being written; the two parts of a pair stand apart by a blank. */
export type PoliciesDraft = Readonly<Partial<Record<PolicyName, string>>>;

/** A threshold as its field shows it. */
export const written = (value: Policies[PolicyName]): string => [value].flat().join(' ');

const numberIn = (text: string): number | undefined => {
  const plain = text.trim().replaceAll(/,(?=\d{3}\b)/g, '');
  return plain === '' ? undefined : Number(plain);
};

function valueIn(name: PolicyName, text: string): unknown {
  if (policyTicks[name] !== undefined) return text === 'true';
  return name === 'shareSizes' ? text.split(' ').map(numberIn) : (numberIn(text) ?? null);
}

interface Issue {
  code?: string;
  message: string;
  minimum?: unknown;
  maximum?: unknown;
  expected?: unknown;
}

function wrong({ code, message, minimum, maximum, expected }: Issue): string {
  if (code === 'too_small') return `At least ${minimum}.`;
  if (code === 'too_big') return `At most ${maximum}.`;
  if (code === 'custom') return 'The smaller one comes first.';
  return expected === 'int' || message.includes('int') ? 'A whole number.' : 'A number.';
}

/** What a draft asks for beyond what stands, and what is wrong with it. */
export function readDraft(
  policies: Policies,
  draft: PoliciesDraft,
): { changes: PoliciesChanges; errors: Partial<Record<PolicyName, string>> } {
  const changes: [string, unknown][] = [];
  const errors: Partial<Record<PolicyName, string>> = {};
  for (const name of policyNames) {
    const text = draft[name];
    if (text === undefined || text === written(policies[name])) continue;
    const read = PoliciesChanges.safeParse({ [name]: valueIn(name, text) });
    const [issue] = read.error?.issues ?? [];
    if (issue) errors[name] = wrong({ ...issue });
    else if (read.data && String(read.data[name]) !== String(policies[name]))
      changes.push([name, read.data[name]]);
  }
  return { changes: PoliciesChanges.parse(Object.fromEntries(changes)), errors };
}
