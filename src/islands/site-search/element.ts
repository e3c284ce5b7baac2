import { adopt } from '../../lib/browser/adopt.ts';
import { define, Island } from '../../lib/browser/island.ts';
import '../search-panel/element.ts';
import css from './style.css?inline';

adopt(css);

/**
 * Opens search in a dialog. Without this script the button is a link to /search/.
 * The form itself is fetched at the first touch, so that no other page carries its weight.
 */
define(
  'site-search',
  class extends Island {
    #panel: Promise<void> | undefined;

    protected start(): void {
      const { signal } = this;
      const dialog = this.find<HTMLDialogElement>('dialog');
      const trigger = this.find<HTMLAnchorElement>('trigger');
      const open = (event: Event) => {
        event.preventDefault();
        // A page that has a search field of its own needs no second one.
        const own = [...document.querySelectorAll<HTMLInputElement>('search-panel input[type="search"]')].find((input) => !dialog.contains(input));
        if (own) {
          own.focus();
          own.select();
          return;
        }
        if (!dialog.open) dialog.showModal();
        // The build takes the form out of the search page; while developing, the page itself is fresher.
        this.#panel ??= this.#fetch(import.meta.env.DEV ? trigger.href : new URL('../pagefind/form.html', trigger.href).href, dialog);
        void this.#panel.catch(() => location.assign(trigger.href));
      };
      trigger.addEventListener('click', open, { signal });
      // The click that loaded this code.
      this.addEventListener('touched', open, { signal });
      // A click on the backdrop closes, as in every native dialog of a phone.
      dialog.addEventListener('click', (event) => event.target === dialog && dialog.close(), { signal });
      // Escape would only empty the field. What closes the suggestions has been dealt with already.
      dialog.addEventListener(
        'keydown',
        (event) => {
          if (event.key !== 'Escape' || event.defaultPrevented) return;
          event.preventDefault();
          dialog.close();
        },
        { signal },
      );
    }

    /** Brings the form into the dialog; keys that were pressed meanwhile are not lost. */
    async #fetch(address: string, dialog: HTMLDialogElement): Promise<void> {
      let early = '';
      const keep = (event: KeyboardEvent) => {
        if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey && !(event.key === ' ' && early === '')) early += event.key;
      };
      dialog.addEventListener('keydown', keep);
      try {
        const panel = (await documentAt(address)).querySelector<HTMLElement>('search-panel');
        if (!panel) throw new Error(`${address} has no search form.`);
        panel.removeAttribute('data-address');
        panel.dataset['compact'] = '';
        dialog.append(document.adoptNode(panel));
      } finally {
        dialog.removeEventListener('keydown', keep);
      }
      const input = dialog.querySelector('input');
      if (!input) return;
      input.focus();
      if (early !== '') {
        input.value = early;
        input.dispatchEvent(new Event('input'));
      }
    }
  },
);

/** Reads a page of ours. `XMLHttpRequest` hands over a document; to parse a text would need leave from the policy. */
function documentAt(address: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.timeout = 3000;
    request.onload = () =>
      request.status === 200 && request.responseXML ? resolve(request.responseXML) : reject(new Error(`${address} answered ${request.status}.`));
    request.onerror = request.ontimeout = () => reject(new Error(`${address} did not answer.`));
    request.send();
  });
}
