import { Link } from '@tanstack/react-router';
import { addressOf } from '#shared/reference.ts';
import type { Block } from './frame.ts';
import styles from './grid.module.css';
import { PhaseRow } from './phase-row.tsx';
import type { BlockRuns } from './phase-runs.ts';

interface GridHeadProps {
  study: string;
  blocks: readonly Block[];
  /** The last closed month, as in “story to Nov”; null before the first. */
  storyTo: string | null;
  /** Names over the months, a line each. */
  phases: readonly (readonly BlockRuns[])[];
}

/** Headings of the blocks, and the first letters of what stands under them. */
export function GridHead({ study, blocks, storyTo, phases }: GridHeadProps) {
  const areas = blocks.map(({ key, title }) => ({ id: key, names: [title] }));
  const hasStories = blocks.some(({ story }) => story !== null);
  const named = phases.map((runs, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: there are two at most, and they have no other name.
    <PhaseRow key={at} blocks={runs} at={at} isAll={!hasStories} />
  ));
  return (
    <thead
      style={{
        '--bands': phases.length,
        '--above': hasStories ? 0 : phases.length,
        '--over': hasStories ? '25px' : '0px',
      }}
    >
      {!hasStories && named}
      <tr className={styles.blocks}>
        <td className={styles.corner} />
        {blocks.map(({ key, title, note, columns, story, place }, at) => (
          <th
            key={key}
            scope="colgroup"
            colSpan={columns.length + (story === null ? 0 : 1)}
            data-place={place ?? undefined}
          >
            <span className={styles.block}>
              {story === null ? (
                <b>{title}</b>
              ) : (
                <Link
                  to="/studies/$study/areas/$area"
                  params={{ study, area: addressOf(areas[at] ?? { id: key, names: [title] }, areas) }}
                >
                  {title}
                </Link>
              )}
              {hasStories && <span title={note}>{note}</span>}
            </span>
          </th>
        ))}
        {!hasStories && <td className={styles.over} />}
      </tr>
      {hasStories && named}
      <tr className={styles.columns}>
        <td className={styles.corner} />
        {blocks.flatMap(({ key, columns, story }) => [
          ...columns.map((column, at) => (
            <th
              key={column.key}
              scope="col"
              data-place={column.place}
              data-first={at === 0 || undefined}
              title={column.title}
            >
              <abbr title={column.title}>{column.short}</abbr>
            </th>
          )),
          ...(story === null
            ? []
            : [
                <th key={`${key} story`} scope="col" className={styles.storyHead}>
                  {storyTo === null ? 'no story yet' : `story to ${storyTo}`}
                </th>,
              ]),
        ])}
        {!hasStories && (
          <th scope="col" className={styles.storyHead}>
            areas{storyTo === null ? '' : ` to ${storyTo}`}
          </th>
        )}
      </tr>
    </thead>
  );
}
