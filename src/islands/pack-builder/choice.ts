import type { Island } from '../../lib/browser/island.ts';
import type { Entry, Lookup } from '../../lib/pack/catalog.ts';
import { itemOf } from '../../lib/pack/pack.ts';

/** The left side: search and browse. Every button that carries `data-item` puts its item into the pack or takes it out. */
export class Choice {
  readonly #island: Island;
  readonly #lookup: Lookup;
  #chosen: readonly string[] = [];

  constructor(island: Island, lookup: Lookup, toggle: (item: string) => void) {
    this.#island = island;
    this.#lookup = lookup;
    island.addEventListener(
      'click',
      (event) => {
        const button = (event.target as Element).closest<HTMLElement>('button[data-item]');
        if (button?.dataset['item']) toggle(button.dataset['item']);
      },
      { signal: island.signal },
    );
    for (const details of island.findAll<HTMLDetailsElement>('pack-parts')) {
      details.addEventListener('toggle', () => this.#fill(details), { signal: island.signal, once: true });
    }
    this.#followSearch(island.find('pack-search'));
  }

  /** Marks what is in the pack. */
  show(items: readonly string[]): void {
    this.#chosen = items;
    for (const button of this.#island.querySelectorAll<HTMLElement>('button[data-item]')) this.#mark(button);
  }

  #mark(button: HTMLElement): void {
    const entry = this.#lookup.entries.get(button.dataset['item'] ?? '');
    const inPack = this.#chosen.includes(button.dataset['item'] ?? '');
    const words = this.#island.find('pack-words').dataset;
    button.textContent = (inPack ? words['remove'] : words[button.dataset['short'] ?? 'add']) ?? '';
    const name = document.createElement('span');
    name.className = 'out';
    name.textContent = ` ${entry?.title ?? ''}`;
    button.append(name);
    button.setAttribute('aria-pressed', String(inPack));
  }

  #button(entry: Entry, short = 'add'): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button';
    button.dataset['item'] = entry.id;
    button.dataset['short'] = short;
    this.#mark(button);
    return button;
  }

  /** The parts of an article, its handout and its quiz, when somebody opens them. */
  #fill(details: HTMLDetailsElement): void {
    const page = details.dataset['page'] ?? '';
    const list = document.createElement('ul');
    list.className = 'pick';
    for (const entry of this.#lookup.entries.values()) {
      if (entry.id !== `${page}/handout` && !entry.id.startsWith(`${page}:`)) continue;
      const line = document.createElement('li');
      const name = document.createElement('span');
      const kind = this.#island.find('pack-words').getAttribute(`data-kind-${entry.kind}`) ?? '';
      name.textContent = entry.kind === 'part' ? entry.title : kind;
      line.append(name, this.#button(entry));
      list.append(line);
    }
    details.append(list);
  }

  /** The search panel is another island; its results get buttons as they come. */
  #followSearch(panel: HTMLElement): void {
    const base = this.#island.dataset['base'] ?? '/';
    const seen = new WeakSet<Element>();
    const offer = () => {
      for (const link of panel.querySelectorAll<HTMLAnchorElement>('li a[href]')) {
        if (seen.has(link)) continue;
        seen.add(link);
        const item = itemOf(`/${link.pathname.slice(base.length)}${link.hash}`);
        const entry = item === undefined ? undefined : this.#lookup.entries.get(item);
        if (!entry || link.parentElement?.querySelector(`[data-item="${CSS.escape(entry.id)}"]`)) continue;
        const handout = this.#lookup.entries.get(`${entry.id}/handout`);
        link.parentElement?.append(this.#button(entry), ...(handout ? [' ', this.#button(handout, 'handoutShort')] : []));
      }
    };
    const observer = new MutationObserver(offer);
    observer.observe(panel, { childList: true, subtree: true });
    this.#island.signal.addEventListener('abort', () => observer.disconnect());
  }
}
