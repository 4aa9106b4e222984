import { TOOL_FILE_NAMES } from '../model/tool-file-names.ts';
import { notText } from '../yaml/not-text.ts';

/** Features of the beginning of a text, found without parsing it. */
export type Features = Readonly<{
  /** Keys at the left margin, or of the outermost JSON object as far as it is laid out in lines. */
  topKeys: ReadonlySet<string>;
  head: string;
}>;

/** Characters to read: enough to recognise the text, and quick for 50 MB. */
const SAMPLE = 200_000;

const TOP_KEY = /^([A-Za-z][\w.-]*)[ \t]*:(?=\s|$)/gm;

export function featuresOf(text: string): Features {
  const head = text.slice(0, SAMPLE).replace(/^\uFEFF/, '');
  return { head, topKeys: new Set([...head.matchAll(TOP_KEY)].map(([, key = '']) => key)) };
}

/** Archives and pictures are recognised by their first bytes, whatever a decoder made of the rest. */
export const isBinary = (text: string): boolean =>
  /^(?:PK\u0003\u0004|\u001F|\uFFFDPNG|%PDF-|GIF8|\u007FELF)/.test(text.slice(0, 8)) ||
  notText(text) !== null;

export const isHtml = ({ head }: Features): boolean =>
  /^\s*(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html|head|body|div|script)\b/i.test(head);

export const isXml = ({ head }: Features): boolean =>
  /^\s*<(?:\?xml\b|!DOCTYPE\b|[A-Za-z][\w:.-]*[\s>/])/.test(head);

/** Template actions that only Helm has. */
const HELM_ACTION =
  /\{\{-?\s{0,20}(?:[^{}\n]{0,200}[\s(])?(?:\.(?:Values|Release|Chart|Capabilities)\b|include\s+"|toYaml\s|tpl\s|nindent\s)/;

/** Actions that other templates have as well: those of alerts and dashboards, which are kept inside ConfigMaps. */
const ANY_ACTION = /\{\{-?\s*(?:if|range|with|define|template|end)\b/;

export const isHelmTemplate = (features: Features): boolean =>
  HELM_ACTION.test(features.head) || (!hasObjects(features) && ANY_ACTION.test(features.head));

export const isJson = ({ head }: Features): boolean => /^\s*(?:\{\s*(?:"|\}|$)|\[\s*(?:\{|\]|$))/.test(head);

export const hasObjects = ({ head, topKeys }: Features): boolean =>
  (topKeys.has('apiVersion') && topKeys.has('kind')) ||
  (/"apiVersion"\s*:/.test(head) && /"kind"\s*:/.test(head));

/** Fields that only the API server writes. */
export const hasServerFields = ({ head }: Features): boolean =>
  /^[ \t-]*"?(?:resourceVersion|managedFields|selfLink)"?\s*:/m.test(head) ||
  /last-applied-configuration"?\s*:/.test(head);

/** `kubectl get` or `describe` as people read it, not as a manifest. */
export const isKubectlTable = ({ head }: Features): boolean =>
  /^(?:NAMESPACE +)?NAME +[A-Z][A-Z() -]*\bAGE\b/m.test(head.slice(0, 2000)) ||
  /^Name: {2,}\S+\nNamespace: {2,}\S+/.test(head.trimStart());

export const isCompose = ({ head, topKeys }: Features): boolean =>
  topKeys.has('services') && !topKeys.has('apiVersion') && /^[ \t]+(?:image|build)\s*:/m.test(head);

const KUSTOMIZE_KEYS = [
  'resources',
  'bases',
  'patches',
  'patchesStrategicMerge',
  'configMapGenerator',
  'namePrefix',
  'components',
];

export const isKustomization = ({ head, topKeys }: Features, name: string): boolean =>
  /^kustomization(?:\.ya?ml)?$/i.test(baseName(name)) ||
  /^apiVersion:\s*["']?kustomize\.config\.k8s\.io\//m.test(head) ||
  (!topKeys.has('apiVersion') &&
    topKeys.has('resources') &&
    KUSTOMIZE_KEYS.some((key) => key !== 'resources' && topKeys.has(key)));

/** `Chart.yaml` has `apiVersion` v1 or v2 like an object, but never a kind. */
export const isHelmChart = ({ head, topKeys }: Features, name: string): boolean =>
  !topKeys.has('kind') &&
  (TOOL_FILE_NAMES.chart.test(name) ||
    (/^apiVersion:\s*["']?v[12]["']?\s*$/m.test(head) && topKeys.has('version')));

export const isHelmValues = ({ topKeys }: Features, name: string): boolean =>
  !topKeys.has('apiVersion') &&
  (TOOL_FILE_NAMES.values.test(name) || (topKeys.has('image') && topKeys.has('replicaCount')));

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
