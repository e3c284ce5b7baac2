import { getCollection } from 'astro:content';
import { shortTitle } from './library.ts';

/** A step of a reading path with the title of its page. */
export interface PathStep {
  page: string;
  why: string;
  title: string;
}

/** A reading path of content/paths. */
export interface PathWithTitles {
  id: string;
  title: string;
  description: string;
  steps: PathStep[];
}

/** Where an article stands in a path. */
export interface PlaceInPath {
  path: PathWithTitles;
  /** From 1. */
  number: number;
  previous: PathStep | undefined;
  next: PathStep | undefined;
}

/** All reading paths in their order. */
export async function readingPaths(): Promise<PathWithTitles[]> {
  const titles = new Map((await getCollection('articles')).map((one) => [one.id, shortTitle(one.data.title)]));
  return (await getCollection('paths'))
    .sort((a, b) => a.data.order - b.data.order)
    .map(({ id, data }) => ({ id, ...data, steps: data.steps.map((step) => ({ ...step, title: titles.get(step.page) ?? step.page })) }));
}

/** The paths that an article belongs to, with its neighbors in each. */
export function placesInPaths(paths: PathWithTitles[], article: string): PlaceInPath[] {
  return paths.flatMap((path) => {
    const index = path.steps.findIndex((step) => step.page === article);
    return index < 0 ? [] : [{ path, number: index + 1, previous: path.steps[index - 1], next: path.steps[index + 1] }];
  });
}
