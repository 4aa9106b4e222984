import type { ModelSection } from '../core/text/model-section.ts';

/** A Markdown link to a section of docs/model, under the name of its page, from a page in `folder` of docs. */
export function modelLink(section: ModelSection, folder: 'model' | 'rules'): string {
  const [page = '', anchor = ''] = section.split('#');
  const name = page.charAt(0).toUpperCase() + page.slice(1).replaceAll('-', ' ');
  return `[${name}](${folder === 'model' ? '' : '../model/'}${page}.md#${anchor})`;
}
