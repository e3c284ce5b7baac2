import type { AstroIntegration } from 'astro';
import { environment } from '../lib/site/environment.ts';
import { checkContent, formatProblems } from './check/index.ts';

/**
 * Stops the build where a file of the content folder is wrong, with one readable block per problem,
 * before Astro reads any of it. In development it warns instead, so that an author can go on writing.
 */
export function contentGate(): AstroIntegration {
  return {
    name: 'content-gate',
    hooks: {
      'astro:config:setup': ({ command, logger }) => {
        if (command !== 'build' && command !== 'dev') return;
        const problems = checkContent(environment().contentDir);
        if (problems.length === 0) return;
        const report = formatProblems(problems);
        if (command === 'dev') {
          logger.warn(`\n${report}`);
          return;
        }
        process.stderr.write(`\n${report}\n`);
        process.exit(1);
      },
    },
  };
}
