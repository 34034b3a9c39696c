import { Day } from '#shared/dates.ts';
import { AreaId, ParticipantId, WaveId } from '#shared/ids.ts';
import { RolePopulation } from '#shared/participant/participant.ts';
import type { StudyContent } from '../study-folder/content.ts';
import type { RefiProject } from './model.ts';
import { type Grouping, type GroupingChoice, waveOfMonth } from './plan-frame.ts';
import { fromLines, isOurs, NAMES } from './words.ts';

/** Areas, waves and participants that a person agreed to, and which of them each source has (by its guid). */
export interface PlannedFrame {
  areas: StudyContent['areas'];
  waves: StudyContent['waves'];
  participants: StudyContent['participants'];
  areaOf: Map<string, AreaId>;
  waveOf: Map<string, WaveId>;
  participantsOf: Map<string, ParticipantId[]>;
}

const dayIn = (words: string): string | null => Day.safeParse(words).data ?? null;

type Wave = StudyContent['waves'][number];

/** When a wave of ours was open, as its set describes it. */
function windowIn(
  lines: string,
  wave: Omit<Wave, 'id'>,
): Pick<Wave, 'startsOn' | 'endsOn' | 'status' | 'closedOn'> {
  const closedOn = dayIn(fromLines(lines, 'Closed on'));
  return {
    startsOn: dayIn(fromLines(lines, 'From')) ?? wave.startsOn,
    endsOn: dayIn(fromLines(lines, 'To')) ?? wave.endsOn,
    status: closedOn === null ? 'open' : 'closed',
    closedOn,
  };
}

/** Text a set of ours adds to a wave: its label in brackets. */
const labelIn = (name: string): string => /^\d{4}-\d{2} \((.*)\)$/s.exec(name)?.[1] ?? '';

function chosen(
  groupings: readonly Grouping[],
  choices: ReadonlyMap<string, GroupingChoice>,
  as: GroupingChoice['as'],
): Grouping[] {
  return groupings.flatMap((one) => {
    const choice = choices.get(one.key);
    return choice?.as === as ? [{ ...one, month: choice.month ?? one.month }] : [];
  });
}

/** The frame of a study from what was agreed; two groupings of one name or one month are one. */
export function planFrame(
  project: RefiProject,
  groupings: readonly Grouping[],
  choices: ReadonlyMap<string, GroupingChoice>,
  adopt: (guid: string) => string,
  idFor: (key: string) => string,
): PlannedFrame {
  const ours = isOurs(project.origin);
  const frame: PlannedFrame = {
    areas: [],
    waves: [],
    participants: [],
    areaOf: new Map(),
    waveOf: new Map(),
    participantsOf: new Map(),
  };
  const idOf = ({ guid }: Grouping, key: string) => (guid === null ? idFor(key) : adopt(guid));
  const describing = ({ guid }: Grouping) => project.sets.find((set) => set.guid === guid)?.description ?? '';
  const sameName = (name: string) => name.trim().toLowerCase();
  for (const one of chosen(groupings, choices, 'area')) {
    const name = one.name.trim().slice(0, 80);
    let area = frame.areas.find((known) => sameName(known.name) === sameName(name));
    if (!area) {
      const id = AreaId.parse(idOf(one, `refi area ${sameName(name)}`));
      const said = ours ? describing(one) : '';
      area = {
        id,
        position: frame.areas.length,
        name,
        aliases: fromLines(said, 'Also called').split('; ').filter(Boolean),
        character: fromLines(said, 'Character'),
        seat: fromLines(said, 'Seat'),
        publicName: fromLines(said, 'Name in print'),
      };
      frame.areas.push(area);
    }
    for (const source of one.sources) if (!frame.areaOf.has(source)) frame.areaOf.set(source, area.id);
  }
  const dated = chosen(groupings, choices, 'wave')
    .flatMap((one) => (one.month === null ? [] : [{ ...one, month: one.month }]))
    .sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0));
  for (const one of dated) {
    let wave = frame.waves.find(({ month }) => month === one.month);
    if (!wave) {
      const id = WaveId.parse(idOf(one, `refi wave ${one.month}`));
      const label = ours ? labelIn(one.name) : one.name;
      const made = waveOfMonth(one.month, frame.waves.length + 1, label);
      wave = { id, ...made, ...(ours && windowIn(describing(one), made)) };
      frame.waves.push(wave);
    }
    for (const source of one.sources) if (!frame.waveOf.has(source)) frame.waveOf.set(source, wave.id);
  }
  const variables = new Map(project.variables.map(({ guid, name }) => [guid, name]));
  for (const one of chosen(groupings, choices, 'participant')) {
    const pseudonym = one.name.trim().slice(0, 80);
    let person = frame.participants.find((known) => sameName(known.pseudonym) === sameName(pseudonym));
    if (!person) {
      const found = project.cases.find(({ guid }) => guid === one.guid);
      const said = new Map(
        found?.values.map(({ variable, value }) => [variables.get(variable), value ?? '']),
      );
      const area = frame.areas.find(({ name }) => sameName(name) === sameName(said.get(NAMES.area) ?? ''));
      person = {
        id: ParticipantId.parse(idOf(one, `refi participant ${sameName(pseudonym)}`)),
        pseudonym,
        area: area?.id ?? null,
        role: said.get(NAMES.role) ?? '',
        rolePopulation: RolePopulation.safeParse(said.get(NAMES.population)).data ?? null,
        sector: said.get(NAMES.sector) ?? '',
        label: ours ? (found?.description ?? '') : '',
        panel: /^(true|1)$/.test(said.get(NAMES.panel) ?? ''),
        panelFrom: dayIn(said.get(NAMES.panelFrom) ?? ''),
        panelTo: dayIn(said.get(NAMES.panelTo) ?? ''),
      };
      frame.participants.push(person);
    }
    for (const source of one.sources)
      frame.participantsOf.set(source, [
        ...new Set([...(frame.participantsOf.get(source) ?? []), person.id]),
      ]);
  }
  return frame;
}
