import { analyze, type Analysis } from '../../analysis.ts';
import { decideIngress } from '../../ingress/decide/decide-request.ts';
import { scopeOf } from '../../kinds/registry.ts';
import { defaultOptions, type WorkspaceOptions } from '../../model/options.ts';
import { loadModel } from '../../model/update-model.ts';
import { decide } from '../../traffic/decide/decide.ts';
import type { RequestOutcome } from '../../traffic/decide/outcome.ts';
import type { TrafficRequest } from '../../traffic/request/request.ts';
import { requestFromUrl, type UrlOptions } from '../../traffic/request/request-from-url.ts';
import { convert, type Conversion } from '../convert.ts';
import { defaultConvertOptions, type ConvertOptions } from '../options.ts';
import { writeObjects } from '../write/write-objects.ts';

const TODAY = '2026-01-01';

/** The analysis of files by name, on a fixed day. */
export function analysisOfFiles(
  files: Readonly<Record<string, string>>,
  options: Partial<WorkspaceOptions> = {},
): Analysis {
  const texts = Object.entries(files).map(([path, text]) => ({ path, text }));
  const model = loadModel(texts, { scopeOf, defaultNamespace: defaultOptions.defaultNamespace });
  return analyze(model, { ...defaultOptions, today: TODAY, ...options });
}

/** A workspace before and after its Ingresses were converted. */
export type Converted = Readonly<{
  before: Analysis;
  conversion: Conversion;
  /** The generated objects as YAML. */
  yaml: string;
  /** The workspace with the generated objects in the place of its Ingresses. */
  after: Analysis;
}>;

const isIngress = (document: string): boolean => /^kind: Ingress(?:Class)?$/m.test(document);

/** Converts the Ingresses of a text, and puts what comes of them into their place. */
export function converted(
  yaml: string,
  options: Partial<ConvertOptions> = {},
  workspace: Partial<WorkspaceOptions> = {},
): Converted {
  const before = analysisOfFiles({ 'all.yaml': yaml }, workspace);
  const conversion = convert(before.index, { ...defaultConvertOptions, ...options });
  const generated = writeObjects([...conversion.objects, ...conversion.extensions]);
  const rest = yaml.split(/^---$/m).filter((document) => !isIngress(document));
  const after = analysisOfFiles(
    { 'rest.yaml': rest.join('---'), 'generated.yaml': generated },
    { assumeClasses: ['*'], ...workspace },
  );
  return { before, conversion, yaml: generated, after };
}

/** A request of a test, from a URL with its headers as lines. */
export function requestOf(url: string, options: UrlOptions = {}): TrafficRequest {
  const parsed = requestFromUrl(url, options);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.request;
}

/** What becomes of a request at the Ingress controller. */
export function answerBefore({ before }: Converted, request: TrafficRequest): RequestOutcome {
  const { ingressPlane } = before;
  const [controller] = ingressPlane.controllers;
  if (!controller) throw new Error('There is no Ingress controller.');
  return decideIngress(ingressPlane, controller, request);
}

/** What becomes of it at the Gateway. */
export const answerAfter = ({ after }: Converted, request: TrafficRequest): RequestOutcome =>
  decide(after.dataPlane, request);

/** An outcome in short: `301 http://a.test/foo/`, `404`, `refused`, `s`, `s as /v1`, `m 80 %, c 20 %`. */
export function inShort({ outcome, response, backends, request, unclear }: RequestOutcome): string {
  if (unclear !== null) return `not known: ${unclear}`;
  if (outcome === 'refused') return 'refused';
  if (response) {
    const location = response.headers.get('location');
    return `${response.statusCode}${location === undefined ? '' : ` ${location}`}`;
  }
  const asked = request.query === null ? request.path : `${request.path}?${request.query}`;
  return backends
    .filter(({ share }) => share > 0)
    .map((backend) => {
      const share = backend.share === 1 ? '' : ` ${Math.round(backend.share * 1000) / 10} %`;
      if (backend.response) return `${backend.response.statusCode}${share}`;
      const seen = backend.request;
      const path = seen && seen.path !== asked ? ` as ${seen.path}` : '';
      const host = seen && seen.host !== request.authority ? ` for ${seen.host}` : '';
      return `${backend.name}${share}${path}${host}`;
    })
    .toSorted()
    .join(', ');
}
