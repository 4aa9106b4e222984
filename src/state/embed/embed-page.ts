import { browserPage, type Page } from '../page.ts';
import { lessonLink } from '../lessons/lesson-link.ts';
import { SHARE_PREFIX } from '../share-link.ts';
import type { EmbedLink } from './embed-link.ts';

/**
 * The page of a frame: it belongs to who embeds it. Its address says what is open and is left alone, and it never asks
 * anything when it goes away.
 */
export function embedPage({ lesson, shared }: EmbedLink): Page {
  const page = browserPage();
  return {
    ...page,
    /** Of the application, where links to share lead. */
    base: () => new URL('./', page.base()).href,
    fragment: () => (lesson ? lessonLink(lesson, lesson.step) : shared === null ? '' : SHARE_PREFIX + shared),
    setFragment: () => {},
    guard: () => () => {},
  };
}
