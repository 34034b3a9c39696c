import type { ThemeKind } from '../theme/theme.ts';

const ENABLER =
  /facilitat|\benabl|mechanism|made (?:\p{L}+ ){0,3}possible|what helped|success factor|driver/iu;
/** “Addressing skills gaps”, “Maintaining trust”: what is to be done, whatever it is done about. */
const DOING =
  /^(?:addressing|building|continuing|developing|improving|keeping|maintaining|overcoming|reducing|strengthening|supporting|sustaining|tackling)\b/iu;
const THREAT =
  /threat|challeng|\brisk|barrier|obstacle|difficult|\bgaps?\b|pressure|concern|breakdown|\bloss\b|problem|worr/iu;
const OPPORTUNITY =
  /opportunit|solution|recommend|priorit|way(?:s)? (?:forward|to overcome)|what (?:could|would|might) help|ideas?\b|proposal/iu;
const CHANGE = /change|shift|difference|improve|progress|achieve|what (?:is|was) new/iu;

/** The kind that a heading’s own words speak for; a person decides. */
export function kindInWords(heading: string): ThemeKind | null {
  if (ENABLER.test(heading)) return 'enabler';
  if (OPPORTUNITY.test(heading) || DOING.test(heading)) return 'opportunity';
  if (THREAT.test(heading)) return 'threat';
  return CHANGE.test(heading) ? 'change' : null;
}

/** A heading under which no theme is looked for: what every report has. */
export const isFrame = (heading: string): boolean =>
  /^(?:\d+[.)]?\s*)?(?:introduction|background|foreword|preface|method(?:s|ology)?|(?:executive )?summary(?: of findings)?|contents|conclusions?|references|bibliography|notes|append(?:ix|ices)|annex|acknowledge?ments?|contact|about (?:us|this|the)\b.*|what['’]s next|next steps|glossary|limitations)(?:\s+[a-z\d])?\s*$/iu.test(
    heading.trim(),
  );

const NUMBERS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const NOUNS =
  'areas?|aims|actions?|approaches|barriers|challenges|changes|conditions|diagrams|drivers|enablers|examples|exercises|factors|findings|figures|ideas|lessons|maps|messages|objectives|opportunities|outcomes|pictures|points|principles|priorities|questions|reasons|recommendations|risks|screenshots|solutions|stages?|steps?|strands|suggestions|takeaways|themes|things|threats|ways';
const COUNT = new RegExp(
  `\\b(${NUMBERS.join('|')}|\\d{1,2})(?:[ -](?:[\\p{L}]+[ -]){0,2}?)(${NOUNS})\\b`,
  'iu',
);

/** A number of things that a sentence promises: “three key themes”, “six-step roadmap”; null for none. */
export function promised(sentence: string): { count: number; what: string; words: string } | null {
  const found = COUNT.exec(sentence);
  if (!found?.[1] || !found[2]) return null;
  const word = NUMBERS.indexOf(found[1].toLowerCase());
  const count = word === -1 ? Number(found[1]) : word + 2;
  return { count, what: found[2].toLowerCase(), words: found[0] };
}
