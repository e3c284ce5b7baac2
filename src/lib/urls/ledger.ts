/**
 * The promise of addresses: content/urls.txt lists every path (`/styles/anxious/`) and every anchor
 * (`/styles/anxious/#what-helps`) that was ever released. Each must lead somewhere for good.
 */

/** Lines of the ledger; comments and empty lines are left out. */
export const parseLedger = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));

/** What the site answers today. */
export interface Answers {
  /** Paths of pages and files. */
  paths: ReadonlySet<string>;
  /** Ids on each page. */
  ids: ReadonlyMap<string, ReadonlySet<string>>;
  /** Old address → where it leads, or undefined where it was withdrawn with a reason. */
  moved: ReadonlyMap<string, string | undefined>;
}

/** Whether an address still leads to what it promised: itself, its redirect, or the reason why it was withdrawn. */
export function resolves(address: string, answers: Answers): boolean {
  const passed = new Set<string>();
  let here = address;
  while (!passed.has(here)) {
    passed.add(here);
    const [path = '', anchor] = here.split('#');
    if (answers.paths.has(path) && (anchor === undefined || answers.ids.get(path)?.has(anchor))) return true;
    const old = [here, path].find((one) => answers.moved.has(one));
    if (old === undefined) return false;
    const to = answers.moved.get(old);
    if (to === undefined) return true;
    // A page that moved took its anchors along; where the new page has none of that name, the page itself is meant.
    const [next = ''] = to.split('#');
    const carried = old === path && anchor !== undefined && !to.includes('#') ? `${to}#${anchor}` : to;
    here = carried !== to && !answers.ids.get(next)?.has(anchor ?? '') && answers.paths.has(next) ? to : carried;
  }
  return false;
}

/** The ledger with new addresses added, in order. Nothing is ever taken out. */
export const extended = (ledger: readonly string[], current: readonly string[]): string[] => [...new Set([...ledger, ...current])].sort();
