import { wellFormed } from '../core/text/well-formed.ts';

/** A page of the help, as the dialog that shows it. */
export type HelpPage =
  /** The rules; `code` of the one to show. */
  | Readonly<{ type: 'rules'; code: string | null }>
  /** The pages of docs/model; without `page` their list. */
  | Readonly<{ type: 'model'; page: string | null; section: string | null }>
  /** The glossary; `term`: the id of the one to show. */
  | Readonly<{ type: 'glossary'; term: string | null }>;

const RULES = /^#help\/rules(?:\/([^#]*))?$/;
const GLOSSARY = /^#help\/glossary(?:\/([^#/]*))?$/;
const MODEL = /^#help\/model(?:\/([^#/]*))?(?:\/([^#/]*))?$/;

/** The page of the help that a fragment leads to; null where it leads elsewhere. */
export function readHelpLink(fragment: string): HelpPage | null {
  const rules = RULES.exec(fragment);
  if (rules) return { type: 'rules', code: decode(rules[1]) };
  const glossary = GLOSSARY.exec(fragment);
  if (glossary) return { type: 'glossary', term: decode(glossary[1]) };
  const model = MODEL.exec(fragment);
  return model && { type: 'model', page: decode(model[1]), section: decode(model[2]) };
}

/** The fragment that leads to a page of the help. */
export function helpLink(help: HelpPage): string {
  const path = partsOf(help).flatMap((part) =>
    part === null ? [] : encodeURIComponent(wellFormed(part)).replaceAll('%2F', '/'),
  );
  return `#help/${path.join('/')}`;
}

function partsOf(help: HelpPage): readonly (string | null)[] {
  switch (help.type) {
    case 'rules':
      return ['rules', help.code];
    case 'model':
      return ['model', help.page, help.page === null ? null : help.section];
    case 'glossary':
      return ['glossary', help.term];
  }
}

function decode(text: string | undefined): string | null {
  if (!text) return null;
  try {
    return decodeURIComponent(text);
  } catch {
    // A literal percent sign: no page has such a name, and the list is shown.
    return text;
  }
}
