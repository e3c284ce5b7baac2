import { define, Island } from '../../lib/browser/island.ts';

/** Opens the definition of a term where it stands. Without this script the term is a link to the glossary. */
define(
  'glossary-terms',
  class extends Island {
    protected start(): void {
      for (const link of document.querySelectorAll<HTMLAnchorElement>('a.term')) {
        const definition = document.getElementById(`term-${link.hash.slice(1)}`);
        if (!definition || !this.contains(definition)) continue;
        link.addEventListener(
          'click',
          (event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            definition.togglePopover({ source: link });
          },
          { signal: this.signal },
        );
      }
    }
  },
);
