import { createHash } from 'node:crypto';
import css from '../styles/site.css?inline';

/** The site's one stylesheet, written into every page: a round trip sooner than a file of its own, and without the notice of a tool of which nothing is left in it. */
export const stylesheet = css.replace(/^\/\*![^*]*\*\/\s*/, '');

/** What the Content-Security-Policy allows: this stylesheet and no other. */
export const stylesheetHash = `sha256-${createHash('sha256').update(stylesheet).digest('base64')}`;
