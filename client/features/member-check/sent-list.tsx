import { KindShape } from '#client/ui/kind-shape.tsx';
import type { CheckItemView, CheckView } from '#shared/member-check/check-view.ts';
import { AnswerCard } from './answer-card.tsx';
import { BasisLinks, type BasisWay } from './basis-links.tsx';
import styles from './sheet.module.css';

interface SentListProps {
  study: string;
  check: CheckView;
  /** The sentence to look at first. */
  asked: string | undefined;
  coderName: (coder: string) => string;
  waysOf: (item: CheckItemView) => BasisWay[];
}

/** A sheet that was sent: each sentence as it is frozen, its answer, and the team's word on it. */
export function SentList({ study, check, asked, coderName, waysOf }: SentListProps) {
  return (
    <ol className={styles.items}>
      {check.items.map((item, at) => {
        const ways = waysOf(item);
        return (
          <li
            key={item.id}
            ref={item.id === asked ? (row) => row?.scrollIntoView({ block: 'center' }) : undefined}
            className={styles.item}
            data-current={item.id === asked || undefined}
          >
            <span className={styles.number}>{at + 1}</span>
            <div className={styles.words}>
              <p className={styles.statement}>{item.statement}</p>
              <p className={styles.why}>
                <span>{item.kind === 'happened' ? 'Did it happen?' : 'Is it right?'}</span>
                {item.about && (
                  <b>
                    <KindShape kind={item.about.kind} size={10} isNamed /> {item.about.title}
                  </b>
                )}
                <BasisLinks ways={ways} of={`sentence ${at + 1}`} />
              </p>
              <div className={styles.reply}>
                {item.reply ? (
                  <AnswerCard
                    study={study}
                    answer={{
                      ...item,
                      reply: item.reply,
                      item: item.id,
                      pseudonym: check.pseudonym,
                      statement: '',
                    }}
                    coderName={coderName}
                    judgement={ways[0]?.place ?? null}
                  />
                ) : (
                  check.state !== 'draft' && (
                    <p className="sub">No answer{check.state === 'sent' && ' yet'}.</p>
                  )
                )}
              </div>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
