/**
 * Adds the styles of an island that few pages have. The site's one stylesheet would bring them to every page, and the
 * policy allows no second one in the markup; a constructed sheet comes with code that is allowed.
 * They stand outside of all layers, so they win over the site's.
 */
export function adopt(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
