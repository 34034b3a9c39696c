import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#client/ui/button.tsx';
import { Markdown } from '#client/ui/markdown.tsx';
import type { Memo } from '#shared/memo/memo.ts';
import { memoHistoryQuery, writersQuery } from './api.ts';
import { signed } from './memo-words.ts';
import styles from './shelf.module.css';
import { useMemoDeeds } from './use-memo-deeds.ts';

interface MemoStatesProps {
  study: string;
  memo: Memo;
}

/** What a memo said before, edit by edit, newest first; each can be brought back as a new edit. */
export function MemoStates({ study, memo }: MemoStatesProps) {
  const { data: states = [] } = useQuery(memoHistoryQuery(study, memo.id));
  const { data: coders = [] } = useQuery(writersQuery(study));
  const { write } = useMemoDeeds(study);
  const [isOpen, setOpen] = useState(false);
  const earlier = states.slice(0, -1).toReversed();
  const last = states.at(-1);
  if (earlier.length === 0 || !last) return null;
  return (
    <section className={styles.states} aria-label="Earlier words">
      <Button small look="quiet" opens aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {earlier.length === 1 ? '1 earlier version' : `${earlier.length} earlier versions`}
      </Button>
      <p className="sub">Last changed by {signed(coders, last.by, last.at)}.</p>
      {isOpen && (
        <ol>
          {earlier.map((state) => {
            const when = signed(coders, state.by, state.at);
            return (
              <li key={`${state.deed} ${state.at}`}>
                <header>
                  <span>
                    {when} · {state.kind}
                  </span>
                  <Button
                    deed="memo.restore"
                    small
                    busy={write.isRunning}
                    aria-label={`Bring back what it said: ${when}`}
                    onClick={() =>
                      write.run({ memo, place: { about: memo.about }, kind: state.kind, body: state.body })
                    }
                  >
                    Bring back
                  </Button>
                </header>
                <Markdown text={state.body} heading={4} />
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}
