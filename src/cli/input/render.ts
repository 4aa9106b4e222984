import { posix, resolve } from 'node:path';
import { folderOf, kustomizationOf } from '../../core/builds/folders.ts';
import type { Model, Rendered } from '../../core/model/model.ts';
import { isObject } from '../../core/yaml/is-object.ts';
import { parseDocument } from '../../core/yaml/parse.ts';
import { splitDocuments } from '../../core/yaml/split.ts';
import { arrayAt, stringAt } from '../../core/model/access.ts';
import type { JsonObject } from '../../core/yaml/json.ts';
import type { Terminal } from '../terminal.ts';
import { runTool } from './run-tool.ts';

type Outcome =
  | Readonly<{ ok: true; rendered: NonNullable<Model['rendered']> }>
  | Readonly<{ ok: false; reasons: readonly string[] }>;

/** A program that renders folders, how it is asked for a folder, and for its version. */
type Tool = Readonly<{
  program: string;
  render: (folder: string) => readonly string[];
  version: readonly string[];
}>;

const KUSTOMIZE: readonly Tool[] = [
  { program: 'kustomize', render: (folder) => ['build', folder], version: ['version'] },
  { program: 'kubectl', render: (folder) => ['kustomize', folder], version: ['version', '--client'] },
];

const HELM: readonly Tool[] = [
  {
    program: 'helm',
    render: (folder) => ['template', releaseName(folder), folder],
    version: ['version', '--short'],
  },
];

/** A release needs a name of letters, digits and hyphens. */
const releaseName = (folder: string): string =>
  posix
    .basename(folder)
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/^-+|-+$/g, '') || 'release';

/**
 * Renders roots with the user's own kustomize, and charts with his helm, and says what was run. The first that fails ends it,
 * with what it wrote.
 */
export async function render(source: Model, roots: readonly string[], terminal: Terminal): Promise<Outcome> {
  const rendered = new Map<string, readonly Rendered[]>();
  const charts = new Set(chartsIn(source));
  const kustomized = roots.filter((root) => kustomizationOf(source, root) !== undefined);
  const jobs = [
    { tools: KUSTOMIZE, folders: kustomized, wanted: 'kustomize or kubectl' },
    { tools: HELM, folders: roots.filter((root) => charts.has(root)), wanted: 'helm' },
  ];
  for (const { tools, folders, wanted } of jobs) {
    if (folders.length === 0) continue;
    const tool = await firstInstalled(tools);
    if (!tool) return { ok: false, reasons: [`--render: ${wanted} is not installed, or not on the PATH.`] };
    for (const folder of folders) {
      const args = tool.render(resolve(folder || '.'));
      const run = await runTool(tool.program, args);
      const command = `${tool.program} ${args.join(' ')}`;
      if (!run.found || !run.ok) {
        const errors = run.found ? run.errors.trim().split('\n') : [];
        return { ok: false, reasons: [`--render: ${command} failed.`, ...errors] };
      }
      terminal.note(`--render: ran ${command} (${tool.version}).`);
      const objects = objectsIn(run.out, folder);
      if (!objects) return { ok: false, reasons: [`--render: ${command} wrote something that is no YAML.`] };
      rendered.set(folder, objects);
    }
  }
  if (rendered.size === 0) terminal.note('--render: there is no kustomization and no chart in the input.');
  return { ok: true, rendered };
}

/** The first program that is there, with the version that it gives. */
async function firstInstalled(
  tools: readonly Tool[],
): Promise<(Omit<Tool, 'version'> & Readonly<{ version: string }>) | null> {
  for (const tool of tools) {
    const run = await runTool(tool.program, tool.version);
    if (run.found) return { ...tool, version: run.out.trim().split('\n')[0]?.trim() || 'version unknown' };
  }
  return null;
}

/** The folders of charts that are no parts of another one. */
export function chartsIn({ files }: Model): readonly string[] {
  const charts = [...files.keys()].filter((path) => posix.basename(path) === 'Chart.yaml').map(folderOf);
  return charts.filter(
    (folder) => !charts.some((other) => other !== folder && folder.startsWith(`${other}/charts/`)),
  );
}

/** The objects that a tool wrote; null for what cannot be read. Helm says of each from which template it is. */
function objectsIn(text: string, folder: string): readonly Rendered[] | null {
  const objects: Rendered[] = [];
  for (const piece of splitDocuments(text)) {
    const { value } = parseDocument(piece);
    if (value === undefined) return null;
    if (!isObject(value)) continue;
    const named = /^# Source: [^/\n]+\/(.+?)\s*$/m.exec(piece)?.[1];
    const file = named === undefined ? null : posix.join(folder, named);
    const items = stringAt(value, ['kind']) === 'List' ? arrayAt(value, ['items']).filter(isObject) : [value];
    for (const item of items as readonly JsonObject[]) objects.push({ value: item, file });
  }
  return objects;
}
