import { useEffect, useState } from 'react';

const PAGES = ['area', 'check', 'quotes', 'consent', 'exercise', 'help'] as const;
export type Page = (typeof PAGES)[number];

export interface Place {
  page: Page;
  /** A month, `2020-10`; null for the newest that has something to say or to ask. */
  month: string | null;
}

const read = (): Place => {
  const search = new URLSearchParams(window.location.search);
  const page = PAGES.find((one) => one === search.get('page')) ?? 'area';
  return { page, month: search.get('month') };
};

/** Where in the house one is, kept in the address: reload and back do what they say. */
export function usePlace(): [Place, (place: Place) => void] {
  const [place, setPlace] = useState(read);
  useEffect(() => {
    const back = () => setPlace(read());
    window.addEventListener('popstate', back);
    return () => window.removeEventListener('popstate', back);
  }, []);
  return [
    place,
    (next) => {
      const search = new URLSearchParams(window.location.search);
      search.delete('page');
      search.delete('month');
      if (next.page !== 'area') search.set('page', next.page);
      if (next.month !== null) search.set('month', next.month);
      window.history.pushState(null, '', `${window.location.pathname}${search.size > 0 ? `?${search}` : ''}`);
      setPlace(next);
    },
  ];
}
