/** Addresses of the pages that are not articles and always there. Articles, sections and quizzes come from the content. */
export const fixedRoutes: readonly string[] = [
  '/',
  '/search/',
  '/quizzes/',
  '/clinicians/',
  '/paths/',
  '/clinicians/pack/',
  '/clinicians/evidence/',
  '/pack/',
  '/worksheets/',
  '/glossary/',
  '/references/',
  '/figures/',
  '/get-help-now/',
  '/about/',
  '/editorial-policy/',
  '/privacy/',
  '/accessibility/',
];

/** Anchors that the layout gives to every article, beside those of its headings; articles may link to them. */
export const articleAnchors: readonly string[] = ['in-brief', 'check', 'sources'];

/** Ids that the layout uses itself. A heading that became one of them would stand twice on its page. */
export const reservedIds: readonly string[] = [...articleAnchors, 'main', 'sections', 'pages', 'next'];
