import { useCallback, useState } from 'react';

/** In pixels. */
export const READING_SIZES = [15, 17, 19, 21] as const;
const KEY = 'throughline:reading-size';
const USUAL = 17;

const kept = (): number => READING_SIZES.find((size) => size === Number(localStorage.getItem(KEY))) ?? USUAL;

/** How large this reader wants the words, in pixels, and how to choose. */
export function useReadingSize(): [size: number, choose: (size: number) => void] {
  const [size, setSize] = useState(kept);
  const choose = useCallback((next: number) => {
    localStorage.setItem(KEY, String(next));
    setSize(next);
  }, []);
  return [size, choose];
}
