import type { Page } from './use-place.ts';

const TABS: { page: Page; title: string; waits: 'items' | 'quotes' | null }[] = [
  { page: 'area', title: 'My area', waits: null },
  { page: 'check', title: 'Is this right?', waits: 'items' },
  { page: 'quotes', title: 'My quotes', waits: 'quotes' },
  { page: 'consent', title: 'My consent', waits: null },
];

interface TabsProps {
  shown: Page;
  waiting: { items: number; quotes: number };
  onPage: (page: Page) => void;
}

/** The pages of the house, with how much of each waits for an answer. */
export function Tabs({ shown, waiting, onPage }: TabsProps) {
  return (
    <nav className="tabs" aria-label="Your pages">
      {TABS.map(({ page, title, waits }) => {
        const count = waits === null ? 0 : waiting[waits];
        return (
          <button
            key={page}
            type="button"
            aria-current={page === shown ? 'page' : undefined}
            onClick={() => onPage(page)}
          >
            {title}
            {count > 0 && (
              <>
                <b aria-hidden="true">{count}</b>
                <span className="vh">, {count} waiting</span>
              </>
            )}
          </button>
        );
      })}
    </nav>
  );
}
