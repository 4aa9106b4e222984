import { filterOf } from '../../filters/filter-of.ts';
import type { RefSpec } from '../../kinds/define-kind.ts';
import { rowKind } from '../../kinds/row.ts';
import { arrayAt, numberAt, parsePath, stringAt, valueAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { describe } from '../../topology/describe.ts';
import type { Reference } from '../../topology/references.ts';
import { rowsOf } from '../../topology/rows-of.ts';
import type { Topology } from '../../topology/topology.ts';
import type { Json, Path } from '../../yaml/json.ts';
import type { YamlEdit } from '../../yaml/yaml-edit.ts';
import type { Refusal } from '../command-plan.ts';
import { refuse } from '../define-command.ts';
import { appendItem } from '../planning/append-item.ts';
import { connectAgain } from '../planning/choose-port.ts';
import { everyReferenceOf, repoint } from '../planning/references-to.ts';
import type { Connection, ConnectionPlan, End } from './connection-plan.ts';
import { referencePlace, type ReferencePlace } from './reference-place.ts';
import { referenceWords } from './reference-words.ts';
import { outsideNamespace } from './outside-namespace.ts';
import { sectionClash } from './section-clash.ts';
import { targetPart } from './target-part.ts';

/** Writes a reference of a declared sort at its place in the holder, with the fewest edits. */
export const connectByReference: Connection = (topology, holder, target, spec) => {
  const outside = spec.namespace === 'local' ? outsideNamespace(holder.resource, target.resource) : null;
  if (outside) return outside;
  const other = fieldInstead(holder.resource, spec);
  if (other) return other;
  const gone = missingRow(holder, spec);
  if (gone !== null) return refuse(`${describe(holder.resource)} has no such ${gone} any more.`);
  const again = connectAgain(holder.resource.key, holder.row, target.resource.key, spec.role);
  const part = targetPart(spec, target.resource, target.row, again);
  return part.ok ? write(topology, holder, target, spec, part) : part;
};

/** Why nothing can be written where another field of the holder says the same; null when none does. */
function fieldInstead(holder: Resource, { at, notBeside }: RefSpec): Refusal | null {
  if (notBeside === undefined || (valueAt(holder.value, notBeside) ?? null) === null) return null;
  return refuse(
    `${describe(holder)} has ${notBeside}, and the API does not take ${at.replace(/\[\*\]$/, '')} beside it. Move what it names to the list first.`,
    [
      {
        title: `Remove ${notBeside}`,
        call: { id: 'unset', args: { key: holder.key, path: parsePath(notBeside) } },
      },
    ],
  );
}

/** What a row stood for that the edge begins at and that is no longer there. */
function missingRow({ resource, row }: End, spec: RefSpec): string | null {
  const kind = rowKind(row);
  if (row === null || !spec.rows?.holder?.includes(kind)) return null;
  return rowsOf(resource).some(({ id }) => id === row) ? null : kind;
}

type Part = Readonly<{ port: number | undefined; section: string | undefined }>;

function write(topology: Topology, from: End, to: End, spec: RefSpec, part: Part): ConnectionPlan {
  const [holder, target] = [from.resource, to.resource];
  const place = referencePlace(holder, from.row, spec, spec.role === 'backend' ? firstIdle : () => 0);
  const beside = everyReferenceOf(holder).filter(
    (one) => one.role === spec.role && standsAt(one.path, place),
  );
  const present = beside.filter(({ key }) => key === target.key);
  const words = referenceWords[spec.role];
  const named = nameOf(to, spec, part);
  if (present.some((reference) => namesPart(reference, part))) return refuse(words.already(holder, named));
  const clash = spec.part === 'section' ? sectionClash(present, target, part.section ?? null) : null;
  if (clash) return clash;
  const replaced = place.append ? beside.find((one) => isPlaceholder(one, topology)) : beside[0];
  const instead = replaced && !place.append ? ` instead of ${replaced.target.name}` : '';
  return {
    ok: true,
    title: words.title(holder, named) + instead,
    changes: [{ resource: holder, edits: editsFor(holder, target, spec, part, place, replaced) }],
  };
}

/** Whether a path is the place itself, or in an item of the list that the place is. */
const standsAt = (path: Path, place: ReferencePlace): boolean =>
  place.path.every((step, index) => step === path[index]) &&
  (place.append ? typeof path[place.path.length] === 'number' : path.length === place.path.length);

/** A target with what the reference names of it: `http of Gateway infra/edge`, `Service shop/cart, port 80`. */
function nameOf({ resource, row }: End, spec: RefSpec, { port, section }: Part): string {
  if (spec.namespace === 'cluster') return resource.name;
  const words = describe(resource);
  if (port !== undefined) return `${words}, port ${port}`;
  if (section === undefined) return words;
  return `${rowKind(row) === 'port' ? 'port ' : ''}${section} of ${words}`;
}

const namesPart = ({ spec, value }: Reference, { port, section }: Part): boolean =>
  (!spec.part?.startsWith('port') || numberAt(value, ['port']) === port) &&
  (spec.part !== 'section' || stringAt(value, ['sectionName']) === section);

/** The target a new policy begins with: an object called like the policy itself, which does not exist. */
const isPlaceholder = ({ role, target, holder, key }: Reference, { model }: Topology): boolean =>
  role === 'target' && target.name === holder.name && !model.resources.has(key);

function editsFor(
  holder: Resource,
  target: Resource,
  spec: RefSpec,
  part: Part,
  { path, append, around }: ReferencePlace,
  replaced: Reference | undefined,
): readonly YamlEdit[] {
  if (replaced && !append) return repoint(replaced, target, holder.namespace);
  const reference = around(newReference(holder, target, spec, part));
  if (replaced) return [{ op: 'set', path: replaced.path, value: reference }];
  return [append ? appendItem(holder.value, path, reference) : { op: 'set', path, value: reference }];
}

/** A reference as its holder has to write it: what the sort of reference implies is left out. */
function newReference(holder: Resource, target: Resource, spec: RefSpec, { port, section }: Part): Json {
  if (spec.isName) return target.name;
  const key = { group: 'group', kind: 'kind', namespace: 'namespace', name: 'name', ...spec.keys };
  const foreign =
    spec.namespace === 'own' && target.namespace !== '' && target.namespace !== holder.namespace;
  return {
    ...(target.group !== spec.group && { [key.group]: target.group }),
    ...(target.kind !== spec.kind && { [key.kind]: target.kind }),
    [key.name]: target.name,
    ...(foreign && { [key.namespace]: target.namespace }),
    ...(port !== undefined && { port }),
    ...(section !== undefined && { sectionName: section }),
  };
}

/** The rule that is meant when an edge begins at the route itself: the first that sends nowhere yet, else the first. */
function firstIdle(rules: readonly Json[]): number {
  const idle = rules.findIndex((rule) => arrayAt(rule, ['backendRefs']).length === 0 && !answersItself(rule));
  return Math.max(idle, 0);
}

const answersItself = (rule: Json): boolean =>
  arrayAt(rule, ['filters']).some((filter) => filterOf(stringAt(filter, ['type']) ?? '')?.answers === true);
