import { useEffect, useRef, useState } from 'react';
import { useFocusBack } from '#client/lib/focus-back.ts';
import { Button } from '#client/ui/button.tsx';
import { Chip } from '#client/ui/chip.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { useToast } from '#client/ui/use-toast.ts';
import { capitalised } from '#shared/analysis/wording.ts';
import type { EvidenceView } from '#shared/api/analysis.ts';
import { labelWords } from '#shared/trajectory/trajectory.ts';
import { useJudgements } from './api.ts';
import styles from './evidence.module.css';
import { SayOtherwise } from './say-otherwise.tsx';
import { type Signatures, signed } from './signature.ts';

interface StoryProps {
  study: string;
  evidence: EvidenceView;
  /** In words, as in “Decisions made faster, Wexcombe”. */
  subject: string;
  signatures: Signatures | undefined;
  /** Hands the focus to it; 0 does not, every other number is a new request. */
  asked: number;
  /** Opens the form for saying otherwise; 0 does not, every other number is a new request. */
  otherwise?: number;
  /** A label was confirmed, with or against the rule. */
  onJudged?: () => void;
}

/** How the theme moved in this area: the rule's suggestion with its reasons, and what a person makes of it. */
export function Story(props: StoryProps) {
  const { study, evidence, subject, signatures, asked, otherwise = 0, onJudged } = props;
  const { suggested, confirmed, theme, area } = evidence.trajectory;
  const { confirm, withdraw } = useJudgements(study);
  const say = useToast();
  const [isOtherwise, setOtherwise] = useState(false);
  const opener = useFocusBack<HTMLButtonElement>(isOtherwise);
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (asked > 0) place.current?.focus();
  }, [asked]);
  useEffect(() => {
    if (otherwise > 0) setOtherwise(true);
  }, [otherwise]);
  const label = labelWords[confirmed?.label ?? suggested.label];
  const differs = confirmed !== null && confirmed.label !== suggested.label;
  const firmness = suggested.firmness === null ? '' : ` · ${suggested.firmness}`;
  const by = confirmed && signatures ? signed(signatures, confirmed.by, confirmed.at) : '';
  const hasRule = suggested.label !== 'no-data' && suggested.label !== 'not-examined';
  const set = async (change: Pick<Parameters<typeof confirm.run>[0], 'label' | 'reason' | 'excerpts'>) => {
    await confirm.runAsync({ theme, area, ...change, ...(confirmed && { rev: confirmed.rev }) });
    say({ title: subject, detail: `confirmed as “${labelWords[change.label]}”`, undoable: true });
    onJudged?.();
  };
  const error = confirm.error ?? withdraw.error;
  return (
    <section ref={place} className={styles.story} aria-label="Story" tabIndex={-1}>
      <p className={styles.label}>
        <Chip
          isConfirmed={confirmed !== null}
          differs={differs}
          says={confirmed ? `confirmed by ${by}` : 'suggested'}
        >
          {label}
        </Chip>
        <span className="sub">{confirmed ? `confirmed by ${by}` : `suggested${firmness}`}</span>
      </p>
      {confirmed?.stale && (
        <p className={styles.stale}>What this rests on has changed since it was confirmed.</p>
      )}
      {confirmed && confirmed.reason !== '' && <p className={styles.why}>{confirmed.reason}</p>}
      <p className={styles.why}>
        {differs && (
          <>
            The rule suggests “{labelWords[suggested.label]}”{firmness}.{' '}
          </>
        )}
        {suggested.sentence}
      </p>
      {suggested.notes.length > 0 && (
        <p className={styles.notes}>{capitalised(suggested.notes.join('; '))}.</p>
      )}
      {isOtherwise ? (
        <SayOtherwise
          id={`${theme} ${area}`}
          current={confirmed?.label ?? null}
          suggested={suggested.label}
          excerpts={evidence.excerpts.filter(({ voice }) => voice === 'panel')}
          named={confirmed?.excerpts ?? []}
          isSending={confirm.isRunning}
          onSay={(change) =>
            set(change).then(
              () => true,
              () => false,
            )
          }
          onDone={() => {
            confirm.reset();
            setOtherwise(false);
          }}
        />
      ) : (
        <p className={styles.deeds}>
          {hasRule && (confirmed === null || confirmed.stale) && (
            <Button
              deed="trajectory.confirm"
              look="primary"
              small
              busy={confirm.isRunning}
              onClick={() =>
                void set({
                  label: confirmed?.label ?? suggested.label,
                  ...(confirmed && { reason: confirmed.reason }),
                }).catch(() => undefined)
              }
            >
              Confirm ‘{label}’
            </Button>
          )}
          <Button deed="trajectory.confirm" ref={opener} small onClick={() => setOtherwise(true)}>
            Say otherwise…
          </Button>
          {confirmed && (
            <Button
              deed="trajectory.remove"
              look="quiet"
              small
              busy={withdraw.isRunning}
              onClick={() =>
                void withdraw
                  .runAsync({ id: confirmed.id, rev: confirmed.rev })
                  .then(() => say({ title: subject, detail: 'confirmation taken back', undoable: true }))
                  .catch(() => undefined)
              }
            >
              Take back
            </Button>
          )}
        </p>
      )}
      {error && <ErrorNote what={error.message} help={error.help} />}
    </section>
  );
}
