import { DownloadAnswers } from './download-answers.tsx';
import { useMine } from './mine.ts';

/** Says thanks once nothing waits for an answer, and when there is more. */
export function AllAnswered() {
  const { view } = useMine();
  const { items, quotes } = view.waiting;
  const hasAnswered = view.checks.some((check) => check.items.some(({ answer }) => answer !== null));
  if (items > 0 || quotes > 0 || !hasAnswered) return null;
  if (view.withdrawn)
    return (
      <section className="more">
        <DownloadAnswers />
      </section>
    );
  return (
    <section className="thanks">
      <p role="status">
        <b>Thank you.</b> You have answered everything.
        {view.next !== '' && ` Next time: ${view.next}.`}
      </p>
      <DownloadAnswers />
    </section>
  );
}
