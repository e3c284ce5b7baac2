import { define, Island } from '../../lib/island.ts';
import '../search-panel/element.ts';

/** Opens search in a dialog. Without this script the button is a link to /search/. */
define(
  'site-search',
  class extends Island {
    protected start(): void {
      const dialog = this.find<HTMLDialogElement>('dialog');
      const open = (event: Event) => {
        event.preventDefault();
        if (!dialog.open) dialog.showModal();
        dialog.querySelector('input')?.select();
      };
      this.find('trigger').addEventListener('click', open, { signal: this.signal });
      // The click that loaded this code.
      this.addEventListener('touched', open, { signal: this.signal });
      // A click on the backdrop closes, as in every native dialog of a phone.
      dialog.addEventListener('click', (event) => event.target === dialog && dialog.close(), { signal: this.signal });
    }
  },
);
