import { waveNames } from '../analysis/wording.ts';
import type { SourceForm, SourceKind } from '../source/source.ts';
import type { MethodView } from './method.ts';
import { type MethodSection, outOf, some } from './section.ts';

const KINDS: Record<SourceKind, string> = {
  interview: 'Interview',
  conversation: 'Conversation',
  exercise: 'Exercise',
  'field-note': 'Field note',
  reading: 'Reading',
  reply: 'Reply',
};
const FORMS: Record<SourceForm, string> = {
  transcript: 'transcript',
  'full-notes': 'full notes',
  summary: 'summary',
  structured: 'structured',
};

/** For the team, not for its readers. */
export const LOOK_AGAIN =
  'Reasons stand as the team noted them: look at them again before they go into print.';

/** Pseudonyms in the order in which they spoke. */
const voices = (informants: readonly (string | null)[]): string =>
  [...new Set(informants.filter((one) => one !== null))].join(', then ');

/** Who was heard in every area, who was not, and why. */
export function interviewSection({ waves, areas, interviews, people }: MethodView): MethodSection {
  const names = new Map(waveNames(waves).map((name, at) => [waves[at]?.id, name]));
  const hasSeats = areas.some(({ seat }) => seat !== '');
  const closed = new Set(waves.flatMap(({ id, place }) => (place === 'closed' ? [id] : [])));
  const rows = areas.map(({ id, name, seat }) => {
    const own = interviews.filter(({ area }) => area === id);
    const due = own.filter(({ wave }) => closed.has(wave));
    const held = own.filter(({ became }) => became === 'held');
    const count = (became: string) => due.filter((one) => one.became === became).length;
    return [
      name,
      ...(hasSeats ? [seat === '' ? null : seat] : []),
      outOf(count('held'), due.length),
      count('missed'),
      count('declined'),
      count('not-recorded'),
      own.filter(({ became }) => became === 'planned').length,
      names.get(held.at(-1)?.wave) ?? null,
      voices(held.map(({ informant }) => informant)) || null,
    ];
  });
  const lost = interviews.filter(({ became }) => became === 'missed' || became === 'declined');
  const last = waves.findLast(({ id }) => closed.has(id));
  const heardLast = interviews.filter(({ wave, became }) => wave === last?.id && became === 'held').length;
  const nameOf = new Map(areas.map(({ id, name }) => [id, name]));
  return {
    key: 'interviews',
    title: 'Interviews and retention',
    sentences: [
      'One coordinator in each area is interviewed in every wave; a missed interview is a row here, never a lack of rows, and is never read as silence.',
      `${some(people.participants, 'participant')} in all, ${people.panel} of them on the panel; ${people.declined} declined an interview, ${people.withdrawn} withdrew so that their words count nowhere.`,
      ...(last
        ? [
            `In ${names.get(last.id)}, the last closed wave, ${outOf(heardLast, areas.length)} areas were heard.`,
          ]
        : []),
      'An area is known through its coordinator’s seat: what differs between areas may differ between seats.',
      ...(lost.length > 0 ? [LOOK_AGAIN] : []),
    ],
    tables: [
      {
        title: 'Coordinators’ interviews in closed waves',
        columns: [
          { head: 'Area' },
          ...(hasSeats ? [{ head: 'Seat' }] : []),
          { head: 'Held' },
          { head: 'Missed', isNumber: true },
          { head: 'Declined', isNumber: true },
          { head: 'Not recorded', isNumber: true },
          { head: 'Still to come', isNumber: true },
          { head: 'Last heard' },
          { head: 'Who spoke' },
        ],
        rows,
      },
      ...(lost.length > 0
        ? [
            {
              title: 'Interviews that were not held',
              columns: [{ head: 'Area' }, { head: 'Wave' }, { head: 'Became' }, { head: 'Reason' }],
              rows: lost.map(({ area, wave, became, reason }) => [
                nameOf.get(area) ?? '',
                names.get(wave) ?? '',
                became,
                reason === '' ? 'none given' : reason,
              ]),
            },
          ]
        : []),
    ],
  };
}

/** What was gathered: sources, their form, and participants' words in them. */
export function sourceSection({ waves, areas, interviews, sources, leftOut }: MethodView): MethodSection {
  const total = sources.reduce((sum, { kind, words }) => sum + (kind === 'reading' ? 0 : words), 0);
  const names = waveNames(waves);
  const begun = waves.flatMap(({ id, place }, at) =>
    place === 'planned' ? [] : [{ id, name: names[at] ?? '' }],
  );
  const wordsOf = (area: string, wave: string) =>
    interviews.find((one) => one.area === area && one.wave === wave)?.words ?? 0;
  return {
    key: 'sources',
    title: 'Sources and words',
    sentences: [
      `${some(
        sources.reduce((sum, one) => sum + one.sources, 0),
        'source',
      )} with ${some(total, 'word')} of participants. ${leftOut.duplicates} left out as duplicates, ${leftOut.withdrawn} because somebody withdrew.`,
      'Only interviews and conversations held in full can show that something was not said; summaries, exercises and notes show presence only. Readings fill no cell. Trajectories rest on the panel’s interviews; other voices are a second track.',
    ],
    tables: [
      {
        title: 'Sources',
        columns: [
          { head: 'Kind' },
          { head: 'Form' },
          { head: 'Track' },
          { head: 'Sources', isNumber: true },
          { head: 'Participants’ words', isNumber: true },
        ],
        rows: sources.map((one) => [
          KINDS[one.kind],
          FORMS[one.form],
          one.panel ? 'panel' : 'other voices',
          one.sources,
          one.kind === 'reading' ? null : one.words,
        ]),
      },
      {
        title: 'Coordinators’ words, wave by wave',
        columns: [{ head: 'Area' }, ...begun.map(({ name }) => ({ head: name, isNumber: true }))],
        rows: areas.map(({ id, name }) => [name, ...begun.map((wave) => wordsOf(id, wave.id) || null)]),
      },
    ],
  };
}
