import type { APIRoute } from 'astro';
import { catalogOf } from '../../build/pack/catalog.ts';
import { t } from '../../i18n/index.ts';
import { readLibrary } from '../../lib/content/library.ts';
import { environment } from '../../lib/site/environment.ts';

/** Everything that can be in a pack, in one file: a reader who opens a pack asks for nothing that would tell what is in it. */
export const GET: APIRoute = () => {
  const catalog = catalogOf(readLibrary(environment().contentDir), { help: t('site.help') });
  const words = {
    pack: t('tray.pack', { n: '%n%' }),
    add: t('tray.add'),
    added: t('tray.added'),
    handout: t('tray.handout'),
    part: t('tray.part'),
    label: t('tray.label'),
    full: t('tray.full'),
  };
  return new Response(JSON.stringify({ ...catalog, words }), { headers: { 'Content-Type': 'application/json' } });
};
