const PREFIX = 'duizhao:';

/** What this device remembers under a key, or `null`. */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key);
  } catch {
    // Storage may be switched off.
    return null;
  }
}

/** Remembers a text on this device; `null` forgets the key. */
export function remember(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, value);
  } catch {
    // What is not remembered holds for this page.
  }
}
