import { define, Island } from '../../lib/browser/island.ts';

/** Prints the page, copies its link or the link of one part, and shows its QR code. */
define(
  'page-tools',
  class extends Island {
    protected start(): void {
      const { signal } = this;
      const { origin, pathname } = location;
      const copy = this.find<HTMLButtonElement>('copy');
      const label = this.find('label');
      const status = this.find('status');
      const put = async (text: string): Promise<string> => {
        const done = await navigator.clipboard.writeText(text).then(
          () => true,
          () => false,
        );
        const message = (done ? copy.dataset['copied'] : copy.dataset['failed']?.replace('%url%', text)) ?? '';
        status.textContent = message;
        return message;
      };
      this.find('print').addEventListener('click', () => print(), { signal });
      copy.addEventListener('click', async () => (label.textContent = await put(origin + pathname)), { signal });
      for (const button of this.findAll('qr')) {
        button.addEventListener('click', async () => (await import('./qr.ts')).showCode(origin + pathname, button), { signal });
      }
      // A heading is a link to itself; a click also copies it, with the names of the page and the part.
      document.addEventListener(
        'click',
        async ({ target }) => {
          const link = (target as Element).closest<HTMLAnchorElement>(':is(h2,h3,dt)>a[href^="#"]');
          if (link) link.dataset['said'] = await put(`${document.title.split(' · ')[0]}: ${link.textContent}\n${link.href}`);
        },
        { signal },
      );
    }
  },
);
