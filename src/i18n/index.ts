import { en, type StringKey } from './en/index.ts';

export type { StringKey };

/** The way in which the language of the interface is written. */
export const direction: 'ltr' | 'rtl' = 'ltr' as 'ltr' | 'rtl';

/**
 * A string of the interface with `{name}` filled in.
 * @throws Error where a placeholder has no value, so that no page ships with a hole in it
 */
export function t(key: StringKey, values: Record<string, string | number> = {}): string {
  return en[key].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The string "${key}" needs a value for {${name}}.`);
    return String(value);
  });
}
