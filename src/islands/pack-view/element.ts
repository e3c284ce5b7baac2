import { define, Island } from '../../lib/browser/island.ts';
import { fullTitle, type Entry, type Lookup, type Resolved } from '../../lib/pack/catalog.ts';
import { decodePack, type Decoded } from '../../lib/pack/link.ts';
import { openCatalog } from '../../lib/pack/open.ts';
import { pathOf } from '../../lib/pack/pack.ts';
import { showLines } from '../../lib/browser/lines.ts';
import type { PackPrinter } from '../../lib/pack/printer.ts';

/**
 * What a client sees: the pack that stands after `#`. Everything out of the link is shown as text.
 * Nothing is stored, and the one request is for the catalog of everything.
 */
define(
  'pack-view',
  class extends Island {
    /** The fragment that is shown, so that the skip link does not take it away. */
    #shown = '';

    protected start(): void {
      addEventListener(
        'hashchange',
        () => {
          if (location.hash.includes('=')) void this.#show();
          else history.replaceState(history.state, '', this.#shown || location.pathname);
        },
        { signal: this.signal },
      );
      this.find('again').addEventListener('click', () => void this.#show(), { signal: this.signal });
      void this.#show();
    }

    async #show(): Promise<void> {
      this.#shown = location.hash.includes('=') ? location.hash : '';
      const decoded = decodePack(this.#shown);
      const { pack, faults } = decoded;
      this.find('letter').hidden = pack.title === '' && pack.note === '';
      this.find('title').textContent = pack.title;
      showLines(this.find('note'), pack.note);
      this.#say(faults.map((fault) => this.#words(fault)));
      this.find('list').replaceChildren();
      this.find('missing').replaceChildren();
      this.find('again').hidden = true;
      this.find('onward').hidden = !faults.includes('empty') && !faults.includes('too-long');
      const printer = this.parentElement?.querySelector<PackPrinter>('pack-print');
      if (printer) printer.hidden = true;
      if (pack.items.length + decoded.strangers.length === 0) return;
      try {
        const { lookup } = await openCatalog(this.dataset['base'] ?? '/');
        const resolved = pack.items.map((item) => lookup.resolve(item));
        this.find('list').replaceChildren(...resolved.flatMap((one) => ('entry' in one ? [this.#row(one.state, one.entry, lookup)] : [])));
        this.#name(resolved, decoded);
        const entries = resolved.flatMap((one) => ('entry' in one ? [one.entry] : []));
        if (entries.length === 0) this.find('onward').hidden = false;
        else if (printer) {
          printer.printed = { pack, entries, lookup };
          printer.hidden = false;
        }
      } catch (error) {
        console.warn(error);
        this.#say([this.#words('offline')]);
        this.find('again').hidden = false;
        this.find('missing').replaceChildren(...pack.items.map((item) => this.#line(item)));
      }
    }

    #words = (name: string): string => this.find('status').getAttribute(`data-${name}`) ?? '';

    #say(messages: string[]): void {
      this.find('status').textContent = messages.filter(Boolean).join(' ');
    }

    #row(state: 'here' | 'moved' | 'part-gone', entry: Entry, lookup: Lookup): Node {
      const row = this.find<HTMLTemplateElement>('row').content.cloneNode(true) as DocumentFragment;
      const link = row.querySelector('a');
      const [name, about] = row.querySelectorAll('b, span');
      if (!link || !name || !about) throw new Error('<pack-view> has a row without its link.');
      link.href = (this.dataset['base'] ?? '/') + pathOf(entry.id).slice(1);
      name.textContent = fullTitle(entry, lookup);
      const kind = this.find('list').getAttribute(`data-kind-${entry.kind}`) ?? '';
      const minutes = entry.minutes > 0 ? this.#words('minutes').replace('%n%', String(entry.minutes)) : '';
      about.textContent = [kind, minutes, state === 'here' ? '' : this.#words(state)].filter(Boolean).join(' · ');
      return row;
    }

    /** Names what the link asks for and the library does not have. */
    #name(resolved: Resolved[], { strangers, faults, counted }: Decoded): void {
      const gone = resolved.flatMap((one) => {
        if (one.state === 'withdrawn')
          return [
            this.#words('withdrawn')
              .replace('%item%', () => one.item)
              .replace('%why%', () => one.reason),
          ];
        return one.state === 'unknown' ? [this.#words('unknown').replace('%item%', () => one.item)] : [];
      });
      const lines = [...gone, ...strangers.map((text) => this.#words('unknown').replace('%item%', () => text))];
      this.find('missing').replaceChildren(...lines.map((line) => this.#line(line)));
      // A link that was counted and came whole may still ask for something that never was.
      if (!counted && resolved.at(-1)?.state === 'unknown' && !faults.includes('cut'))
        this.#say([...faults.map((fault) => this.#words(fault)), this.#words('maybe-cut')]);
    }

    #line(text: string): HTMLLIElement {
      const line = document.createElement('li');
      line.textContent = text;
      return line;
    }
  },
);
