import type { Kind, KindRole } from './define-kind.ts';
import { kindList } from './registry.generated.ts';

/** Every kind the workbench knows, in the order a palette shows them. Schemas are apart (`schemas.ts`), so that this list stays light. */
export const kinds: readonly Kind[] = kindList;

type GroupKind = Readonly<{ group: string; kind: string }>;

/** `group/Kind`, as kinds are named in reference targets. */
export const kindKey = ({ group, kind }: GroupKind): string => `${group}/${kind}`;

const byKey: ReadonlyMap<string, Kind> = new Map(kinds.map((kind) => [kindKey(kind), kind]));

/** The kind of that group (`""` for core) and name, or undefined for one without a folder here. */
export const kindOf = (group: string, kind: string): Kind | undefined => byKey.get(kindKey({ group, kind }));

/** Whether objects of the kind live in a namespace; undefined for kinds not known here. */
export const scopeOf = (group: string, kind: string): Kind['scope'] | undefined => kindOf(group, kind)?.scope;

/** The kinds of a role, in the order of the palette. */
export const kindsOfRole = (role: KindRole): readonly Kind[] => kinds.filter((kind) => kind.role === role);

/** What the folders of kinds say of each kind in a list of its own (`schemas.ts`, `rows.ts` …), by `group/Kind`. */
export const byKind = <T>(entries: readonly (readonly [Kind, T])[]): ReadonlyMap<string, T> =>
  new Map(entries.map(([kind, value]) => [kindKey(kind), value]));
