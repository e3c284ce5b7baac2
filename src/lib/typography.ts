/**
 * Curly quotes and apostrophes for text that does not go through Markdown (front matter, quizzes, glossary),
 * so that authors type straight ones everywhere.
 */
export function curly(text: string): string {
  return text
    .replace(/(^|[\s([{\u2014\u2013/])"/g, '$1\u201c')
    .replace(/"/g, '\u201d')
    .replace(/(^|[\s([{\u2014\u2013/\u201c])'(?=\S)(?!\d0s|tis\b|cause\b)/g, '$1\u2018')
    .replace(/'/g, '\u2019');
}
