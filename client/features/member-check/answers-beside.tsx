import { useQuery } from '@tanstack/react-query';
import type { Place } from '#client/lib/place.ts';
import { PlaceLink } from '#client/ui/place-link.tsx';
import type { AnswerBeside } from '#shared/member-check/check-view.ts';
import styles from './answer.module.css';
import { AnswerCard } from './answer-card.tsx';
import { answersQuery, aroundQuery } from './api.ts';

interface AnswersBesideProps {
  study: string;
  theme: string;
  area: string;
  /** Only those whose sentence speaks of this month. */
  wave?: string;
  /** The sheet it was asked on. */
  sheetOf: (answer: AnswerBeside) => Place;
}

const NOTHING: never[] = [];

/** What coordinators answered about a cell or a story, beside the judgement; nothing where nothing was answered. */
export function AnswersBeside({ study, theme, area, wave, sheetOf }: AnswersBesideProps) {
  const { data: answers = NOTHING } = useQuery({ ...answersQuery(study), throwOnError: false });
  const { data: around } = useQuery({ ...aroundQuery(study), throwOnError: false });
  const here = answers.filter(
    (one) =>
      one.theme === theme && one.area === area && (wave === undefined || one.waves.some((id) => id === wave)),
  );
  if (here.length === 0) return null;
  const open = here.filter((one) => one.open).length;
  return (
    <section className={styles.beside} aria-label="Asked back">
      <h3>
        Asked back{' '}
        <span>
          {open === 0
            ? 'beside the judgement, never part of it'
            : `${open === 1 ? '1 answer waits' : `${open} answers wait`}`}
        </span>
      </h3>
      <ul>
        {here.map((one) => (
          <li key={one.item}>
            <AnswerCard
              study={study}
              answer={{ ...one, pseudonym: one.participant.pseudonym }}
              coderName={(coder) => around?.coders.find(({ id }) => id === coder)?.name ?? 'somebody'}
              judgement={null}
            >
              <PlaceLink place={sheetOf(one)}>The sheet</PlaceLink>
            </AnswerCard>
          </li>
        ))}
      </ul>
    </section>
  );
}
