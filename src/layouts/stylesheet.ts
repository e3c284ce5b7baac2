import { createHash } from 'node:crypto';
import css from '../styles/site.css?inline';

/** The site's one stylesheet, written into every page: a round trip sooner than a file of its own. */
export const stylesheet = css;

/** What the Content-Security-Policy allows: this stylesheet and no other. */
export const stylesheetHash = `sha256-${createHash('sha256').update(css).digest('base64')}`;
