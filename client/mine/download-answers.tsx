import { useMine } from './mine.ts';

/** All that was answered, as a text to keep. */
export function DownloadAnswers() {
  const { isPreview } = useMine();
  if (isPreview)
    return (
      <button type="button" className="plain" disabled>
        Download my answers
      </button>
    );
  return (
    <a className="plain" href="/api/mine/answers" download="my-answers.txt">
      Download my answers
    </a>
  );
}
