/** A page of the help, as the dialog that shows it. */
export type HelpPage =
  /** The rules; `code` of the one to show. */
  | Readonly<{ type: 'rules'; code: string | null }>
  /** The pages of docs/model; without `page` their list. */
  | Readonly<{ type: 'model'; page: string | null; section: string | null }>;

const RULES = /^#help\/rules(?:\/([^#]*))?$/;
const MODEL = /^#help\/model(?:\/([^#/]*))?(?:\/([^#/]*))?$/;

/** The page of the help that a fragment leads to; null where it leads elsewhere. */
export function readHelpLink(fragment: string): HelpPage | null {
  const rules = RULES.exec(fragment);
  if (rules) return { type: 'rules', code: decode(rules[1]) };
  const model = MODEL.exec(fragment);
  return model && { type: 'model', page: decode(model[1]), section: decode(model[2]) };
}

/** The fragment that leads to a page of the help. */
export function helpLink(help: HelpPage): string {
  const parts =
    help.type === 'rules'
      ? ['rules', help.code]
      : ['model', help.page, help.page === null ? null : help.section];
  const path = parts.flatMap((part) =>
    part === null ? [] : encodeURIComponent(part).replaceAll('%2F', '/'),
  );
  return `#help/${path.join('/')}`;
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
