import { define, Island } from '../../lib/browser/island.ts';

/** Takes what was typed on the home page to /search/, after `#`, so that no server sees it. */
define(
  'search-jump',
  class extends Island {
    protected start(): void {
      const form = this.find<HTMLFormElement>('form');
      form.addEventListener(
        'submit',
        (event) => {
          event.preventDefault();
          location.assign(`${form.action}#q=${encodeURIComponent(this.find<HTMLInputElement>('input').value.trim())}`);
        },
        { signal: this.signal },
      );
    }
  },
);
