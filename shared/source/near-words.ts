import type { NearSources } from './near.ts';

/** Why the one of two like sources is proposed to count. */
export const PRIMARY_WORDS: Record<NearSources['reason'], string> = {
  'holds-more': 'it holds more',
  form: 'it is the fuller record',
  details: 'more is known of it: times, people or the day',
  earlier: 'it was there first',
  words: 'it is longer',
  neither: 'either could',
};

/** A share in hundredths, never rounded up to all of it. */
const hundredths = (share: number): string => `${Math.floor(share * 100 + 1e-9)}%`;

/** How two sources are alike: “the same words”, “98% of it is there”, “all of it is there, and more”. */
export function nearWords({ inPrimary, ofPrimary }: Pick<NearSources, 'inPrimary' | 'ofPrimary'>): string {
  if (inPrimary === 1 && ofPrimary === 1) return 'the same words';
  if (inPrimary < ofPrimary) return `it holds ${ofPrimary === 1 ? 'all' : hundredths(ofPrimary)} of that one`;
  return inPrimary === 1 ? 'all of it is there, and more' : `${hundredths(inPrimary)} of it is there`;
}
