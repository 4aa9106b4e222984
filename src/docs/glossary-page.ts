import { readFileSync } from 'node:fs';
import GithubSlugger from 'github-slugger';
import { glossaryView, type TermView } from '../core/lessons/glossary/glossary-view.ts';
import type { Page } from './page.ts';

const FOLDER = 'src/lessons/museum';

const intro = `# Glossary

What the terms of Ingress and the Gateway API mean, what each is taken for and is not, and the lessons about it. In the
workbench *Glossary* (Help) shows it with an object of the open workspace as the example, and a term in a lesson, a problem or a
field leads there (Alt+G). The words of the model itself are in [its own glossary](model/glossary.md).`;

/** The glossary of the lessons as a page. */
export function glossaryPage(): Page {
  const text = readFileSync(`${FOLDER}/glossary.md`, 'utf8');
  const terms = glossaryView([{ path: 'glossary.md', text }], 'en');
  const slugger = new GithubSlugger();
  slugger.slug('Glossary');
  const anchors = new Map(terms.map(({ id, term }) => [id, slugger.slug(term)]));
  const linkTo = (id: string): readonly string[] => {
    const found = terms.find((term) => term.id === id);
    return found ? [`[${found.term}](#${anchors.get(id) ?? ''})`] : [];
  };
  const sections = terms.map((term) => section(term, linkTo));
  return { path: 'glossary.md', text: `${[intro, ...sections].join('\n\n')}\n` };
}

function section(
  { term, aliases, says, isNot, lessons, related }: TermView,
  linkTo: (id: string) => readonly string[],
): string {
  const facts = [
    ...(aliases.length > 0 ? [`Also: ${aliases.join(', ')}.`] : []),
    ...(related.length > 0 ? [`Related: ${related.flatMap(linkTo).join(', ')}.`] : []),
    ...(lessons.length > 0 ? [`Lessons: ${lessons.map((id) => `\`${id}\``).join(', ')}.`] : []),
  ];
  return [
    `## ${term}`,
    says,
    ...(isNot === null ? [] : [`_It is not:_ ${isNot}`]),
    ...(facts.length > 0 ? [facts.join(' ')] : []),
  ].join('\n\n');
}
