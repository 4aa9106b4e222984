import type { Kind } from '../core/kinds/define-kind.ts';
import { kinds } from '../core/kinds/registry.ts';
import { schemaOf } from '../core/kinds/schemas.ts';
import { kindPage } from './kind-page.ts';
import type { Page } from './page.ts';

/** The reference pages of all kinds, and a page that lists them by group. */
export const kindPages = (): readonly Page[] => [
  { path: 'kinds/README.md', text: index() },
  ...kinds.map((kind) => ({
    path: `kinds/${fileName(kind)}`,
    text: kindPage(kind, schemaOf(kind.group, kind.kind) ?? {}),
  })),
];

const fileName = ({ kind }: Kind): string => `${kind.toLowerCase()}.md`;

function index(): string {
  const groups = [...new Set(kinds.map(({ group }) => group))];
  const sections = groups.map((group) => {
    const members = kinds.filter((kind) => kind.group === group);
    const lines = members.map((kind) => `- [${kind.kind}](${fileName(kind)}): ${kind.description}`);
    return `## ${group === '' ? 'Core' : group}\n\n${lines.join('\n')}`;
  });
  const head =
    'The kinds of object that the workbench knows field by field. Others are kept as they are and drawn as plain nodes.';
  return `# Kinds\n\n${head}\n\n${sections.join('\n\n')}\n`;
}
