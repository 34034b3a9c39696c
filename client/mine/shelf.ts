/** Where words are kept by name. */
export interface Shelf {
  read: (name: string) => string | null;
  /** Throws where there is no room. */
  write: (name: string, text: string) => void;
  remove: (name: string) => void;
  names: () => string[];
  /** Whether what is kept outlives the page. */
  isLasting: boolean;
}

/** A shelf that lives as long as the page. */
export function passingShelf(): Shelf {
  const kept = new Map<string, string>();
  return {
    read: (name) => kept.get(name) ?? null,
    write: (name, text) => void kept.set(name, text),
    remove: (name) => void kept.delete(name),
    names: () => [...kept.keys()],
    isLasting: false,
  };
}

/** This browser’s own; where it keeps nothing for anybody, one that lives as long as the page. */
export function browserShelf(): Shelf {
  try {
    const storage = window.localStorage;
    return {
      read: (name) => storage.getItem(name),
      write: (name, text) => storage.setItem(name, text),
      remove: (name) => storage.removeItem(name),
      names: () => Object.keys(storage),
      isLasting: true,
    };
  } catch {
    return passingShelf();
  }
}
