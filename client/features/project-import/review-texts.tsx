import { Button } from '#client/ui/button.tsx';
import { RadioGrid } from '#client/ui/radio-grid.tsx';
import type { ProjectChoices, ProjectReview } from '#shared/import/project.ts';
import { amount } from '#shared/import/summary.ts';
import { bareWords, namelessWords } from '#shared/import/text-words.ts';
import styles from './project.module.css';
import { TextQuestion } from './text-question.tsx';

interface ReviewTextsProps {
  review: ProjectReview;
  choices: ProjectChoices;
  onConventions: (conventions: Record<string, string | null>) => void;
  onSpeakers: (speakers: ProjectChoices['speakers']) => void;
}

/** Texts asked about before the rest is folded: an answer can be given to all of them at once. */
const SHOWN = 5;

/** How the places of texts are counted, asked where the file leaves it open; and whether labels part the turns. */
export function ReviewTexts({ review, choices, onConventions, onSpeakers }: ReviewTextsProps) {
  const asked = review.texts.filter(({ candidates }) => candidates.length > 0);
  const sure = review.texts.filter(({ selections, candidates }) => selections > 0 && candidates.length === 0);
  const bare = bareWords(review.texts);
  if (review.texts.length === 0) return null;
  const question = (text: ProjectReview['texts'][number]) => {
    const chosen = choices.conventions[text.guid];
    const others = asked.filter(
      ({ guid, candidates }) =>
        guid !== text.guid &&
        choices.conventions[guid] !== chosen &&
        candidates.some(({ convention }) => convention === chosen),
    );
    return (
      <TextQuestion
        key={text.guid}
        text={text}
        chosen={chosen}
        onChoose={(convention) => onConventions({ [text.guid]: convention })}
        rest={
          chosen !== undefined &&
          others.length > 0 && (
            <Button
              small
              look="quiet"
              onClick={() => onConventions(Object.fromEntries(others.map(({ guid }) => [guid, chosen])))}
            >
              {`Read ${others.length === 1 ? 'the other' : `the other ${others.length}`} so too`}
            </Button>
          )
        }
      />
    );
  };
  return (
    <section className={styles.part} aria-labelledby="texts">
      <h2 id="texts">How the texts are read</h2>
      {sure.length > 0 && (
        <p className={styles.said}>
          {sure.length < review.texts.length ? `In ${amount(sure.length, 'text')}` : 'In every text'} it is
          certain where the coded passages begin and end.
        </p>
      )}
      {[...(bare === null ? [] : [bare]), ...namelessWords(review.texts)].map((said) => (
        <p key={said} className={styles.said}>
          {said}
        </p>
      ))}
      {asked.length > 0 && (
        <p className={styles.said}>
          {asked.length === 1 ? 'In one text' : `In ${amount(asked.length, 'text')}`} the file can be counted
          in several ways. Choose the reading whose quotes begin and end as somebody would have marked them.
        </p>
      )}
      {asked.slice(0, SHOWN).map(question)}
      {asked.length > SHOWN && (
        <details>
          <summary>{amount(asked.length - SHOWN, 'text')} more</summary>
          {asked.slice(SHOWN).map(question)}
        </details>
      )}
      <div className={styles.speakers}>
        <h3>Who speaks</h3>
        <RadioGrid
          label="Who speaks"
          options={[
            {
              value: 'labels',
              label: 'Labels at the beginning of lines part a text into turns',
              hint: '“INT:” asks and “P07:” answers; interviewers’ words are never counted.',
            },
            {
              value: 'words',
              label: 'All words are kept as of one unknown speaker',
              hint: 'Nothing is taken for a label, and codings on interviewers’ words are kept.',
            },
          ]}
          value={choices.speakers}
          onChange={onSpeakers}
        />
      </div>
    </section>
  );
}
