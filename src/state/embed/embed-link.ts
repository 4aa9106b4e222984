import { readLessonLink, lessonLink, type LessonLink } from '../lessons/lesson-link.ts';

/** What an embedded page shows. */
export const EMBED_VIEWS = ['canvas', 'yaml', 'both', 'compare', 'lesson'] as const;
export type EmbedView = (typeof EMBED_VIEWS)[number];

export const EMBED_THEMES = ['auto', 'light', 'dark'] as const;
export type EmbedTheme = (typeof EMBED_THEMES)[number];

/** What an embedded page is opened for, as its address says. */
export type EmbedLink = Readonly<{
  /** The content of a share link; null for none. */
  shared: string | null;
  /** The step of a lesson, which goes before a workspace; null for none. */
  lesson: LessonLink | null;
  view: EmbedView;
  /** Whether the reader may change anything; what is changed stays in the frame. */
  edit: boolean;
  /** A request to send, as `GET http://shop.example.com/cart`; empty for none. */
  request: string;
  /** A selector of objects to show, as `HTTPRoute/shop/web`; empty for all. */
  focus: string;
  theme: EmbedTheme;
  /** Whether the browser keeps what is changed. */
  keep: boolean;
}>;

const oneOf = <Name extends string>(names: readonly Name[], text: string | null): Name | null =>
  names.find((name) => name === text) ?? null;

/** Reads the fragment of an embedded page. What it does not know is left out, so that it always shows something. */
export function readEmbedLink(fragment: string): EmbedLink {
  const settings = new URLSearchParams(fragment.replace(/^#/, ''));
  const lesson = readLessonLink(fragment) ?? readLessonLink(`#lesson/${settings.get('lesson') ?? ''}`);
  const view = oneOf(EMBED_VIEWS, settings.get('view')) ?? (lesson ? 'lesson' : 'canvas');
  return {
    shared: settings.get('w'),
    lesson,
    view: view === 'lesson' && !lesson ? 'canvas' : view,
    edit: settings.get('edit') === '1',
    request: settings.get('req') ?? '',
    focus: settings.get('focus') ?? '',
    theme: oneOf(EMBED_THEMES, settings.get('theme')) ?? 'auto',
    keep: settings.get('keep') === '1',
  };
}

/** The fragment of an embedded page; settings that say nothing new are left out. */
export function embedFragment({
  shared,
  lesson,
  view,
  edit,
  request,
  focus,
  theme,
  keep,
}: EmbedLink): string {
  const settings = new URLSearchParams();
  if (shared !== null) settings.set('w', shared);
  if (lesson) settings.set('lesson', lessonLink(lesson, lesson.step).slice('#lesson/'.length));
  settings.set('view', view);
  if (edit) settings.set('edit', '1');
  if (request !== '') settings.set('req', request);
  if (focus !== '') settings.set('focus', focus);
  if (theme !== 'auto') settings.set('theme', theme);
  if (keep) settings.set('keep', '1');
  return `#${settings}`;
}
