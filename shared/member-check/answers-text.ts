import { dayLabel } from '../dates.ts';
import { answerWords } from './answer-words.ts';
import type { MineAddition, MineCheck, MineConsent, MineExercise, MineQuote } from './mine.ts';

const lines = (...parts: string[]): string => parts.filter((part) => part !== '').join('\n');
const section = (heading: string, parts: readonly string[]): string[] =>
  parts.length === 0 ? [] : [`${heading.toUpperCase()}\n\n${parts.join('\n\n')}`];

/** What a coordinator’s page holds of theirs. */
export interface Answered {
  study: string;
  area: string;
  checks: readonly MineCheck[];
  additions: readonly MineAddition[];
  quotes: readonly MineQuote[];
  exercise: Pick<MineExercise, 'sent'>;
  consents: readonly MineConsent[];
}

/** All that a coordinator answered, as plain text for them to keep. */
export function answersText({
  study,
  area,
  checks,
  additions,
  quotes,
  exercise,
  consents,
}: Answered): string {
  const sheets = checks.flatMap(({ title, items }) =>
    section(
      title,
      items.map(({ kind, statement, answer, comment, answeredAt }) =>
        lines(
          statement,
          answer === null || answeredAt === null
            ? 'No answer yet'
            : `My answer: ${answerWords(kind, answer)} (${dayLabel(answeredAt)})`,
          comment,
        ),
      ),
    ),
  );
  const sent = exercise.sent.map(({ label, rows }) =>
    lines(
      label,
      ...rows.map((row) =>
        [row.change, row.threat, row.opportunity, row.step].map((cell) => cell || '–').join(' → '),
      ),
    ),
  );
  return `${[
    `${study}\n${area}: my answers`,
    ...sheets,
    ...section(
      'What I added',
      additions.map(({ label, text, at }) => lines(`${label} (sent ${dayLabel(at)})`, text)),
    ),
    ...section(
      'My quotes',
      quotes.map(({ words, signedAs, readers, standing, how }) =>
        lines(`“${words}”`, signedAs, `For ${readers}. ${standing}`, how),
      ),
    ),
    ...section('The exercise', sent),
    ...section('My consent', [
      lines(
        ...consents.map(
          ({ question, answerWords: words, on }) =>
            `${question}: ${words}${on === null ? '' : ` (${dayLabel(on)})`}`,
        ),
      ),
    ]),
  ].join('\n\n\n')}\n`;
}
