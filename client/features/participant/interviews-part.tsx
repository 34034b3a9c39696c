import { useRef, useState } from 'react';
import { useMay } from '#client/lib/may.ts';
import type { Place } from '#client/lib/place.ts';
import { PlaceLink } from '#client/ui/place-link.tsx';
import type { Engagement } from '#shared/participant/engagement.ts';
import type { Participant } from '#shared/participant/participant.ts';
import type { Wave } from '#shared/wave/wave.ts';
import { EngagementForm } from './engagement-form.tsx';
import { interviewWords } from './interview-words.ts';
import styles from './interviews-part.module.css';

interface InterviewsPartProps {
  study: string;
  person: Participant;
  waves: readonly Wave[];
  engagements: readonly Engagement[];
  /** The sheet of the interview in a month, where one can be drawn up. */
  sheetOf: ((month: string) => Place) | undefined;
}

/** What became of somebody's interviews, month by month; each can be planned, held, missed or declined here. */
export function InterviewsPart({ study, person, waves, engagements, sheetOf }: InterviewsPartProps) {
  const may = useMay();
  const [open, setOpen] = useState<string>();
  const list = useRef<HTMLUListElement>(null);
  const close = (wave: string) => {
    setOpen(undefined);
    list.current?.querySelector<HTMLButtonElement>(`[data-wave="${wave}"]`)?.focus();
  };
  return (
    <section className={styles.part} aria-labelledby="interviews">
      <h3 id="interviews">Interviews</h3>
      <ul ref={list}>
        {waves.map((wave) => {
          const known = engagements.find((one) => one.participant === person.id && one.wave === wave.id);
          const isOpen = open === wave.id;
          return (
            <li key={wave.id}>
              <button
                type="button"
                data-wave={wave.id}
                data-state={known?.state}
                aria-expanded={isOpen}
                disabled={!may('engagement.set')}
                onClick={() => setOpen(isOpen ? undefined : wave.id)}
              >
                <b>{wave.label}</b>
                <span>{interviewWords(known)}</span>
              </button>
              {isOpen && (
                // biome-ignore lint/a11y/noStaticElementInteractions: Esc leaves the form it holds.
                <div
                  className={styles.form}
                  onKeyDown={(event) => {
                    if (event.key !== 'Escape') return;
                    event.stopPropagation();
                    close(wave.id);
                  }}
                >
                  <EngagementForm
                    study={study}
                    wave={wave.id}
                    people={[person]}
                    engagements={engagements}
                    nobody={null}
                    onDone={() => close(wave.id)}
                  />
                  {sheetOf && <PlaceLink place={sheetOf(wave.month)}>Interview sheet</PlaceLink>}
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
