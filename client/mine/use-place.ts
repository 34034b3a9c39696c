import { useEffect, useState } from 'react';

export type Page = 'area' | 'quotes';

export interface Place {
  page: Page;
  /** A month, `2020-10`; null for the newest that can be opened. */
  month: string | null;
}

const read = (): Place => {
  const search = new URLSearchParams(window.location.search);
  return { page: search.get('page') === 'quotes' ? 'quotes' : 'area', month: search.get('month') };
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
      const search = new URLSearchParams();
      if (next.page === 'quotes') search.set('page', 'quotes');
      if (next.month !== null) search.set('month', next.month);
      window.history.pushState(null, '', `${window.location.pathname}${search.size > 0 ? `?${search}` : ''}`);
      setPlace(next);
    },
  ];
}
