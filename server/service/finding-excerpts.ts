import type { Db } from '#server/store/database.ts';
import { findCodingById, listCodings } from '#server/store/study/coding.ts';
import { listSources } from '#server/store/study/source.ts';
import type { FindingExcerpt } from '#shared/api/finding.ts';
import type { Coding } from '#shared/coding/coding.ts';
import type { Finding, RestsOn } from '#shared/finding/finding.ts';
import type { AreaId, CodingId, WaveId } from '#shared/ids.ts';
import { excerptsFrom } from './evidence.ts';
import { readStudy } from './facts.ts';
import { speakers } from './said.ts';

/** Answers what the codings that findings name come to. */
export function restsOn(db: Db): (evidence: readonly CodingId[]) => RestsOn {
  const sources = new Map(listSources(db).map((source) => [source.id, source]));
  const said = speakers(db);
  return (evidence) => {
    const areas = new Set<AreaId>();
    const waves = new Set<WaveId>();
    const people = new Set<string>();
    const from = new Set<string>();
    let excerpts = 0;
    for (const id of evidence) {
      const coding = findCodingById(db, id);
      const source = coding && sources.get(coding.source);
      if (!coding || !source || source.trashedAt !== null) continue;
      excerpts += 1;
      from.add(source.id);
      if (source.area !== null) areas.add(source.area);
      if (source.wave !== null) waves.add(source.wave);
      people.add(said(source, coding.textVersion, coding.start).participant?.id ?? source.id);
    }
    return { areas: [...areas], waves: [...waves], excerpts, sources: from.size, people: people.size };
  };
}

/** Why a passage might speak against a finding; "" where nothing suggests it. */
function speaksAgainst(
  { kind, areas }: Finding,
  { stances, area }: { stances: readonly (string | null)[]; area: AreaId | null },
): string {
  if (stances.includes('not-happening')) return kind === 'silence' ? '' : 'said not to be happening';
  if (stances.includes('resolved'))
    return kind === 'outcome' || kind === 'silence' ? '' : 'said to be resolved';
  if (kind === 'silence' && (areas.length === 0 || (area !== null && areas.includes(area))))
    return 'raised here';
  if (kind === 'difference' && area !== null && areas.length > 0 && !areas.includes(area))
    return 'raised where it is not claimed';
  return '';
}

/** The passages of a finding's themes, each once however many of them it is coded with, and those it names already. */
export function excerptsOfFinding(db: Db, finding: Finding): FindingExcerpt[] {
  const reading = readStudy(db);
  const coded = finding.themes.flatMap((theme) => listCodings(db, { theme }));
  const known = new Set<CodingId>(coded.map(({ id }) => id));
  const named = [...finding.evidence, ...finding.against].flatMap((id) =>
    known.has(id) ? [] : (findCodingById(db, id) ?? []),
  );
  const codings = [...coded, ...named];
  const themeOf = new Map<string, Coding['theme']>(codings.map(({ id, theme }) => [id, theme]));
  return excerptsFrom(db, reading, codings).map((excerpt) => ({
    excerpt,
    themes: [...new Set(excerpt.codings.flatMap(({ id }) => themeOf.get(id) ?? []))],
    against: speaksAgainst(finding, {
      stances: excerpt.codings.map(({ stance }) => stance),
      area: excerpt.area,
    }),
  }));
}
