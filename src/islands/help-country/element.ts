import { define, Island } from '../../lib/browser/island.ts';
import { forget, read, write } from '../../lib/browser/storage.ts';
import { isOld, keptCountry, suggestCountry } from './logic.ts';

const KEY = 'country';

/**
 * Leads to the reader's country. It is guessed from the languages of the browser and kept only when the reader asks.
 * Also marks numbers whose check has grown old since the site was built.
 */
define(
  'help-country',
  class extends Island {
    protected start(): void {
      const { signal } = this;
      const country = this.find<HTMLSelectElement>('country');
      const link = this.find<HTMLAnchorElement>('link');
      const keep = this.find<HTMLInputElement>('keep');
      const status = this.find('status');
      const options = [...country.options];
      const say = (what: 'kept' | 'refused' | 'forgotten') => (status.textContent = status.dataset[what] ?? '');
      const save = () => {
        keep.checked = write(KEY, country.value, 'device');
        say(keep.checked ? 'kept' : 'refused');
      };

      const kept = keptCountry(
        read(KEY, 'device'),
        options.map((option) => option.value),
      );
      const guess = suggestCountry(
        navigator.languages,
        options.map((option) => (option.dataset['regions'] ?? '').split(' ')),
      );
      country.value = kept ?? options[guess ?? 0]?.value ?? '';
      link.hash = country.value;
      keep.checked = kept !== undefined;
      if (kept) {
        say('kept');
        // Whoever asked for it finds the country's numbers first.
        const own = document.getElementById(kept)?.closest('section');
        own?.parentElement?.querySelector('section')?.before(own);
      }

      country.addEventListener(
        'change',
        () => {
          link.hash = country.value;
          if (keep.checked) save();
        },
        { signal },
      );
      keep.addEventListener(
        'change',
        () => {
          if (keep.checked) return save();
          forget(KEY, 'device');
          say('forgotten');
        },
        { signal },
      );

      for (const mark of document.querySelectorAll<HTMLElement>('[data-good-until]')) {
        if (isOld(mark.dataset['goodUntil'] ?? '', Date.now())) mark.hidden = false;
      }
      this.hidden = false;
    }
  },
);
