/** What a column of the study's file is called by a researcher; what is missing here is the program's own business. */
const FIELDS: Readonly<Record<string, string>> = {
  title: 'Title',
  name: 'Name',
  label: 'Label',
  aliases: 'Other names',
  character: 'Character',
  seat: 'Seat',
  public_name: 'Name in print',
  description: 'Description',
  questions: 'Questions',
  stance: 'Stance',
  language: 'Language',
  policies: 'Thresholds',
  month: 'Month',
  starts_on: 'Begins',
  ends_on: 'Ends',
  status: 'Status',
  closed_on: 'Closed on',
  kind: 'Kind',
  report: 'Report',
  first_wave_id: 'First wave',
  last_wave_id: 'Last wave',
  pseudonym: 'Pseudonym',
  area_id: 'Area',
  role: 'Role',
  role_population: 'How many hold the role',
  sector: 'Sector',
  panel: 'On the panel',
  panel_from: 'On the panel from',
  panel_to: 'On the panel to',
  participant_id: 'Participant',
  wave_id: 'Wave',
  state: 'State',
  reason: 'Reason',
  day: 'Day',
  note: 'Note',
  item: 'Item',
  answer: 'Answer',
  on_day: 'On',
  scope: 'Scope',
  evidence: 'Evidence',
  against: 'Speaks against it',
  against_note: 'On what speaks against it',
  confidence: 'Confidence',
  basis: 'Basis',
  form: 'Form',
  conducted_on: 'Date',
  duplicate_of_id: 'Duplicate of',
  file_name: 'File',
  trashed_at: 'In the trash since',
  group_id: 'Group',
  parent_id: 'Under',
  definition: 'Definition',
  use_when: 'Use when',
  not_when: 'Not when',
  distinguish_from: 'Tell apart from',
  example: 'Example',
  tint: 'Tint',
  retired: 'Retired',
  merged_into_id: 'Merged into',
  version: 'Codebook version',
  source_id: 'Source',
  theme_id: 'Theme',
  twin_id: 'Other theme',
  other_id: 'Other source',
  text: 'Words',
  told: 'Time told',
  prompted: 'Prompted',
  came_from_id: 'Came from',
  coder_id: 'Coder',
  themes: 'Themes',
  about: 'On',
  body: 'Words',
  prominence: 'Prominence',
  asked: 'Asked about it',
  excerpts: 'Passages',
  up_to_id: 'Up to',
  suggested: 'Suggested by rule',
  question: 'Question',
  claim: 'Claim',
  avoided_if: 'Avoided if',
  overcome_if: 'Overcome if',
  ask_in_id: 'Ask in',
  earlier_id: 'Earlier wave',
  later_id: 'Later wave',
  row: 'Row',
  from_theme_id: 'From',
  from_group_id: 'From',
  to_theme_id: 'To',
  to_group_id: 'To',
  type: 'Link',
  areas: 'Areas',
  public_text: 'As printed',
  clearance: 'Clearance',
  audiences: 'For whom',
  asked_on: 'Asked on',
  owner_id: 'Owner',
  owner_name: 'Owner',
  horizon: 'Horizon',
  change: 'Change',
  change_theme_id: 'Change, as a theme',
  threat: 'Threat',
  threat_theme_id: 'Threat, as a theme',
  opportunity: 'Way to overcome',
  opportunity_theme_id: 'Way to overcome, as a theme',
  step: 'Next step',
  step_theme_id: 'Next step, as a theme',
  due: 'Due',
  step_id: 'Next step',
  missed_id: 'No interview in',
  is_on: 'On the sheet',
  outcome: 'In the interview',
  recorded_on: 'Noted on',
};

/** A column in words, or undefined where it says nothing to a researcher. */
export const fieldOf = (column: string): string | undefined => new Map(Object.entries(FIELDS)).get(column);

const YES_OR_NO = new Set(['panel', 'retired', 'prompted', 'is_on']);

/** Says what an id means, as far as it means anything. */
type NameOf = (id: string) => string | undefined;

function spoken(value: unknown, nameOf: NameOf): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value))
    return value
      .map((part) => spoken(part, nameOf))
      .filter(Boolean)
      .join('; ');
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([key, part]) => [key, spoken(part, nameOf)] as const)
      .filter(([, part]) => part !== '')
      .map(
        ([key, part]) =>
          `${nameOf(key) ?? key.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`)}: ${part}`,
      )
      .join('; ');
  const text = String(value);
  return nameOf(text) ?? text;
}

/** A stored value as a researcher reads it; empty where there is none. Lists and records are stored as JSON. */
export function spokenValue(column: string, value: string | number | null, nameOf: NameOf): string {
  if (value === null) return '';
  if (YES_OR_NO.has(column)) return value === 1 ? 'yes' : 'no';
  const text = String(value);
  if (!/^[[{]/.test(text)) return nameOf(text) ?? text;
  try {
    return spoken(JSON.parse(text), nameOf);
  } catch {
    return text;
  }
}
