import { define, Island } from '../../lib/island.ts';

/** Print and copy the link of the page. */
define(
  'page-tools',
  class extends Island {
    protected start(): void {
      const copy = this.find<HTMLButtonElement>('copy');
      const status = this.find('status');
      this.find('print').addEventListener('click', () => print(), { signal: this.signal });
      copy.addEventListener(
        'click',
        async () => {
          const url = location.origin + location.pathname;
          const done = await navigator.clipboard.writeText(url).then(
            () => true,
            () => false,
          );
          const message = done ? copy.dataset['copied'] : copy.dataset['failed']?.replace('%url%', url);
          this.find('label').textContent = message ?? '';
          status.textContent = message ?? '';
        },
        { signal: this.signal },
      );
    }
  },
);
