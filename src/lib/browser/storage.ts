/**
 * The one module through which islands touch the browser's storage.
 *
 * - **Shape.** Keys are `secure-base:<name>`, values are JSON. What is read may be written by an older version of
 *   the site or by a stranger: callers check its shape and fall back to a default.
 * - **Life.** `tab` (sessionStorage) ends with the tab. `device` (localStorage) stays until `forget` or `clearAll`,
 *   so it is written only after the reader has said so.
 * - **Faults.** Storage may be full, forbidden or broken. Nothing here throws: reading gives undefined, writing false.
 */
export type Place = 'tab' | 'device';

const PREFIX = 'secure-base:';

/** Asking for the storage can itself throw where the browser forbids it. */
const at = (place: Place): Storage => (place === 'tab' ? sessionStorage : localStorage);

/** The value under a name, or undefined where there is none, where it is no JSON, or where storage is forbidden. */
export function read(name: string, place: Place): unknown {
  try {
    const text = at(place).getItem(PREFIX + name);
    return text === null ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

/** @returns whether the value was kept */
export function write(name: string, value: unknown, place: Place): boolean {
  try {
    at(place).setItem(PREFIX + name, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** Removes a value from one place. */
export function forget(name: string, place: Place): void {
  try {
    at(place).removeItem(PREFIX + name);
  } catch {
    // Nothing was kept, so nothing is left.
  }
}

/** Removes everything that any island of this site has kept, in this tab and on this device. */
export function clearAll(): void {
  for (const place of ['tab', 'device'] as const) {
    try {
      const storage = at(place);
      const names = Array.from({ length: storage.length }, (_, index) => storage.key(index));
      for (const name of names) if (name?.startsWith(PREFIX)) storage.removeItem(name);
    } catch {
      // Go on with the other place.
    }
  }
}
