import { isDraftKept } from '#client/lib/draft.ts';
import type { Place } from '#client/lib/place.ts';
import { Button } from '#client/ui/button.tsx';
import { Empty } from '#client/ui/empty.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import { Switch } from '#client/ui/switch.tsx';
import { listed } from '#shared/analysis/wording.ts';
import type { AnswerBeside } from '#shared/member-check/check-view.ts';
import type { ThemeKind } from '#shared/theme/theme.ts';
import { AnswerCard } from './answer-card.tsx';
import styles from './checks.module.css';

interface AnswersViewProps {
  study: string;
  answers: readonly AnswerBeside[];
  /** Answers that the team has had its word on too, and those that agree. */
  isAll: boolean;
  onAll: (isAll: boolean) => void;
  /** Whose alone; "" for everybody's. */
  person: string;
  onEverybody: () => void;
  themes: readonly { id: string; title: string; kind: ThemeKind | null }[];
  areaName: (area: string) => string;
  monthName: (wave: string) => string;
  coderName: (coder: string) => string;
  sheetOf: (answer: AnswerBeside) => Place;
  judgementOf: (answer: AnswerBeside) => Place | null;
}

/** The answers that wait for a word of the team, or all of them, each with its ways to the sheet and the judgement. */
export function AnswersView(props: AnswersViewProps) {
  const { study, answers, isAll, onAll, person, themes, areaName, monthName } = props;
  const theirs = answers.filter(({ participant }) => person === '' || participant.pseudonym === person);
  // What is being written on an answer stays in sight, whoever else had a word on it meanwhile.
  const shown = theirs.filter(({ open, item }) => isAll || open || isDraftKept('resolution', item));
  return (
    <div className={`scroll ${styles.view}`}>
      <div className={styles.bar}>
        <p>
          An answer stands beside a judgement and never over it. Where somebody agrees in part or not at all,
          the team owes them a word.
        </p>
        {person !== '' && (
          <Button small look="quiet" onClick={props.onEverybody}>
            Only {person}; show everybody
          </Button>
        )}
        <Switch isOn={isAll} onChange={onAll}>
          All answers
        </Switch>
      </div>
      {shown.length === 0 && (
        <Empty title={theirs.length === 0 ? 'No answers yet' : 'No answer waits'}>
          {theirs.length === 0
            ? 'What coordinators answer on a sheet that was sent stands here, and beside the cells it is about.'
            : 'Every answer that does not agree has a word of the team.'}
        </Empty>
      )}
      <ul className={styles.cards}>
        {shown.map((answer) => {
          const theme = themes.find(({ id }) => id === answer.theme);
          const judgement = props.judgementOf(answer);
          return (
            <li key={answer.item}>
              <p className={styles.about}>
                {theme && <KindShape kind={theme.kind} size={11} isNamed />}
                <b>{theme?.title ?? 'Of our own'}</b>
                <span>
                  {areaName(answer.area)}, {listed(answer.waves.map(monthName))}
                </span>
              </p>
              <AnswerCard
                study={study}
                answer={{ ...answer, pseudonym: answer.participant.pseudonym }}
                coderName={props.coderName}
                judgement={judgement}
              >
                <PlaceLink place={props.sheetOf(answer)}>The sheet</PlaceLink>
                {judgement && <PlaceLink place={judgement}>The judgement</PlaceLink>}
              </AnswerCard>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
