import { define, Island } from '../../lib/island.ts';
import { suggestCountry } from './logic.ts';

/** Suggests a country from the languages of the browser. It only offers a link; nothing is asked of a server. */
define(
  'help-country',
  class extends Island {
    protected start(): void {
      const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-regions]')];
      const found = suggestCountry(
        navigator.languages,
        links.map((link) => (link.dataset['regions'] ?? '').split(' ')),
      );
      const link = found === undefined ? undefined : links[found];
      if (!link) return;
      this.find('name').textContent = link.textContent;
      this.find<HTMLAnchorElement>('link').href = link.hash;
      this.hidden = false;
    }
  },
);
