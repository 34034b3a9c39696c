import type { ErrorComponentProps } from '@tanstack/react-router';
import { FailurePage } from './failure-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';

/** A failure where no frame stands around it. */
export const FailureOutside = (props: ErrorComponentProps) => (
  <main>
    <FailurePage {...props} />
  </main>
);

/** An address that leads nowhere, where no frame stands around it. */
export const NotFoundOutside = () => (
  <main>
    <NotFoundPage />
  </main>
);
