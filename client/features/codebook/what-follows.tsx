import type { MeaningChange } from '#shared/codebook/effect.ts';
import { labelWords } from '#shared/trajectory/trajectory.ts';
import { some } from './kind-words.ts';
import styles from './meaning.module.css';
import type { Foretold } from './use-foretold.ts';

interface WhatFollowsProps {
  change: MeaningChange;
  foretold: Foretold;
  areaName: (area: string) => string;
}

/** What a change of meaning asks of the team, and which stories are told again. */
export function WhatFollows({ change, foretold, areaName }: WhatFollowsProps) {
  const { queue, stories, confirmed } = foretold;
  return (
    <section className={styles.follows} aria-label="What follows">
      <h3>What follows</h3>
      <ul>
        {queue && queue.sources > 0 && (
          <li>
            <b>{some(queue.sources, 'source')}</b> to be read again, {queue.words.toLocaleString()} words
          </li>
        )}
        {queue && queue.codings > 0 && (
          <li>
            <b>{some(queue.codings, 'coding')}</b> to be looked at again
          </li>
        )}
        {queue && queue.sources + queue.codings === 0 && (
          <li>
            {change === 'same' ? 'Nothing to look at again' : 'Nothing was read for it that would not hold'}
          </li>
        )}
        {stories.length > 0 ? (
          <li>
            <b>{stories.length === 1 ? '1 suggested story is' : `${stories.length} suggested stories are`}</b>{' '}
            worked out again:
            <dl>
              {stories.map(({ area, before, after }) => [
                <dt key={area}>{areaName(area)}</dt>,
                <dd key={`${area} story`}>
                  {before === after ? (
                    `${labelWords[after]}, on less`
                  ) : (
                    <>
                      <s>{labelWords[before]}</s> {labelWords[after]}
                    </>
                  )}
                </dd>,
              ])}
            </dl>
          </li>
        ) : (
          <li>No story changes</li>
        )}
        {stories.length > 0 && (
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
      </ul>
    </section>
  );
}
