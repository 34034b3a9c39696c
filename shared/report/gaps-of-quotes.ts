import { listed } from '../analysis/wording.ts';
import { isSafe } from '../quote/exposure.ts';
import type { BlockOf } from './block.ts';
import { type Examined, type Found, placeIn, type QuoteFact } from './examined.ts';

/** One quote where it stands in the report. */
interface Standing {
  block: BlockOf<'quote'> | BlockOf<'held-back'>;
  place: Found['place'];
}

/** Every quote of a report, in its order; citations are none. */
function quotesIn(examined: Examined): Standing[] {
  const { read, blocks } = examined;
  return read.parts.flatMap((part) => {
    if (part.is !== 'piece') return [];
    const place = placeIn(examined, part.start, part.end);
    return (blocks.get(part.key) ?? []).flatMap((block): Standing[] =>
      (block.block === 'quote' && block.is === 'quote') || block.block === 'held-back'
        ? [{ block, place }]
        : [],
    );
  });
}

const HELD: Record<BlockOf<'held-back'>['is'], Pick<Found, 'kind' | 'title'> & { does: 'ask' | 'open' }> = {
  'not-cleared': { kind: 'quote-not-cleared', title: 'A quote is not cleared', does: 'ask' },
  'not-verbatim': {
    kind: 'quote-not-verbatim',
    title: 'A quote is not what was said',
    does: 'open',
  },
  withdrawn: { kind: 'quote-withdrawn', title: 'A quote was withdrawn', does: 'open' },
  missing: { kind: 'piece-not-understood', title: 'A quote is not in the study', does: 'open' },
};

const givesAway = ({ exposure, isIdentifiable, isNamedInReport }: QuoteFact): boolean =>
  !isSafe(exposure, isIdentifiable) || (isNamedInReport && !isIdentifiable);

function ofOne({ block, place }: Standing, fact: QuoteFact | undefined): Found[] {
  const isHeld = block.block === 'held-back';
  // What was withdrawn, or is not what was said, is told first: another label would not mend it.
  if (fact && givesAway(fact) && !(isHeld && block.is !== 'not-cleared'))
    return [
      {
        key: `quote-exposes ${fact.id}`,
        kind: 'quote-exposes',
        stops: true,
        title:
          fact.exposure === 'someone-else'
            ? 'A quote is signed as somebody else'
            : 'A quote gives its speaker away',
        detail:
          fact.exposure === 'someone-else'
            ? `“${fact.signed}” is not who spoke. A label of theirs mends it.`
            : fact.isNamedInReport
              ? `“${fact.signed}” fits one person, whom this report names elsewhere.`
              : `“${fact.signed}” is easily known. A wider label, or consent to be known, mends it.`,
        place,
        mends: { does: 'open', id: fact.id, line: null },
      },
    ];
  if (!isHeld) return [];
  const { kind, title, does } = HELD[block.is];
  return [
    {
      key: `${kind} ${block.id}`,
      kind,
      stops: true,
      title,
      detail: fact ? `${fact.signed}: ${block.why}` : block.why,
      place,
      mends: block.is === 'missing' ? null : { does, id: block.id, line: null },
    },
  ];
}

/** One person under several labels: each hides them, together they may not. */
function mosaics(standing: readonly Standing[], facts: Examined['facts']): Found[] {
  const labels = new Map<string, { signed: Set<string>; place: Found['place'] }>();
  for (const { block, place } of standing) {
    const fact = facts.quotes.get(block.id);
    if (!fact || fact.participant === null) continue;
    const known = labels.get(fact.participant) ?? { signed: new Set<string>(), place };
    known.signed.add(fact.signed);
    labels.set(fact.participant, known);
  }
  return [...labels].flatMap(([participant, { signed, place }]): Found[] =>
    signed.size < 2
      ? []
      : [
          {
            key: `mosaic ${participant}`,
            kind: 'mosaic',
            stops: false,
            title: 'One person stands under several labels',
            detail: `${listed([...signed].map((label) => `“${label}”`))} are the same speaker: together they may give them away.`,
            place,
            mends: null,
          },
        ],
  );
}

/** From so many quotes on, and from more than this share of all, one voice speaks for too many. */
const LEAST = 4;
const SHARE = 0.4;

function voices(standing: readonly Standing[], facts: Examined['facts']): Found[] {
  const heard = new Map<string, Standing[]>();
  for (const one of standing) {
    const speaker = facts.quotes.get(one.block.id)?.participant;
    if (speaker != null) heard.set(speaker, [...(heard.get(speaker) ?? []), one]);
  }
  return [...heard].flatMap(([participant, own]): Found[] => {
    const [first] = own;
    if (!first || own.length < LEAST || own.length <= standing.length * SHARE) return [];
    const signed = facts.quotes.get(first.block.id)?.signed ?? '';
    return [
      {
        key: `voice-too-often ${participant}`,
        kind: 'voice-too-often',
        stops: false,
        title: 'One voice is quoted very often',
        detail: `${own.length} of ${standing.length} quotes are of “${signed}”.`,
        place: first.place,
        mends: null,
      },
    ];
  });
}

/** Areas of which nobody is quoted; only asked of a report that quotes, or is of a kind that should. */
function silentAreas(standing: readonly Standing[], { report, facts }: Examined): Found[] {
  const isAsked = standing.length > 0 || report.kind === 'interim' || report.kind === 'final';
  if (!isAsked) return [];
  const heard = new Set(standing.map(({ block }) => facts.quotes.get(block.id)?.area));
  return facts.areas
    .filter(({ id }) => (report.area === null || report.area === id) && !heard.has(id))
    .map(
      ({ id, name }): Found => ({
        key: `area-without-quote ${id}`,
        kind: 'area-without-quote',
        stops: false,
        title: 'An area without a quote',
        detail: `Nobody from ${name} is quoted.`,
        place: null,
        mends: { does: 'open', id, line: null },
      }),
    );
}

/** What is wrong with the quotes of a report, one by one and all together. */
export function quoteGaps(examined: Examined): Found[] {
  const { facts } = examined;
  const standing = quotesIn(examined);
  return [
    ...standing.flatMap((one) => ofOne(one, facts.quotes.get(one.block.id))),
    ...mosaics(standing, facts),
    ...voices(standing, facts),
    ...silentAreas(standing, examined),
  ];
}
