import type { ReactNode } from 'react';
import { longDay, shortDay } from '#client/lib/day.ts';
import { useMay } from '#client/lib/may.ts';
import type { Place } from '#client/lib/place.ts';
import { IconButton } from '#client/ui/icon-button.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import type { Area } from '#shared/area/area.ts';
import type { Pass } from '#shared/coding/pass.ts';
import { monthLabel } from '#shared/dates.ts';
import type { Participant } from '#shared/participant/participant.ts';
import type { SourceGroup } from '#shared/source/grouped.ts';
import type { Source } from '#shared/source/source.ts';
import { FORM_WORDS, KIND_WORDS } from '#shared/source/words.ts';
import styles from './source-table.module.css';

interface SourceTableProps {
  groups: readonly SourceGroup[];
  areas: readonly Area[];
  participants: readonly Participant[];
  /** Oldest first. */
  passes: readonly Pass[];
  titleOf: (source: string) => string;
  /** Whose panel is open. */
  current: string | undefined;
  deskOf: (source: Source) => Place;
  onEdit: (source: Source) => void;
}

const HEADS = ['Title', 'Kind', 'Area', 'Participants', 'Day', 'Turns', 'Words', 'Coding'];
const number = new Intl.NumberFormat('en-GB');

/** The sources month by month; a title leads to the desk. */
export function SourceTable(props: SourceTableProps) {
  const may = useMay();
  const { groups, areas, participants, passes, titleOf, current, deskOf, onEdit } = props;
  const areaName = (source: Source) => areas.find(({ id }) => id === source.area)?.name;
  const people = (source: Source) =>
    source.participants
      .flatMap((id) => participants.find((one) => one.id === id)?.pseudonym ?? [])
      .join(', ');
  return (
    <table className={styles.table} aria-label="Sources">
      <thead>
        <tr>
          {HEADS.map((head) => (
            <th key={head} scope="col" data-head={head.toLowerCase()}>
              {head}
            </th>
          ))}
          <th scope="col" data-head="edit">
            <span className="vh">Edit</span>
          </th>
        </tr>
      </thead>
      {groups.map(({ wave, sources }) => (
        <tbody key={wave?.id ?? 'none'}>
          <tr className={styles.month}>
            <th scope="rowgroup" colSpan={HEADS.length + 1}>
              {wave ? monthLabel(wave.month) : 'No month'}
              <span>
                {sources.length} {sources.length === 1 ? 'source' : 'sources'}
                {wave?.status === 'open' && ' · open'}
              </span>
            </th>
          </tr>
          {sources.map((source) => (
            <tr key={source.id} aria-current={source.id === current || undefined}>
              <th scope="row" className={styles.title}>
                <PlaceLink place={deskOf(source)} title={source.title}>
                  {source.title}
                </PlaceLink>
                {source.duplicateOf && (
                  <small>duplicate of “{titleOf(source.duplicateOf)}”: counts once</small>
                )}
              </th>
              <td className={styles.less}>
                {KIND_WORDS[source.kind]}
                {source.form !== 'transcript' && <small>{FORM_WORDS[source.form].toLowerCase()}</small>}
              </td>
              <td className={styles.clip}>{areaName(source) ?? <None />}</td>
              <td className={`${styles.clip} ${styles.less}`} title={people(source)}>
                {people(source) || <None />}
              </td>
              <td
                className={styles.less}
                title={source.conductedOn ? longDay(source.conductedOn) : undefined}
              >
                {source.conductedOn ? shortDay(source.conductedOn) : <None />}
              </td>
              <td className={styles.number}>{number.format(source.turns)}</td>
              <td className={styles.number}>{number.format(source.words)}</td>
              <td>{codingWords(passes.filter((pass) => pass.source === source.id))}</td>
              <td>
                <IconButton
                  icon="edit"
                  size="small"
                  label={`${may('source.change') ? 'Edit' : 'About'} ${source.title}`}
                  onClick={() => onEdit(source)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

const None = () => <span className={styles.none}>none</span>;

/** Whether a source was looked through for the whole codebook, and by how many. */
function codingWords(passes: readonly Pass[]): ReactNode {
  const whole = passes.filter(({ themes }) => themes === null);
  const coders = new Set(whole.map(({ coder }) => coder)).size;
  const last = whole.at(-1);
  if (!last) return <span className={styles.none}>not coded</span>;
  return <span title={`last on ${longDay(last.at)}`}>{coders > 1 ? `coded by ${coders}` : 'coded'}</span>;
}
