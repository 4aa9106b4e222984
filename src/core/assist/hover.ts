import type { Topology } from '../topology/topology.ts';
import { absoluteSpan } from '../model/locate.ts';
import type { Model } from '../model/model.ts';
import type { ResourceKey } from '../model/resource.ts';
import type { Finding } from '../rules/finding.ts';
import { shift, touches, type Span } from '../text/span.ts';
import type { EdgeState } from '../topology/graph.ts';
import type { Path } from '../yaml/json.ts';
import { spanOf } from '../yaml/tree.ts';
import { meaningAt, type FieldMeaning } from './field-meaning.ts';
import { hoverWords } from './hover-words.ts';
import { locateField, type Field } from './locate-field.ts';
import { objectType, schemaOfType } from './object-type.ts';
import { placeAt } from './completion-context.ts';
import { readSketch } from './reading/read-sketch.ts';

/** The target of a reference, and its state. */
export type HoveredReference = Readonly<{
  target: ResourceKey;
  state: EdgeState;
  /** Why it does not work; or who makes its target in the cluster. Null where there is neither. */
  reason: string | null;
}>;

export type Hover = Readonly<{
  /** Its range: absolute offsets in the file. */
  span: Span;
  field: FieldMeaning | null;
  reference: HoveredReference | null;
  findings: readonly Finding[];
  /** Field and reference in words, as Markdown; empty when there are only findings. */
  markdown: string;
}>;

/** The hover of the text at an offset; null for none. */
export function hover(
  workspace: Topology & Readonly<{ findings: readonly Finding[] }>,
  file: string,
  offset: number,
): Hover | null {
  const at = locateField(workspace.model, file, offset);
  if (!at) return null;
  const relative = offset - at.start;
  const findings = workspace.findings.filter(
    (finding) =>
      finding.suppressed === undefined && finding.at.file === file && isAt(workspace.model, finding, offset),
  );
  const field = meaningOf(at, workspace, file, offset);
  const reference = referenceAt(workspace, at);
  if (!field && !reference && findings.length === 0) return null;
  const word = wordAt(at, relative);
  const span = (word && shift(word, at.start)) ??
    (findings[0] && absoluteSpan(workspace.model, findings[0].at)) ?? { start: offset, end: offset };
  return { span, field, reference, findings, markdown: hoverWords(field, reference) };
}

function isAt(model: Model, { at }: Finding, offset: number): boolean {
  const span = absoluteSpan(model, at);
  return span !== null && touches(span, offset);
}

function meaningOf(at: Field, workspace: Topology, file: string, offset: number): FieldMeaning | null {
  const { index } = workspace;
  const { resource } = at;
  const type =
    resource && !resource.stale
      ? objectType(resource.apiVersion, resource.kind)
      : (placeAt(workspace, file, offset)?.type ?? null);
  const root = type && schemaOfType(type, index);
  if (!type || !root) return null;
  if (at.path.length === 1 && at.path[0] === 'kind' && type.known)
    return { ...ofKind, title: type.kind, description: type.known.description };
  return meaningAt(root, at.path, workspace.options);
}

const ofKind = { type: 'kind', required: true, allowed: [], limits: [], absent: false, rules: [] } as const;

/** The reference that the field is, or is a part of. */
function referenceAt({ graph }: Topology, { resource, path }: Field): HoveredReference | null {
  if (!resource) return null;
  for (const edge of graph.edges.values()) {
    if (edge.holder !== resource.key || edge.role === 'selects' || edge.role === 'exposes') continue;
    if (edge.path.length === 0 || !leadsTo(edge.path, path)) continue;
    const target = edge.source === edge.holder ? edge.target : edge.source;
    return { target, state: edge.state, reason: edge.reason ?? edge.made ?? null };
  }
  return null;
}

const leadsTo = (path: Path, inside: Path): boolean => path.every((step, i) => step === inside[i]);

/** The key or the scalar under the cursor, in the document. */
function wordAt({ doc, inDocument: full }: Field, offset: number): Span | null {
  if (doc.value === undefined) return readSketch(doc.text, offset).cursor?.replace ?? null;
  const key = spanOf(doc, full, 'key');
  if (key && touches(key, offset)) return key;
  const value = spanOf(doc, full);
  return value && touches(value, offset) && !doc.text.slice(value.start, value.end).includes('\n')
    ? value
    : key;
}
