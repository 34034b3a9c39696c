import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { CallError } from '#client/lib/request.ts';
import { ErrorNote } from '#client/ui/error-note.tsx';
import styles from './failure-page.module.css';
import { NotFoundPage } from './not-found-page.tsx';

/** What a page shows in its own place when it could not be read or drawn; the frame around it stays. */
export function FailurePage({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  if (error instanceof CallError && error.code === 'not-found') return <NotFoundPage />;
  const isRefusal = error instanceof CallError;
  return (
    <div className={styles.page}>
      <title>Something went wrong · Throughline</title>
      <h1>{isRefusal ? 'This could not be read' : 'This page broke'}</h1>
      <ErrorNote
        what={error instanceof Error ? error.message : 'It did not say why.'}
        help={(isRefusal ? error.help : undefined) ?? 'Nothing was changed; what you saved is safe.'}
        onRetry={() => {
          reset();
          void router.invalidate();
        }}
      />
    </div>
  );
}
