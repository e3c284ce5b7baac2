import { define, Island } from '../../lib/browser/island.ts';
import { clearAll, forget, read, write } from '../../lib/browser/storage.ts';
import { countPress, noPresses, PATIENCE, PRESSES } from './logic.ts';

/** In this tab only: the reader has left, so Back must not show the page again. */
const LEFT = 'left';

/**
 * Leaves the page at once. Without this script it is a plain link. With it the page goes blank before the other site
 * answers, its place in the history is taken by that site, what the reader chose to keep is cleared, and Shift
 * three times does the same. After GOV.UK's "Exit this page".
 */
define(
  'quick-exit',
  class extends Island {
    #presses = noPresses;
    #timer = 0;
    #left = false;

    protected start(): void {
      const { signal } = this;
      const link = this.find<HTMLAnchorElement>('leave');
      const bar = this.find('bar');
      const status = this.find('status');
      const leave = () => this.#leave(link.href);
      link.addEventListener('click', (event) => (event.preventDefault(), leave()), { signal });

      const press = (event: KeyboardEvent | PointerEvent) => {
        const before = this.#presses.times.length;
        this.#presses = countPress(this.#presses, event as KeyboardEvent);
        const left = PRESSES - this.#presses.times.length;
        if (left === 0) return leave();
        if (left === PRESSES && before === 0) return;
        clearTimeout(this.#timer);
        status.textContent = (left === PRESSES ? '' : status.dataset[left === 1 ? 'one' : 'two']) ?? '';
        this.#timer = window.setTimeout(() => {
          this.#presses = noPresses;
          status.textContent = '';
        }, PATIENCE);
      };
      document.addEventListener('keyup', press, { signal, capture: true });
      document.addEventListener('pointerdown', press, { signal, capture: true });

      // A dialog covers the page, so the bar goes along into it, and comes back before the dialog may be thrown away.
      const follow = ({ target, type }: Event) => {
        if (!(target instanceof HTMLDialogElement)) return;
        if (type === 'close') this.prepend(bar);
        else if (target.open) target.prepend(bar);
      };
      for (const type of ['toggle', 'close']) document.addEventListener(type, follow, { signal, capture: true });

      // Back, from the browser's memory or loaded anew.
      const returned = () => (this.#left || read(LEFT, 'tab')) && leave();
      addEventListener('pageshow', (event) => event.persisted && returned(), { signal });
      const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      if (arrival?.type === 'back_forward') returned();
      else forget(LEFT, 'tab');
    }

    #leave(href: string): void {
      this.#left = true;
      // System colors: a blank page of the browser, in light and dark. Works where our stylesheet is blocked.
      document.documentElement.style.background = 'Canvas';
      document.body.hidden = true;
      document.title = this.dataset['leaving'] ?? '';
      const said = document.createElement('p');
      said.className = 'out';
      said.role = 'alert';
      document.documentElement.append(said);
      said.textContent = document.title;
      clearAll();
      write(LEFT, 1, 'tab');
      location.replace(href);
    }
  },
);
