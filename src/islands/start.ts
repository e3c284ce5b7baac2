// Loads the code of an island when it is needed: `data-load` is `now`, `visible` or `touch`.
// The only script that every page runs, with the small islands that most pages have; all else comes by its tag.
// The quick exit cannot wait for this script: its pages name it in their head.
import { tellFault } from '../lib/browser/island.ts';
import './glossary-terms/element.ts';
import './knowledge-check/element.ts';
import './page-tools/element.ts';
import { read } from '../lib/browser/storage.ts';

const elements = import.meta.glob<unknown>([
  './*/element.ts',
  '!./{glossary-terms,knowledge-check,page-tools,quick-exit,choice-aid,reflection-quiz,signs-quiz,help-country,evidence-table,pack-*}/element.ts',
]);
const code = (tag: string) => elements[`./${tag}/element.ts`]?.() ?? import('./rare.ts').then((rare) => rare.load(tag));
const load = (element: Element) => code(element.localName).catch((error: unknown) => tellFault(element, error));

const whenVisible = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      whenVisible.unobserve(target);
      void load(target);
    }
  },
  { rootMargin: '400px' },
);

for (const element of document.querySelectorAll('[data-load]')) {
  const when = element.getAttribute('data-load');
  if (when === 'now') void load(element);
  else if (when === 'visible') whenVisible.observe(element);
  else {
    // The first touch loads the element and is then handed to it, so that no click is lost.
    const first = async (event: Event) => {
      event.preventDefault();
      await load(element);
      // A link whose code does not come is still a link.
      const link = (event.target as Element).closest('a');
      if (link && !customElements.get(element.localName)) location.assign(link.href);
      element.dispatchEvent(new CustomEvent('touched', { detail: event.target }));
    };
    element.addEventListener('click', (event) => {
      if (!customElements.get(element.localName)) void first(event);
    });
  }
}

// A pack that was begun follows the reader from page to page.
if (read('pack', 'tab') ?? read('pack', 'device')) void code('pack-tray').catch(console.error);

// `/` opens search wherever the reader is not typing.
addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  if ((event.target as Element).closest('input, textarea, select, [contenteditable]')) return;
  const trigger = document.querySelector<HTMLElement>('[data-search-trigger]');
  if (!trigger) return;
  event.preventDefault();
  trigger.click();
});
