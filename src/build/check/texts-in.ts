import type { DataPath } from '../../lib/content/data-file.ts';

/** Every text in a value that may be anything, with the way to it. */
export function textsIn(value: unknown): { path: DataPath; value: string }[] {
  const found: { path: DataPath; value: string }[] = [];
  const open: { path: DataPath; value: unknown }[] = [{ path: [], value }];
  for (let one = open.pop(); one; one = open.pop()) {
    const { path } = one;
    if (typeof one.value === 'string') found.push({ path, value: one.value });
    else if (Array.isArray(one.value)) one.value.forEach((item: unknown, index) => open.push({ path: [...path, index], value: item }));
    else if (typeof one.value === 'object' && one.value !== null) {
      for (const [key, item] of Object.entries(one.value)) open.push({ path: [...path, key], value: item });
    }
  }
  return found.reverse();
}
