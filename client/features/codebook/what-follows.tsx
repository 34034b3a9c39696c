import type { ReactNode } from 'react';
import type { Preview, ThemePreview } from '#shared/codebook/preview.ts';
import { labelWords } from '#shared/trajectory/trajectory.ts';
import { some } from './kind-words.ts';
import styles from './meaning.module.css';

interface WhatFollowsProps {
  queue: Preview['queue'];
  /** Left out where they are not told. */
  stories?: ThemePreview['stories'];
  /** Said where nothing is to be looked at again. */
  nothing: string;
  areaName: (area: string) => string;
  /** Further lines. */
  children?: ReactNode;
}

/** What a deed on the codebook asks of the team, and which stories are told again. */
export function WhatFollows({ queue, stories, nothing, areaName, children }: WhatFollowsProps) {
  const confirmed = stories?.filter((story) => story.confirmed).length ?? 0;
  return (
    <section className={styles.follows} aria-label="What follows">
      <h3>What follows</h3>
      <ul>
        {queue.sources > 0 && (
          <li>
            <b>{some(queue.sources, 'source')}</b> to be read again, {queue.words.toLocaleString()} words
          </li>
        )}
        {queue.codings > 0 && (
          <li>
            <b>{some(queue.codings, 'coding')}</b> to be looked at again
          </li>
        )}
        {queue.sources + queue.codings === 0 && <li>{nothing}</li>}
        {children}
        {stories && stories.length > 0 && (
          <li>
            <b>{stories.length === 1 ? '1 suggested story is' : `${stories.length} suggested stories are`}</b>{' '}
            worked out again:
            <dl>
              {stories.map(({ area, before, after }) => [
                <dt key={area}>{areaName(area)}</dt>,
                <dd key={`${area} story`}>
                  {before === after ? (
                    `${labelWords[after]}, as before`
                  ) : (
                    <>
                      <s>{labelWords[before]}</s> {labelWords[after]}
                    </>
                  )}
                </dd>,
              ])}
            </dl>
          </li>
        )}
        {stories?.length === 0 && <li>No story changes</li>}
        {stories && stories.length > 0 && (
          <li>
            {confirmed === 0 ? (
              <>
                <b>No confirmed story</b> changes
              </>
            ) : (
              <>
                <b>{confirmed === 1 ? '1 confirmed story' : `${confirmed} confirmed stories`}</b>{' '}
                {confirmed === 1 ? 'asks' : 'ask'} for a second look; what was confirmed stays
              </>
            )}
          </li>
        )}
        <li>Frozen reports stay as they are</li>
      </ul>
    </section>
  );
}
