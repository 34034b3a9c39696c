import { useState } from 'react';
import { ChoiceSheet } from './choice-sheet.tsx';
import { useMine } from './mine.ts';

/** The ways to stop, with what each does and does not undo. */
export function Withdrawing() {
  const { view, say, isPreview } = useMine();
  const [isOpen, setOpen] = useState(false);
  const [first] = view.withdrawals;
  if (!first) return null;
  return (
    <section className="more">
      <h2>{view.withdrawn ? 'Go further' : 'Withdraw'}</h2>
      <p className="lead">
        {view.withdrawn
          ? 'You can go further at any time and need not say why.'
          : 'You can stop at any time and need not say why. There are three ways.'}
      </p>
      <ul className="ways">
        {view.withdrawals.map(({ scope, label, does, doesNot }) => (
          <li key={scope}>
            <b>{label}.</b> {does} {doesNot}
          </li>
        ))}
      </ul>
      <button type="button" className="plain" onClick={() => setOpen(true)} aria-haspopup="dialog">
        {view.withdrawn ? 'Go further …' : 'Withdraw …'}
      </button>
      {isOpen && (
        <ChoiceSheet
          title={view.withdrawn ? 'Go further' : 'Withdraw'}
          options={view.withdrawals.map(({ scope, ...option }) => ({ value: scope, ...option }))}
          value={null}
          confirm={view.withdrawn ? 'Do this now' : 'Withdraw now'}
          isReadOnly={isPreview}
          onClose={() => setOpen(false)}
          onConfirm={(scope) => {
            say({ to: 'consent', item: 'take-part', answer: 'no', scope });
          }}
        />
      )}
    </section>
  );
}
