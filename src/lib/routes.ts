/** Addresses of the pages that are not articles and always there. Articles, sections and quizzes come from the content. */
export const fixedRoutes: readonly string[] = [
  '/',
  '/search/',
  '/quizzes/',
  '/clinicians/',
  '/pack/',
  '/glossary/',
  '/references/',
  '/get-help-now/',
  '/about/',
  '/editorial-policy/',
  '/privacy/',
  '/accessibility/',
];
