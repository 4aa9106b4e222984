import { kinds } from '../../kinds/registry.ts';
import { nearNames } from '../../text/near-names.ts';

/**
 * Which objects a lesson means: `Kind/namespace/name`, or `Kind/name` for cluster-scoped ones, with `*` for any run of
 * characters in a part.
 */
export type Selector = Readonly<{
  /** As the author wrote it. */
  text: string;
  kind: string;
  /** `Kind.group` where two groups share a kind; null for any group. */
  group: string | null;
  /** Null for cluster-scoped objects. */
  namespace: string | null;
  name: string;
  /**
   * What it means inside of them: a listener of a Gateway or ListenerSet; of a route or a policy the entry of a parent or
   * an ancestor. Null for the whole object.
   */
  inside: string | null;
}>;

export type ReadSelector =
  | Readonly<{ ok: true; selector: Selector }>
  | Readonly<{ ok: false; message: string }>;

/** Kinds of cards that stand for no manifest. */
const DRAWN_KINDS: ReadonlySet<string> = new Set(['LoadBalancer']);

/** Whether a kind is one of cards alone. */
export const isDrawnKind = (kind: string): boolean => DRAWN_KINDS.has(kind);

const refuse = (message: string): ReadSelector => ({ ok: false, message });

const PART = /^[A-Za-z0-9*._:-]+$/;

/** Reads a selector. The message says what is wrong with it, and what may have been meant. */
export function readSelector(text: string): ReadSelector {
  const written = text.trim();
  const hash = written.indexOf('#');
  const object = hash < 0 ? written : written.slice(0, hash);
  const inside = hash < 0 ? null : written.slice(hash + 1);
  const parts = object.split('/');
  const [kindPart = '', second = '', third] = parts;
  if (parts.length < 2 || parts.length > 3 || parts.some((part) => !PART.test(part)))
    return refuse(
      `${JSON.stringify(text)} selects nothing: write Kind/namespace/name, or Kind/name for a cluster-scoped object.`,
    );
  if (inside !== null && (inside === '' || inside.split('/').some((part) => !PART.test(part))))
    return refuse(`${JSON.stringify(text)} names no listener and no parent behind the #.`);
  const dot = kindPart.indexOf('.');
  const kind = dot < 0 ? kindPart : kindPart.slice(0, dot);
  const group = dot < 0 ? null : kindPart.slice(dot + 1);
  const problem = scopeProblem(kind, group, third !== undefined);
  if (problem !== null) return refuse(`${JSON.stringify(text)} selects nothing: ${problem}`);
  const namespace = third === undefined ? null : second;
  return { ok: true, selector: { text: written, kind, group, namespace, name: third ?? second, inside } };
}

/** What keeps any object of a kind from being selected; null for kinds that are not known here, which any CustomResourceDefinition may define. */
function scopeProblem(kind: string, group: string | null, hasNamespace: boolean): string | null {
  if (kind.includes('*') || isDrawnKind(kind)) return null;
  const known = kinds.filter((one) => one.kind === kind && (group === null || one.group === group));
  const [first] = known;
  if (!first) {
    if (group !== null) return null;
    const near = nearNames(
      kind,
      kinds.map((one) => one.kind),
      1,
    );
    return near[0] === undefined ? null : `there is no kind ${kind}. Is ${near[0]} meant?`;
  }
  if (known.some(({ scope }) => (scope === 'Namespaced') === hasNamespace)) return null;
  return hasNamespace
    ? `${kind} is cluster-scoped: write ${kind}/name.`
    : `${kind} is namespaced: write ${kind}/namespace/name.`;
}
