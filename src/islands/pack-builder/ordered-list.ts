import type { Island } from '../../lib/browser/island.ts';
import { fullTitle, type Lookup } from '../../lib/pack/catalog.ts';

/** What the list asks of the builder. */
interface Orders {
  move(from: number, to: number): void;
  remove(item: string): void;
}

/** The right side: the items in order, moved with buttons, with arrow keys on the handle, or by dragging it. */
export class OrderedList {
  readonly #island: Island;
  readonly #lookup: Lookup;
  readonly #orders: Orders;
  readonly #list: HTMLElement;
  #items: readonly string[] = [];

  constructor(island: Island, lookup: Lookup, orders: Orders) {
    this.#island = island;
    this.#lookup = lookup;
    this.#orders = orders;
    this.#list = island.find('order');
    const { signal } = island;
    this.#list.addEventListener('click', (event) => this.#press(event), { signal });
    this.#list.addEventListener('keydown', (event) => this.#key(event), { signal });
    this.#list.addEventListener('pointerdown', (event) => this.#drag(event), { signal });
  }

  show(items: readonly string[]): void {
    this.#items = items;
    const shown = [...this.#list.children].map((row) => (row as HTMLElement).dataset['row']);
    if (shown.length === items.length && shown.every((item, index) => item === items[index])) return;
    this.#list.replaceChildren(...items.map((item) => this.#row(item)));
  }

  #row(item: string): HTMLElement {
    const row = (this.#island.find<HTMLTemplateElement>('pack-row').content.cloneNode(true) as DocumentFragment).firstElementChild;
    const entry = this.#lookup.entries.get(item);
    const [name, about] = row?.querySelectorAll('b, span') ?? [];
    if (!(row instanceof HTMLElement) || !name || !about) throw new Error('<pack-builder> has a row without its name.');
    const words = this.#island.find('pack-words');
    row.dataset['row'] = item;
    name.textContent = entry ? fullTitle(entry, this.#lookup) : item;
    const minutes = entry && entry.minutes > 0 ? (words.dataset['minutes'] ?? '').replace('%n%', String(entry.minutes)) : '';
    about.textContent = [entry && words.getAttribute(`data-kind-${entry.kind}`), minutes].filter(Boolean).join(' · ');
    for (const button of row.querySelectorAll<HTMLElement>('button')) {
      button.ariaLabel = (button.ariaLabel ?? '').replace('%title%', () => name.textContent ?? '');
    }
    return row;
  }

  #place(target: EventTarget | null): { button: HTMLElement; index: number } | undefined {
    const button = (target as Element | null)?.closest<HTMLElement>('button');
    const row = button?.closest<HTMLElement>('[data-row]');
    return button && row ? { button, index: [...this.#list.children].indexOf(row) } : undefined;
  }

  #press(event: Event): void {
    const place = this.#place(event.target);
    const what = place?.button.dataset['do'];
    if (!place || !what) return;
    if (what === 'up' || what === 'down') this.#move(place.index, place.index + (what === 'up' ? -1 : 1), what);
    if (what === 'remove') {
      const item = this.#items[place.index];
      if (item !== undefined) this.#orders.remove(item);
      // Focus stays in the list, so that the next one can be taken out too.
      const next = this.#list.children[Math.min(place.index, this.#list.children.length - 1)];
      (next?.querySelector<HTMLElement>('[data-do=remove]') ?? this.#island.find('pack-heading')).focus();
    }
  }

  #key(event: KeyboardEvent): void {
    const place = this.#place(event.target);
    if (!place || place.button.dataset['do'] !== 'grip') return;
    const to = { ArrowUp: place.index - 1, ArrowDown: place.index + 1, Home: 0, End: this.#items.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.#move(place.index, to, 'grip');
  }

  /** Moves, keeps the focus on the button that did it, and says the new place. */
  #move(from: number, to: number, what: string): void {
    if (to < 0 || to >= this.#items.length || to === from) return;
    this.#orders.move(from, to);
    this.#list.children[to]?.querySelector<HTMLElement>(`[data-do=${what}]`)?.focus();
    this.#say(to);
  }

  #say(index: number): void {
    const status = this.#island.find('said');
    const title = this.#list.children[index]?.querySelector('b')?.textContent ?? '';
    status.textContent = (status.dataset['moved'] ?? '')
      .replace('%title%', () => title)
      .replace('%n%', String(index + 1))
      .replace('%of%', String(this.#items.length));
  }

  /** The rows around the dragged one change places while the pointer moves; the order counts when it is let go. */
  #drag(event: PointerEvent): void {
    const place = this.#place(event.target);
    const row = place?.button.closest<HTMLElement>('[data-row]');
    if (!place || !row || place.button.dataset['do'] !== 'grip' || event.button !== 0) return;
    const from = place.index;
    const stop = new AbortController();
    const signal = AbortSignal.any([stop.signal, this.#island.signal]);
    row.classList.add('dragged');
    const follow = ({ clientY }: PointerEvent) => {
      const { previousElementSibling: above, nextElementSibling: below } = row;
      if (above && clientY < middle(above)) row.after(above);
      else if (below && clientY > middle(below)) row.before(below);
    };
    const drop = () => {
      stop.abort();
      row.classList.remove('dragged');
      const to = [...this.#list.children].indexOf(row);
      if (to !== from) {
        this.#orders.move(from, to);
        this.#say(to);
      }
    };
    document.addEventListener('pointermove', follow, { signal });
    document.addEventListener('pointerup', drop, { signal });
    document.addEventListener('pointercancel', drop, { signal });
  }
}

function middle(row: Element): number {
  const { top, height } = row.getBoundingClientRect();
  return top + height / 2;
}
