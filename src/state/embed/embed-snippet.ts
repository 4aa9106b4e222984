import { SHARE_PREFIX } from '../share-link.ts';
import { embedFragment, type EmbedView } from './embed-link.ts';

/** The picture that stands beside a page, where frames are not shown. */
export const EMBED_PICTURE = 'gatehouse.svg';

const HEIGHT = 480;

/** What the frame shows, and how. */
export type SnippetChoice = Readonly<{ view: Exclude<EmbedView, 'lesson'>; edit: boolean; title: string }>;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

/**
 * The HTML that shows a workspace in a page: a frame, and a picture with a link where scripts are off.
 * @param link a share link of the workspace
 */
export function embedSnippet(link: string, { view, edit, title }: SnippetChoice): string {
  const [base = '', shared = ''] = link.split(SHARE_PREFIX);
  const fragment = embedFragment({
    shared,
    lesson: null,
    view,
    edit,
    request: '',
    focus: '',
    theme: 'auto',
    keep: false,
  });
  const frame = new URL(`embed.html${fragment}`, base).href;
  return [
    `<iframe src="${escaped(frame)}" title="${escaped(title)}" loading="lazy" width="100%" height="${HEIGHT}" style="border: 1px solid #8a93a3"></iframe>`,
    `<noscript><a href="${escaped(link)}"><img src="${EMBED_PICTURE}" alt="${escaped(title)}" /></a></noscript>`,
  ].join('\n');
}
