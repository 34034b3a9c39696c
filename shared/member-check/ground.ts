import type { Assessment } from '../assessment/assessment.ts';
import type { Stance } from '../coding/coding.ts';
import type { AreaId, CodingId, ParticipantId, ThemeId, WaveId } from '../ids.ts';
import type { ThemeKind } from '../theme/theme.ts';
import type { StatusRecord } from '../threat/threat.ts';
import type { Trajectory } from '../trajectory/trajectory.ts';

/** What a sheet for one coordinator may rest on, and what tells it apart from what others said. */
export interface CheckGround {
  participant: ParticipantId;
  area: AreaId;
  /** The month up to which the sheet looks back. */
  wave: WaveId;
  /** In order. */
  waves: readonly { id: WaveId; month: string; closed: boolean }[];
  /** In the order of the frame, retired ones left out. */
  themes: readonly { id: ThemeId; title: string; kind: ThemeKind | null }[];
  /** Waves in which they talked with us. */
  talks: ReadonlySet<WaveId>;
  /** Accepted codings of their own turns in these talks. */
  own: readonly { id: CodingId; theme: ThemeId; wave: WaveId; stance: Stance | null }[];
  /** Ids of all their own accepted codings, whatever they were said in. */
  isOwn: (coding: CodingId) => boolean;
  /** Who spoke for the panel here, one a wave; null where nobody, or not one person, did. */
  informants: readonly (ParticipantId | null)[];
  /** Somebody else spoke of it here. */
  saidByOthers: (theme: ThemeId) => boolean;
  /** Of this area: stories that people confirmed, confirmed judgements, recorded statuses in the order of the waves. */
  trajectories: readonly Pick<Trajectory, 'id' | 'theme' | 'label' | 'upTo' | 'excerpts'>[];
  assessments: readonly Pick<Assessment, 'id' | 'theme' | 'wave' | 'prominence' | 'excerpts'>[];
  statuses: readonly Pick<StatusRecord, 'id' | 'theme' | 'wave' | 'status' | 'excerpts'>[];
}

/** Whether excerpts are all this person's own words. */
export const restsOnOwn = (
  { isOwn }: Pick<CheckGround, 'isOwn'>,
  { excerpts }: { excerpts: readonly CodingId[] },
): boolean => excerpts.every(isOwn);

/** The closed waves that a sheet may speak of, in order. */
export function wavesTold({ waves, wave }: Pick<CheckGround, 'waves' | 'wave'>): CheckGround['waves'] {
  const last = waves.findIndex(({ id }) => id === wave);
  return waves.slice(0, last + 1).filter(({ closed }) => closed);
}

/** Whether a confirmed story tells of this person alone: nobody else spoke for the area while it was told. */
export function isOwnStory(
  ground: Pick<CheckGround, 'waves' | 'informants' | 'participant' | 'isOwn'>,
  story: Pick<Trajectory, 'upTo' | 'excerpts'>,
): boolean {
  const last = ground.waves.findIndex(({ id }) => id === story.upTo);
  return (
    restsOnOwn(ground, story) &&
    ground.informants
      .slice(0, last + 1)
      .every((informant) => informant === null || informant === ground.participant)
  );
}

/** The threats a person foresaw before a wave, by their own words: the month they first did, and how. */
export function foreseen(
  { waves, wave, own }: Pick<CheckGround, 'waves' | 'wave' | 'own'>,
  theme: ThemeId,
): { wave: WaveId; stance: 'anticipated' | 'early-sign'; codings: CodingId[] } | null {
  const at = new Map(waves.map(({ id }, index) => [id, index]));
  const before = at.get(wave) ?? 0;
  const indexOf = (id: WaveId) => at.get(id) ?? Number.POSITIVE_INFINITY;
  const said = own
    .filter((one) => one.theme === theme && indexOf(one.wave) < before)
    .filter(({ stance }) => stance === 'anticipated' || stance === 'early-sign')
    .sort((a, b) => indexOf(a.wave) - indexOf(b.wave));
  const [first] = said;
  if (!first) return null;
  return {
    wave: first.wave,
    stance: first.stance === 'early-sign' ? 'early-sign' : 'anticipated',
    codings: said.map(({ id }) => id),
  };
}
