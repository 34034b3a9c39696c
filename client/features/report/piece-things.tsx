import { KindShape } from '#client/ui/kind-shape.tsx';
import type { PickerEntry } from '#client/ui/search-picker.tsx';
import type { Audience } from '#shared/quote/clearing.ts';
import { addressWords } from '#shared/quote/shelf.ts';
import type { SettingOf } from '#shared/report/settings.ts';
import type { StudyView } from '#shared/study/view.ts';
import type { PieceThings } from './api.ts';

/** What things are called where there are several. */
export const NOUNS: Record<SettingOf, string> = {
  quote: 'quotes',
  citation: 'citations',
  collection: 'collections',
  theme: 'themes',
  area: 'areas',
  group: 'groups',
  phase: 'phases',
};

const SHORT = 90;
const short = (text: string): string => (text.length > SHORT ? `${text.slice(0, SHORT - 1)}…` : text);

const named = (things: readonly { id: string; name: string }[]): PickerEntry[] => {
  const words = addressWords(things);
  return things.map(({ id, name }) => ({ id: words.get(id) ?? id, title: name }));
};

/** Why these readers may not read a quote; nothing where they may. */
function standsAs({ audiences, clearance }: PieceThings['quotes'][number], audience: Audience): string {
  if (audiences.includes(audience)) return '';
  return clearance === 'refused' || clearance === 'withdrawn' ? clearance : 'not cleared';
}

/** What may be printed first, what may never be last, each as it was. */
const byClearance = (audience: Audience) => {
  const order = ['', 'not cleared', 'refused', 'withdrawn'];
  const place = (quote: PieceThings['quotes'][number]) => order.indexOf(standsAs(quote, audience));
  return (one: PieceThings['quotes'][number], other: PieceThings['quotes'][number]) =>
    place(one) - place(other);
};

/** Where what a piece names has none: what to do about it. */
export const NONE_YET: Partial<Record<SettingOf, string>> = {
  quote: 'No quotes yet: mark words on the desk with Q',
  citation: 'No citations yet: they are kept under Quotes, as published',
  collection: 'No collections yet: they are made under Quotes',
};

/** Everything a setting of a piece can name, under the word that stands in the text; quotes say who is quoted, and if these readers may not read them. */
export function thingsFor(
  of: SettingOf,
  study: Pick<StudyView, 'areas'>,
  things: PieceThings,
  audience: Audience,
): PickerEntry[] {
  switch (of) {
    case 'theme': {
      const words = addressWords(things.themes.map(({ id, title }) => ({ id, name: title })));
      return things.themes.map(({ id, title, kind }) => ({
        id: words.get(id) ?? id,
        title,
        sign: <KindShape kind={kind} />,
      }));
    }
    case 'group':
      return named(things.groups.map(({ id, title }) => ({ id, name: title })));
    case 'area':
      return named(study.areas);
    case 'phase':
      return named(things.phases.map(({ id, title }) => ({ id, name: title })));
    case 'quote':
      return [...things.quotes].sort(byClearance(audience)).map((quote) => ({
        id: quote.id,
        title: short(`“${quote.printed}”`),
        hint: [quote.attribution, standsAs(quote, audience)].filter((words) => words !== '').join(' · '),
      }));
    case 'citation':
      return things.citations.map(({ id, text, speaker, reference }) => ({
        id,
        title: short(`“${text}”`),
        group: [speaker, reference].filter((words) => words !== '').join(', '),
      }));
    case 'collection':
      return things.collections.map(({ id, title }) => ({ id, title }));
  }
}

/** What a thing named by its id is, in a few words. */
export function noteFor(things: PieceThings | undefined): (id: string) => string {
  if (!things) return () => '';
  const notes = new Map<string, string>([
    ...things.quotes.map(({ id, attribution }) => [id, attribution] as const),
    ...things.citations.map(({ id, speaker, reference }) => [id, speaker || reference] as const),
    ...things.collections.map(({ id, title }) => [id, title] as const),
  ]);
  return (id) => notes.get(id) ?? '';
}
