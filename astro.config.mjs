import { siteConfig } from './src/build/config.ts';

// All settings live in src/build/config.ts; they read SITE_URL, BASE_PATH, CONTENT_DIR, OUT_DIR and CACHE_DIR.
export default siteConfig();
