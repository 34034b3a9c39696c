import type { ReactNode } from 'react';

/** A page that says one thing only. */
export function PlainNote({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="note" role="alert">
      <h1>{title}</h1>
      {children}
    </div>
  );
}
