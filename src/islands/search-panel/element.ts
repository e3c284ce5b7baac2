import { define, Island } from '../../lib/browser/island.ts';
import type { Panel } from './panel.ts';

/**
 * The search form. Nothing of search is loaded until somebody touches it or comes with a search in the address.
 * The query stays in the page or after `#` in the address: no server sees it.
 */
define(
  'search-panel',
  class extends Island {
    #panel: Promise<Panel> | undefined;

    protected start(): void {
      const { signal } = this;
      const input = this.find<HTMLInputElement>('input');
      const asked = () => this.dataset['address'] !== undefined && location.hash.includes('q=');
      this.find('form').addEventListener(
        'submit',
        (event) => {
          event.preventDefault();
          void this.#wake().then((panel) => panel.sent());
        },
        { signal },
      );
      input.addEventListener('focus', () => void this.#wake(), { signal });
      if (this.dataset['address'] !== undefined) {
        for (const event of ['hashchange', 'popstate']) addEventListener(event, () => void this.#wake().then((panel) => panel.fromAddress()), { signal });
      }
      if (asked()) void this.#wake().then((panel) => panel.fromAddress());
      else if (document.activeElement === input) void this.#wake();
    }

    #wake(): Promise<Panel> {
      this.#panel ??= import('./panel.ts').then(({ Panel }) => {
        const panel = new Panel(this);
        // What was typed while the code was on its way.
        if (this.find<HTMLInputElement>('input').value !== '') panel.typed();
        return panel;
      });
      this.#panel.catch(() => {
        this.#panel = undefined;
        const status = this.find('status');
        status.textContent = status.dataset['failed'] ?? '';
        this.find('onward').hidden = false;
      });
      return this.#panel;
    }
  },
);
