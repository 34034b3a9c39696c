/** What a deed is asked with, besides the study. */
export interface Asked {
  params?: Record<string, string | number>;
  query?: string;
  body?: Record<string, unknown>;
  /** What must be done before it can be. */
  first?: { name: string } & Omit<Asked, 'first'>;
}

/** Ids of what is quoted and written, in a study that has one of each. */
type Written = Readonly<
  Record<
    | 'other'
    | 'quote'
    | 'citation'
    | 'collection'
    | 'item'
    | 'search'
    | 'finding'
    | 'report'
    | 'thrownReport'
    | 'template',
    string
  >
>;

/** How every deed on what is quoted and written is done once. */
export const WRITING_DEEDS: Readonly<Record<string, (made: Written) => Asked>> = {
  'citation.add': () => ({ body: { text: 'Trust is quick.', reference: 'Adeyemi 2020' } }),
  'citation.change': ({ citation }) => ({ params: { citation }, body: { locator: 'p. 14' } }),
  'citation.remove': ({ citation }) => ({ params: { citation } }),
  'collection.add': ({ quote }) => ({ body: { title: 'Interim', quotes: [quote] } }),
  'collection.change': ({ collection }) => ({ params: { collection }, body: { note: 'Chapter 2.' } }),
  'collection.remove': ({ collection }) => ({ params: { collection } }),
  'collection.collect': ({ collection, citation }) => ({
    params: { collection },
    body: { citations: [citation] },
  }),
  'collection.place': ({ collection, item }) => ({
    params: { collection, item },
    body: { note: 'It says it best.' },
  }),
  'collection.leaveOut': ({ collection, item }) => ({ params: { collection, item } }),
  'savedSearch.add': () => ({ body: { title: 'Speed', place: 'quotes', search: { q: 'fast' } } }),
  'savedSearch.change': ({ search }) => ({ params: { search }, body: { title: 'On trust' } }),
  'savedSearch.remove': ({ search }) => ({ params: { search } }),
  'quote.add': ({ other }) => ({ body: { source: other, start: 4, end: 9 } }),
  'quote.change': ({ quote }) => ({ params: { quote }, body: { note: 'Good.' } }),
  'quote.remove': ({ quote }) => ({ params: { quote } }),
  'finding.add': ({ report }) => ({ body: { claim: 'Trust ended.', areas: ['North'], report } }),
  'finding.change': ({ finding }) => ({ params: { finding }, body: { againstNote: 'None found.' } }),
  'finding.confirm': ({ finding }) => ({ params: { finding } }),
  'finding.remove': ({ finding }) => ({ params: { finding } }),
  'report.add': () => ({ body: { title: 'Final', kind: 'final' } }),
  'report.change': ({ report }) => ({ params: { report }, body: { body: '## Method\n\n::method{}' } }),
  'report.remove': ({ report }) => ({ params: { report } }),
  'report.restore': ({ thrownReport }) => ({ params: { report: thrownReport } }),
  'report.setAside': ({ report }) => ({
    params: { report },
    body: { gap: 'section-empty Introduction', reason: 'Comes last.' },
  }),
  'report.freeze': ({ report }) => ({
    first: { name: 'report.change', params: { report }, body: { body: '## Method\n\n::method{}' } },
    params: { report },
    body: { name: 'Interim' },
  }),
  'report.addTemplate': () => ({ body: { title: 'Briefly', body: '## In short' } }),
  'report.removeTemplate': ({ template }) => ({ params: { template } }),
  'quote.ask': ({ quote }) => ({ body: { quotes: [quote], audiences: ['funder', 'public'] } }),
  'quote.answer': ({ quote }) => ({
    body: { quotes: [quote], audiences: ['funder'], state: 'cleared', how: 'phone' },
  }),
};
