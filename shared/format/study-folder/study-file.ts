import { z } from 'zod';
import { Day, daysOf, Month, monthLabel } from '../../dates.ts';
import { RolePopulation } from '../../participant/participant.ts';
import { Policies } from '../../study/policies.ts';
import { Stance } from '../../study/study.ts';
import { WaveStatus } from '../../wave/wave.ts';
import type { StudyContent } from './content.ts';
import type { Names } from './names.ts';
import { byText, fromYaml, picked, toYaml } from './yaml.ts';

const id = z.string().optional();
const words = z.string().default('');

/** `study.yaml`: who asks what of whom, where and when. Only title, areas' names and waves' months are needed. */
const StudyFile = z.strictObject({
  id,
  title: z.string().min(1),
  description: words,
  questions: z.array(z.string()).default([]),
  stance: Stance.default('codebook'),
  language: z.string().default('en-GB'),
  policies: Policies.prefault({}),
  coders: z.array(z.strictObject({ id, name: z.string().min(1), initials: z.string().min(1) })).default([]),
  areas: z
    .array(
      z.strictObject({
        id,
        name: z.string().min(1),
        aliases: z.array(z.string()).default([]),
        character: words,
        seat: words,
        publicName: words,
      }),
    )
    .default([]),
  waves: z
    .array(
      z.strictObject({
        id,
        number: z.int().optional(),
        month: Month,
        label: z.string().optional(),
        startsOn: Day.optional(),
        endsOn: Day.optional(),
        status: WaveStatus.default('open'),
        closedOn: Day.nullable().default(null),
      }),
    )
    .default([]),
  phases: z
    .array(
      z.strictObject({
        id,
        title: z.string().min(1),
        kind: z.enum(['study', 'substantive']),
        report: words,
        firstWave: z.string(),
        lastWave: z.string(),
      }),
    )
    .default([]),
  participants: z
    .array(
      z.strictObject({
        id,
        pseudonym: z.string().min(1),
        area: z.string().nullable().default(null),
        role: words,
        rolePopulation: RolePopulation.nullable().default(null),
        sector: words,
        label: words,
        panel: z.boolean().default(false),
        panelFrom: Day.nullable().default(null),
        panelTo: Day.nullable().default(null),
      }),
    )
    .default([]),
});

type Frame = Pick<StudyContent, 'study' | 'areas' | 'waves' | 'phases' | 'participants' | 'coders'>;

export function writeStudyFile(frame: Frame, names: Names): string {
  const { study } = frame;
  return toYaml({
    ...picked(study, ['id', 'title', 'description', 'questions', 'stance', 'language', 'policies']),
    coders: byText(frame.coders, (coder) => coder.initials).map((coder) =>
      picked(coder, ['id', 'name', 'initials']),
    ),
    areas: frame.areas.map((area) =>
      picked(area, ['id', 'name', 'aliases', 'character', 'seat', 'publicName']),
    ),
    waves: frame.waves.map((wave) =>
      picked(wave, ['id', 'number', 'month', 'label', 'startsOn', 'endsOn', 'status', 'closedOn']),
    ),
    phases: frame.phases.map((phase) =>
      picked(
        {
          ...phase,
          firstWave: names.of('wave', phase.firstWave),
          lastWave: names.of('wave', phase.lastWave),
        },
        ['id', 'title', 'kind', 'report', 'firstWave', 'lastWave'],
      ),
    ),
    participants: byText(frame.participants, (participant) => participant.pseudonym).map((participant) =>
      picked(
        { ...participant, area: participant.area === null ? null : names.of('area', participant.area) },
        PARTICIPANT,
      ),
    ),
  });
}

const PARTICIPANT = [
  'id',
  'pseudonym',
  'area',
  'role',
  'rolePopulation',
  'sector',
  'label',
  'panel',
  'panelFrom',
  'panelTo',
] as const;

/** Reads `study.yaml`, tells `names` what everything is called, and gives each thing its id. */
export function readStudyFile(text: string, names: Names, idFor: (naturalKey: string) => string): unknown {
  const file = fromYaml('study.yaml', text, StudyFile);
  const withId = <T extends { id?: string | undefined }>(thing: T, key: string) => ({
    ...thing,
    id: thing.id ?? idFor(key),
  });
  const coders = file.coders.map((coder) => withId(coder, `coder ${coder.name}`));
  names.know(
    'coder',
    coders.map((coder) => ({ id: coder.id, names: [coder.initials, coder.name] })),
  );
  const areas = file.areas.map((area, position) => ({ ...withId(area, `area ${area.name}`), position }));
  names.know(
    'area',
    areas.map((area) => ({ id: area.id, names: [area.name, ...area.aliases] })),
  );
  const waves = file.waves.map((wave, at) => ({
    ...withId(wave, `wave ${wave.month}`),
    number: wave.number ?? at + 1,
    label: wave.label ?? monthLabel(wave.month),
    startsOn: wave.startsOn ?? daysOf(wave.month).first,
    endsOn: wave.endsOn ?? daysOf(wave.month).last,
  }));
  names.know(
    'wave',
    waves.map((wave) => ({ id: wave.id, names: [wave.month, wave.label] })),
  );
  const participants = file.participants.map((participant) => ({
    ...withId(participant, `participant ${participant.pseudonym}`),
    area: participant.area === null ? null : names.id('area', participant.area),
  }));
  names.know(
    'participant',
    participants.map((participant) => ({ id: participant.id, names: [participant.pseudonym] })),
  );
  const phases = file.phases.map((phase, position) => ({
    ...withId(phase, `phase ${phase.title}`),
    position,
    firstWave: names.id('wave', phase.firstWave),
    lastWave: names.id('wave', phase.lastWave),
  }));
  const { title, description, questions, stance, language, policies } = file;
  const study = withId(
    { id: file.id, title, description, questions, stance, language, policies },
    `study ${title}`,
  );
  return { study, coders, areas, waves, participants, phases };
}
