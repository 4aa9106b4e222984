import {
  featuresOf,
  hasObjects,
  hasServerFields,
  isBinary,
  isCompose,
  isHelmChart,
  isHelmTemplate,
  isHelmValues,
  isHtml,
  isJson,
  isKubectlTable,
  isKustomization,
  isXml,
  type Features,
} from './features.ts';
import { checkSize } from './check-size.ts';

/** The formats of a text. */
export type Format =
  | 'manifests'
  | 'kubectl-output'
  | 'helm-template'
  | 'helm-values'
  | 'helm-chart'
  | 'compose'
  | 'kustomization'
  | 'kubectl-table'
  | 'html'
  | 'xml'
  | 'binary'
  | 'empty'
  | 'too-large'
  | 'other';

/** The format of a text to add, and the message about it. */
export type Recognition = Readonly<{
  format: Format;
  /** `accept`: open it. `note`: open it with a message. `refuse`: leave it out with a message. */
  verdict: 'accept' | 'note' | 'refuse';
  /** What it is, in a sentence; empty with `accept`. */
  message: string;
  /** What to do about it; empty with `accept`. */
  advice: string;
}>;

type Sort = Omit<Recognition, 'message'> &
  Readonly<{ is: (features: Features, name: string) => boolean; message: (name: string) => string }>;

/** In this order: the first that fits is reported. */
const SORTS: readonly Sort[] = [
  {
    format: 'html',
    verdict: 'refuse',
    is: isHtml,
    message: (name) => `${name} is a web page, not YAML.`,
    advice: 'If you saved it from a repository’s website, use its “Raw” or “Download” button.',
  },
  {
    format: 'xml',
    verdict: 'refuse',
    is: isXml,
    message: (name) => `${name} is XML, not YAML.`,
    advice: 'Kubernetes reads YAML and JSON only.',
  },
  {
    format: 'helm-template',
    verdict: 'note',
    is: isHelmTemplate,
    message: (name) => `${name} is a Helm template: its {{ … }} must be filled in before it is YAML.`,
    advice: 'Run “helm template” on the chart and open what it prints.',
  },
  { format: 'kustomization', verdict: 'accept', is: isKustomization, message: () => '', advice: '' },
  {
    format: 'kubectl-output',
    verdict: 'note',
    is: (features) => hasObjects(features) && hasServerFields(features),
    message: (name) =>
      `${name} comes from a cluster: it holds status and other fields that the API server writes.`,
    advice: '“Clean” removes them and keeps the fields that you write yourself.',
  },
  { format: 'manifests', verdict: 'accept', is: hasObjects, message: () => '', advice: '' },
  {
    format: 'helm-chart',
    verdict: 'note',
    is: isHelmChart,
    message: (name) => `${name} describes a Helm chart; there are no objects in it.`,
    advice: 'Run “helm template” on the chart and open what it prints.',
  },
  {
    format: 'helm-values',
    verdict: 'note',
    is: isHelmValues,
    message: (name) => `${name} holds values for a Helm chart; there are no objects in it.`,
    advice: 'Run “helm template” with these values and open what it prints.',
  },
  {
    format: 'compose',
    verdict: 'note',
    is: isCompose,
    message: (name) => `${name} is a Compose file for Docker, not a set of Kubernetes manifests.`,
    advice: 'A tool such as “kompose convert” turns it into manifests.',
  },
  {
    format: 'kubectl-table',
    verdict: 'refuse',
    is: isKubectlTable,
    message: (name) => `${name} is what kubectl prints for people to read.`,
    advice: 'Add “-o yaml” to the command and use its output.',
  },
  {
    format: 'other',
    verdict: 'note',
    is: isJson,
    message: (name) => `${name} is JSON without apiVersion and kind, so there are no objects in it.`,
    advice: 'Every Kubernetes object begins with apiVersion and kind.',
  },
];

/**
 * Recognises a text by its beginning and its name, without parsing it: quick enough for the main thread.
 * A text that nothing is known about is opened too, since it may be half-typed.
 */
export function recognise(text: string, name: string): Recognition {
  const size = checkSize(text.length, name);
  if (size.verdict === 'refuse') return { format: 'too-large', ...size, verdict: 'refuse' };
  if (text.trim() === '') return EMPTY(name);
  if (isBinary(text)) return BINARY(name);
  const features = featuresOf(text);
  const sort = SORTS.find(({ is }) => is(features, name)) ?? UNKNOWN;
  const found = {
    format: sort.format,
    verdict: sort.verdict,
    message: sort.message(name),
    advice: sort.advice,
  };
  return found.verdict === 'accept' && size.verdict === 'large'
    ? { ...found, verdict: 'note', message: size.message, advice: size.advice }
    : found;
}

const EMPTY = (name: string): Recognition => ({
  format: 'empty',
  verdict: 'refuse',
  message: `${name} is empty.`,
  advice: 'There is nothing to open.',
});

const BINARY = (name: string): Recognition => ({
  format: 'binary',
  verdict: 'refuse',
  message: `${name} is not a text file.`,
  advice: 'Open YAML or JSON files that are saved as UTF-8. Archives must be unpacked first.',
});

const UNKNOWN: Sort = {
  format: 'other',
  verdict: 'note',
  is: () => true,
  message: (name) => `${name} holds no Kubernetes objects.`,
  advice: 'Every object begins with apiVersion and kind. The file is open; what you add to it is shown.',
};
