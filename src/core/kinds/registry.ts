import { groupBy } from '../incremental/group-by.ts';
import type { Kind, KindRole } from './define-kind.ts';
import { kindList } from './registry.generated.ts';

/** Every kind the workbench knows, in the order a palette shows them. Schemas are apart (`schemas.ts`), so that this list stays light. */
export const kinds: readonly Kind[] = kindList;

type GroupKind = Readonly<{ group: string; kind: string }>;

type Registered = Readonly<{ kind: Kind; key: string }>;

const keyOf = ({ group, kind }: GroupKind): string => `${group}/${kind}`;

/** By group and name: every object is looked up many times, and a text joined for each would be hashed anew. */
const registered: ReadonlyMap<string, ReadonlyMap<string, Registered>> = new Map(
  [...groupBy(kinds, ({ group }) => group)].map(([group, members]) => [
    group,
    new Map(members.map((kind) => [kind.kind, { kind, key: keyOf(kind) }])),
  ]),
);

/** `group/Kind`, as kinds are named in reference targets. */
export const kindKey = (type: GroupKind): string =>
  registered.get(type.group)?.get(type.kind)?.key ?? keyOf(type);

/** The kind of that group (`""` for core) and name, or undefined for one without a folder here. */
export const kindOf = (group: string, kind: string): Kind | undefined =>
  registered.get(group)?.get(kind)?.kind;

/** Whether objects of the kind live in a namespace; undefined for kinds not known here. */
export const scopeOf = (group: string, kind: string): Kind['scope'] | undefined => kindOf(group, kind)?.scope;

/** The kinds of a role, in the order of the palette. */
export const kindsOfRole = (role: KindRole): readonly Kind[] => kinds.filter((kind) => kind.role === role);

/** What the folders of kinds say of each kind in a list of its own (`schemas.ts`, `rows.ts` …), by `group/Kind`. */
export const byKind = <T>(entries: readonly (readonly [Kind, T])[]): ReadonlyMap<string, T> =>
  new Map(entries.map(([kind, value]) => [kindKey(kind), value]));
