import { useState } from 'react';

/**
 * A parameter of the page's own address. While the page is being left the router may no longer know it, on a slow
 * machine for long enough to be drawn once more; then what it was still stands.
 */
export function useHeld(value: string | undefined): string {
  const [held, setHeld] = useState(value ?? '');
  if (value !== undefined && value !== held) setHeld(value);
  return value ?? held;
}
