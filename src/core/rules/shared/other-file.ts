import { isKustomizationFile } from '../../builds/folders.ts';
import { arrayAt, objectAt, stringAt, valueAt } from '../../model/access.ts';
import { isEncryptedDocument } from '../../model/encryption.ts';
import { isPlaceholder } from '../../model/placeholder.ts';
import { splitVersion } from '../../model/split-version.ts';
import { TOOL_FILE_NAMES } from '../../model/tool-file-names.ts';
import { toolOfType } from '../../model/tool-type.ts';
import type { DocumentSlot } from '../../model/model.ts';
import { isObject } from '../../yaml/is-object.ts';
import type { Json } from '../../yaml/json.ts';
import { isUntypedObject } from './untyped-object.ts';

/** What a document is that holds no object. */
export type OtherFile = Readonly<{
  /** As a noun with its article; null where that is not known. */
  what: string | null;
  /** What can be done with it here; empty for nothing. */
  advice: string;
}>;

/** Names of files and folders that only files of one tool have. */
const BY_NAME: readonly (readonly [RegExp, string])[] = [
  [/(^|\/)\.github\/workflows\/[^/]+$/, 'a workflow of GitHub Actions'],
  [/(^|\/)\.github\//, 'a file of GitHub'],
  [/(^|\/)\.gitlab-ci\.ya?ml$|(^|\/)\.gitlab\//, 'a pipeline of GitLab'],
  [/(^|\/)\.circleci\//, 'a pipeline of CircleCI'],
  [/(^|\/)(azure-pipelines|bitbucket-pipelines|cloudbuild|\.travis)[^/]*\.ya?ml$/, 'a pipeline'],
  [/(^|\/)action\.ya?ml$/, 'an action of GitHub'],
  [TOOL_FILE_NAMES.chart, 'a Helm chart'],
  [/(^|\/)helmfile[^/]*\.ya?ml$/, 'a Helmfile'],
  [TOOL_FILE_NAMES.values, 'a set of values for a Helm chart'],
  [TOOL_FILE_NAMES.compose, 'a Compose file'],
  [/(^|\/)Taskfile[^/]*\.ya?ml$/i, 'a Taskfile'],
  [/(^|\/)\.?sops\.ya?ml$/, 'a configuration of SOPS'],
  [/(^|\/)\.?renovate[^/]*\.json5?$/, 'a configuration of Renovate'],
  [/(^|\/)mkdocs\.ya?ml$/, 'a configuration of MkDocs'],
  [
    /(^|\/)(package|package-lock|composer)\.json$|(^|\/)pnpm-(lock|workspace)\.yaml$/,
    'a file of a package manager',
  ],
  [/(^|\/)[jt]sconfig([-._][^/]*)?\.json$/, 'a configuration of TypeScript'],
  [
    /(^|\/)\.(pre-commit-config|yamllint|golangci|goreleaser|markdownlint|eslintrc|prettierrc)[^/]*$/,
    'a configuration of a linter or a build',
  ],
  [/(^|\/)(galaxy|ansible)\.ya?ml$|(^|\/)(playbooks|group_vars|host_vars|roles)\//, 'a file of Ansible'],
  [/(^|\/)talconfig\.ya?ml$/, 'a configuration of Talos'],
];

/** Fields that only files of one tool have, the surest first. */
const BY_FIELDS: readonly (readonly [(value: Json) => boolean, string])[] = [
  [isEncryptedDocument, 'encrypted with SOPS'],
  [(value) => has(value, 'creation_rules'), 'a configuration of SOPS'],
  [
    (value) =>
      Object.values(objectAt(value, ['services'])).some((one) => has(one, 'image') || has(one, 'build')),
    'a Compose file',
  ],
  [(value) => has(value, 'jobs') && (has(value, 'on') || has(value, 'true')), 'a workflow of GitHub Actions'],
  [(value) => has(value, 'machine') && has(value, 'cluster'), 'a machine configuration of Talos'],
  [(value) => has(value, 'panels') && has(value, 'schemaVersion'), 'a dashboard of Grafana'],
  [(value) => arrayAt(value, ['groups']).some((one) => has(one, 'rules')), 'a set of rules for Prometheus'],
  [(value) => has(value, 'openapi') || has(value, 'swagger'), 'a description of an API'],
  [(value) => has(value, 'AWSTemplateFormatVersion'), 'a template of CloudFormation'],
  [(value) => itemsHave(value, ['op', 'path']), 'a JSON patch'],
  [(value) => itemsHave(value, ['hosts']), 'a playbook of Ansible'],
  [
    (value) => Array.isArray(valueAt(value, ['resources'])) || Array.isArray(valueAt(value, ['patches'])),
    'a kustomization',
  ],
  [(value) => has(value, 'image') || has(value, 'replicaCount'), 'a set of values for a Helm chart'],
];

const has = (value: Json | undefined, key: string): boolean => valueAt(value, [key]) !== undefined;

const itemsHave = (value: Json, keys: readonly string[]): boolean =>
  Array.isArray(value) &&
  value.length > 0 &&
  (value as readonly Json[]).every((item) => isObject(item) && keys.every((key) => has(item, key)));

const ADVICE: Readonly<Record<string, string>> = {
  'a Compose file': 'Kompose can turn it into manifests.',
  'a Helm chart': 'Open what `helm template` prints.',
  'a kustomization': 'kustomize reads it where it is called kustomization.yaml.',
  'a set of values for a Helm chart': 'Open what `helm template` prints.',
};

/** What a document without objects most likely is, by its type, its path and its fields. */
export function otherFile(path: string, value: Json | undefined): OtherFile {
  const what = byType(value) ?? byName(path) ?? byFields(value) ?? null;
  return { what, advice: (what !== null && ADVICE[what]) || '' };
}

/**
 * Whether a document is no object of Kubernetes, and none that only lacks its type. What cannot be read counts as one that
 * was meant to be, unless its path says otherwise; without its kustomization a folder cannot be built.
 */
export function holdsOther({ doc, resources }: DocumentSlot, path: string): boolean {
  const { value, empty, problems } = doc;
  if (empty || value === null || resources.length > 0) return false;
  if (value === undefined)
    return (
      !isKustomizationFile(path) &&
      byName(path) !== undefined &&
      !problems.some(({ code }) => code === 'template')
    );
  return isTyped(value) ? byType(value) !== undefined : !isUntypedObject(value);
}

/** Whether a document says of what type it is: one of an API server, unless `byType` knows a tool of it. */
const isTyped = (value: Json): boolean =>
  Boolean(stringAt(value, ['apiVersion'])) && Boolean(stringAt(value, ['kind']));

/** What a file is by its path; undefined for names that manifests have, too. */
const byName = (path: string): string | undefined => BY_NAME.find(([pattern]) => pattern.test(path))?.[1];

const byFields = (value: Json | undefined): string | undefined =>
  value === undefined ? undefined : BY_FIELDS.find(([is]) => is(value))?.[1];

function byType(value: Json | undefined): string | undefined {
  const apiVersion = stringAt(value, ['apiVersion']);
  const kind = stringAt(value, ['kind']);
  if (apiVersion === undefined || kind === undefined) return undefined;
  if (isEncryptedDocument(value)) return 'encrypted with SOPS';
  if (isPlaceholder(apiVersion) || isPlaceholder(kind)) return 'a template';
  return toolOfType({ ...splitVersion(apiVersion), kind });
}
