import { CellState, stateWords } from '../analysis/cell-state.ts';
import { capitalised } from '../analysis/wording.ts';
import { defaultPolicies } from '../study/policies.ts';
import { policyNames, policyValue, policyWords } from '../study/policy-words.ts';
import { statusWords } from '../threat/threat.ts';
import { labelWords } from '../trajectory/trajectory.ts';
import type { MethodView } from './method.ts';
import { type MethodSection, type MethodTable, outOf, some } from './section.ts';

/** Who looked through what, and what the cells rest on. */
export function readingSection({ reading, cells }: MethodView): MethodSection {
  const all = Object.values(cells).reduce((sum, count) => sum + count, 0);
  const observed = cells.present + cells.absent + cells.denied;
  return {
    key: 'reading',
    title: 'Reading and coding',
    sentences: [
      `${outOf(reading.read, reading.capable)} full records were looked through for every theme, ${reading.readTwice} of them by two people or more; ${some(reading.coders, 'person', 'people')} read, with ${some(reading.rechecks, 'further pass', 'further passes')} for some themes only. ${some(reading.codings, 'coding')} stand.`,
      `Waiting: ${some(reading.toRecheck, 'coding')} to re-check, ${some(reading.stanceToSet, 'threat coding')} without a stance (counted as anticipated until then).`,
      `Of ${some(all, 'cell')} (theme, area, closed wave) ${outOf(observed, all)} can be told. Silence counts only where somebody looked, and enough was said.`,
    ],
    tables: [
      {
        title: 'What is known of the cells of closed waves',
        columns: [{ head: 'State' }, { head: 'Cells', isNumber: true }],
        rows: CellState.options
          .filter((state) => state !== 'not-yet')
          .map((state) => [capitalised(stateWords[state]), cells[state]]),
      },
    ],
  };
}

function overrideTables({ stories, areas }: MethodView): MethodTable[] {
  const places = new Map(areas.map(({ id, name }) => [id, name]));
  if (stories.judged === 0) return [];
  return [
    {
      title: 'Suggested and confirmed',
      columns: [
        { head: 'The rule suggested' },
        { head: 'Confirmed as' },
        { head: 'Stories', isNumber: true },
        { head: 'Says' },
      ],
      rows: stories.labels.map(({ suggested, confirmed, stories: count }) => [
        labelWords[suggested],
        labelWords[confirmed],
        count,
        suggested === confirmed ? 'as the rule' : 'otherwise',
      ]),
    },
    ...(stories.overrides.length > 0
      ? [
          {
            title: 'Why a person said otherwise than the rule',
            columns: [
              { head: 'Theme' },
              { head: 'Area' },
              { head: 'The rule suggested' },
              { head: 'Confirmed as' },
              { head: 'Reason' },
              { head: 'By' },
            ],
            rows: stories.overrides.map((one) => [
              one.theme.title,
              places.get(one.area) ?? '',
              labelWords[one.suggested],
              labelWords[one.confirmed],
              one.reason === '' ? 'none given' : one.reason,
              one.by,
            ]),
          },
        ]
      : []),
  ];
}

/** How far people judged what the rules suggest, and how often they said otherwise. */
export function judgementSection(view: MethodView): MethodSection {
  const { assessments, stories, statuses } = view;
  const { length: overridden } = stories.overrides;
  return {
    key: 'judgements',
    title: 'Judgements',
    sentences: [
      'Rules suggest, people judge: a suggestion never overwrites what was confirmed, and what was confirmed turns stale when its grounds change.',
      `Assessments of cells: ${assessments.confirmed} confirmed, ${assessments.stale} confirmed and stale since, ${assessments.draft} in draft.`,
      `Stories: ${outOf(stories.judged, stories.of)} confirmed by a person, ${stories.stale} of them stale since. ${
        stories.judged === 0
          ? 'All others are the rule’s suggestion.'
          : `${outOf(overridden, stories.judged)} confirmed ${stories.judged === 1 ? 'story says' : 'stories say'} otherwise than the rule did.`
      }`,
      `Threats: a status was recorded for ${outOf(statuses.recorded, statuses.of)} threats in areas; “avoided” and “overcome” are never concluded from silence, nor by rule.`,
    ],
    tables: [
      ...overrideTables(view),
      ...(statuses.last.length > 0
        ? [
            {
              title: 'Threats by the status last recorded',
              columns: [{ head: 'Status' }, { head: 'Threats in areas', isNumber: true }],
              rows: statuses.last.map(({ status, threats }) => [capitalised(statusWords[status]), threats]),
            },
          ]
        : []),
    ],
  };
}

/** The thresholds that the rules rest on, and which are not the method's defaults. */
export function thresholdSection({ policies, study }: MethodView): MethodSection {
  const names = policyNames.filter((name) => study.stance !== 'reflexive' || !name.startsWith('saturation'));
  const isOther = (name: (typeof policyNames)[number]) =>
    String(policies[name]) !== String(defaultPolicies[name]);
  const { length: changed } = names.filter(isOther);
  return {
    key: 'thresholds',
    title: 'Thresholds in force',
    sentences: [
      changed === 0
        ? 'All thresholds are the method’s defaults.'
        : `${changed} of ${names.length} thresholds ${changed === 1 ? 'differs' : 'differ'} from the method’s defaults.`,
    ],
    tables: [
      {
        title: 'Thresholds',
        columns: [
          { head: 'Threshold' },
          { head: 'In force', isNumber: true },
          { head: 'Counts' },
          { head: 'Default', isNumber: true },
          { head: 'Changed' },
        ],
        rows: names.map((name) => [
          policyWords[name].name,
          policyValue(policies[name]),
          policyWords[name].unit === '' ? null : policyWords[name].unit,
          policyValue(defaultPolicies[name]),
          isOther(name) ? 'changed' : null,
        ]),
      },
    ],
  };
}
