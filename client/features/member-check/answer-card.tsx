import { type ReactNode, useState } from 'react';
import { longDay } from '#client/lib/day.ts';
import { isDraftKept } from '#client/lib/draft.ts';
import { useFocusBack } from '#client/lib/focus-back.ts';
import { useMay } from '#client/lib/may.ts';
import type { Place } from '#client/lib/place.ts';
import { AnswerSign } from '#client/ui/answer-sign.tsx';
import { Button } from '#client/ui/button.tsx';
import { briefAnswer } from '#shared/member-check/answer-words.ts';
import type { AnswerBeside, CheckItemView } from '#shared/member-check/check-view.ts';
import styles from './answer.module.css';
import { ResolutionForm } from './resolution-form.tsx';
import { RESOLUTIONS } from './resolution-words.ts';

/** An answer with as much around it as it takes to understand it. */
export type ShownAnswer = Pick<AnswerBeside, 'kind' | 'reply' | 'resolution' | 'open'> & {
  check: string;
  item: string;
  pseudonym: string;
  /** What was asked; "" where it stands beside already. */
  statement: string;
  /** Oldest first, the newest among them. */
  replies?: CheckItemView['replies'];
};

interface AnswerCardProps {
  study: string;
  answer: ShownAnswer;
  coderName: (coder: string) => string;
  /** The judgement it is about, where one can go there. */
  judgement: Place | null;
  /** Ways from here, such as to the sheet. */
  children?: ReactNode;
}

/** What a coordinator answered, and what the team did about it. It stands beside a judgement and never changes it. */
export function AnswerCard({ study, answer, coderName, judgement, children }: AnswerCardProps) {
  const may = useMay();
  const [isResolving, setResolving] = useState(
    () => may('member-check.resolve') && isDraftKept('resolution', answer.item),
  );
  const opener = useFocusBack<HTMLButtonElement>(isResolving);
  const { kind, reply, resolution, open, pseudonym, statement, replies = [] } = answer;
  const earlier = replies.slice(0, -1).reverse();
  const isPlainYes =
    kind !== 'happened' && resolution === null && reply.answer === 'yes' && reply.comment === '';
  return (
    <div className={styles.answer}>
      {statement !== '' && <p className={styles.statement}>{statement}</p>}
      <p className={styles.says}>
        <AnswerSign answer={reply.answer} />
        <b>
          {pseudonym} {kind === 'happened' ? 'replies: ' : ''}
          {briefAnswer(kind, reply.answer)}
        </b>
        <span>{longDay(reply.at)}</span>
        {open && <span className={styles.waits}>waits for a word of the team</span>}
      </p>
      {reply.comment !== '' && <p className={styles.comment}>“{reply.comment}”</p>}
      {resolution && (
        <p className={styles.word}>
          <b>{RESOLUTIONS[resolution.kind].told}</b> by {coderName(resolution.by)}, {longDay(resolution.at)}
          {resolution.text !== '' && `: ${resolution.text}`}
        </p>
      )}
      {earlier.length > 0 && (
        <details className={styles.earlier}>
          <summary>
            {earlier.length === 1 ? 'An earlier answer' : `${earlier.length} earlier answers`}
          </summary>
          <ul>
            {earlier.map((one) => (
              <li key={one.id}>
                {longDay(one.at)}: {briefAnswer(kind, one.answer)}
                {one.comment !== '' && `. “${one.comment}”`}
              </li>
            ))}
          </ul>
        </details>
      )}
      {isResolving ? (
        <ResolutionForm
          study={study}
          place={{ check: answer.check, item: answer.item }}
          judgement={judgement}
          onDone={() => setResolving(false)}
        />
      ) : (
        <p className={styles.deeds}>
          {may('member-check.resolve') && !isPlainYes && (
            <Button ref={opener} small look={open ? 'plain' : 'quiet'} onClick={() => setResolving(true)}>
              {resolution ? 'Say otherwise…' : 'Say what was done…'}
            </Button>
          )}
          {children}
        </p>
      )}
    </div>
  );
}
