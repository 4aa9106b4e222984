import type { Analysis } from '../analyze.ts';
import { schemaOf } from '../kinds/schemas.ts';
import type { Support } from '../kinds/schema.ts';
import { pathText } from '../model/access.ts';
import type { ResourceKey } from '../model/resource.ts';
import type { Finding } from '../rules/finding.ts';
import { shift, touches, type Span } from '../text/span.ts';
import type { EdgeState } from '../topology/graph.ts';
import type { Json, Path } from '../yaml/json.ts';
import { spanOf } from '../yaml/tree.ts';
import { cursorAt } from './cursor.ts';
import { fieldSchema, limitWords, typeWords } from './field-schema.ts';
import { hoverWords } from './hover-words.ts';
import { locate, type Field } from './locate-field.ts';
import { objectTypeOf } from './object-type.ts';

/** What a field means. */
export type FieldMeaning = Readonly<{
  /** Where it stands: `spec.rules[0].backendRefs[0].port`. */
  title: string;
  /** In words: `integer`, `list of object`. */
  type: string;
  description: string;
  required: boolean;
  /** What is taken where the field is left out; absent when nothing is. */
  default?: Json;
  /** All values there are, where they are few. */
  allowed: readonly Json[];
  /** What a value must keep to: `1 to 65535`. */
  limits: readonly string[];
  /** How firmly the Gateway API promises the field; absent for other kinds. */
  support?: Support;
  /** Where support depends on the value. */
  supportNote?: string;
  /** Only in the CRDs of the experimental channel. */
  experimental: boolean;
}>;

/** Where a reference leads, and what comes of it. */
export type HoveredReference = Readonly<{ target: ResourceKey; state: EdgeState; reason: string | null }>;

export type Hover = Readonly<{
  /** What it is about: absolute offsets in the file. */
  span: Span;
  field: FieldMeaning | null;
  reference: HoveredReference | null;
  findings: readonly Finding[];
  /** Field and reference in words, as Markdown; empty when there are only findings. */
  markdown: string;
}>;

/** What there is to say about the text at an offset; null for nothing. */
export function hover(analysis: Analysis, file: string, offset: number): Hover | null {
  const at = locate(analysis.model, file, offset);
  if (!at) return null;
  const relative = offset - at.start;
  const findings = analysis.findings.filter(
    (finding) =>
      finding.at.docId === at.docId && finding.at.file === file && touches(finding.at.span, relative),
  );
  const field = meaningOf(at, analysis);
  const reference = referenceAt(analysis, at);
  if (!field && !reference && findings.length === 0) return null;
  const span = wordAt(at, relative) ?? findings[0]?.at.span ?? { start: relative, end: relative };
  return { span: shift(span, at.start), field, reference, findings, markdown: hoverWords(field, reference) };
}

function meaningOf(at: Field, { options }: Analysis): FieldMeaning | null {
  const type = objectTypeOf(at);
  const root = type && schemaOf(type.group, type.kind);
  if (!type || !root) return null;
  if (at.path.length === 1 && at.path[0] === 'kind' && type.known) {
    return { ...plain, title: type.kind, type: 'kind', description: type.known.description };
  }
  const found = at.path.length > 0 ? fieldSchema(root, at.path, options.channel) : undefined;
  if (!found) return null;
  const { schema, required } = found;
  return {
    title: pathText(at.path),
    type: typeWords(schema),
    description: schema.description ?? '',
    required,
    ...(schema.default !== undefined && { default: schema.default }),
    allowed: schema.enum ?? schema.items?.enum ?? [],
    limits: limitWords(schema),
    ...(schema.support && { support: schema.support }),
    ...(schema.supportNote && { supportNote: schema.supportNote }),
    experimental: schema.channel === 'experimental',
  };
}

const plain = { required: true, allowed: [], limits: [], experimental: false } as const;

/** The reference that the field is, or is a part of. */
function referenceAt({ topology }: Analysis, { resource, path }: Field): HoveredReference | null {
  if (!resource) return null;
  for (const edge of topology.graph.edges.values()) {
    if (edge.holder !== resource.key || edge.role === 'selects' || edge.role === 'exposes') continue;
    if (edge.path.length === 0 || !leadsTo(edge.path, path)) continue;
    const target = edge.source === edge.holder ? edge.target : edge.source;
    return { target, state: edge.state, reason: edge.reason };
  }
  return null;
}

const leadsTo = (path: Path, inside: Path): boolean => path.every((step, index) => step === inside[index]);

/** The key or the scalar under the cursor, in the document. */
function wordAt({ doc, path, resource }: Field, offset: number): Span | null {
  const full = [...(resource?.root ?? []), ...path];
  if (doc.value === undefined) return cursorAt(doc.text, offset)?.replace ?? null;
  const key = spanOf(doc, full, 'key');
  if (key && touches(key, offset)) return key;
  const value = spanOf(doc, full);
  return value && touches(value, offset) && !doc.text.slice(value.start, value.end).includes('\n')
    ? value
    : key;
}
