import { listed } from '../text/words.ts';
import { kindOf } from '../kinds/registry.ts';
import { objectAt, valueAt } from '../model/access.ts';
import type { Model } from '../model/model.ts';
import { parseKey, resourceKey, type Resource } from '../model/resource.ts';
import type { CommandPlan, Refusal } from './command-plan.ts';
import type { FileEdit } from '../text/text-edit.ts';
import { describe } from '../topology/describe.ts';
import { namesWith } from '../topology/admit-by-name.ts';
import { isKind, isListenerHolder } from '../topology/kind-names.ts';
import { labelsOf, matchesSelector, type Labels } from '../topology/label-selector.ts';
import { listenersOf, type Listener } from '../topology/listeners.ts';
import { NAME_LABEL, namespaceLabels } from '../topology/namespaces.ts';
import type { Topology } from '../topology/topology.ts';
import type { YamlEdit } from '../yaml/yaml-edit.ts';
import type { Path } from '../yaml/json.ts';
import { keyArg, textArg } from './arguments.ts';
import { defineCommand, refuse } from './define-command.ts';
import { appendDocument } from './planning/add-document.ts';
import { admitBySelector, namesClause } from './planning/admit-by-selector.ts';
import { changeable, staleReason } from './planning/changeable.ts';
import { chooseFile } from './planning/choose-file.ts';
import type { Change } from './planning/change.ts';
import { editText } from './planning/edit-text.ts';
import { caveat } from './planning/caveat.ts';
import { finishPlan } from './planning/finish-plan.ts';
import { everySelector } from './planning/every-selector.ts';
import { isObject } from '../yaml/is-object.ts';

/** Lets routes of one namespace attach to a listener, beside those that may already, and no others. */
export const admitNamespace = defineCommand({
  id: 'admit-namespace',
  title: 'Admit the namespace',
  args: { gateway: keyArg, listener: textArg, namespace: textArg },

  plan(topology, { gateway: key, listener: name, namespace }): CommandPlan {
    const { model } = topology;
    const found = changeable(model, key);
    if (!found.ok) return found;
    const holder = found.resource;
    if (!isListenerHolder(holder)) return refuse(`${describe(parseKey(key))} has no listeners.`);
    const listener = listenersOf(holder).find((candidate) => candidate.name === name);
    if (!listener) return refuse(`${describe(holder)} has no listener ${name} any more.`);

    const path = [...listener.path, 'allowedRoutes', 'namespaces'];
    const declared = model.resources.get(
      resourceKey({ group: '', kind: 'Namespace', namespace: '', name: namespace }),
    );
    const labels = {
      ...(declared && labelsOf(valueAt(declared.value, ['metadata', 'labels']))),
      [NAME_LABEL]: namespace,
    };
    const opened = open(holder, path, listener.from, listener.selector, namespace, labels);
    if (!opened.ok) return byName(topology, listener, namespace) ?? opened;

    const title = titleOf(listener, namespace);
    const change = { resource: holder, edits: opened.edits };
    if (Object.keys(opened.labels).length === 0) return finishPlan(topology, { title, changes: [change] });
    const elsewhere = shutOut(model, namespace, labels, { ...labels, ...opened.labels });
    if (elsewhere) {
      return (
        byName(topology, listener, namespace) ??
        refuse(
          `The label that would admit namespace ${namespace} here would shut it out of ${elsewhere}. Decide which one you need.`,
        )
      );
    }
    const labelled = declared
      ? labelNamespace(declared, opened.labels)
      : declareNamespace(model, namespace, opened.labels);
    if (!labelled.ok) return labelled;
    const pairs = Object.entries(opened.labels).map(([label, value]) => `${label}: ${value}`);
    return finishPlan(topology, {
      title,
      changes: [change, ...labelled.changes],
      texts: labelled.texts,
      caveats: [
        caveat(
          `The listener takes namespaces by label, so Namespace ${namespace} gets ${pairs.join(', ')}. Other listeners that select this label admit it, too.`,
        ),
      ],
    });
  },
});

const titleOf = ({ name, holder }: Listener, namespace: string): string =>
  `Admit namespace ${namespace} to listener ${name} of ${describe(holder)}`;

/** Where no label helps: a list of the namespaces that the listener takes now and this one, if they are known. */
function byName(topology: Topology, listener: Listener, namespace: string): CommandPlan | null {
  const { holder, selector, from, path } = listener;
  const names = from === 'Selector' ? namesWith(topology.index, selector, namespace) : null;
  if (names === null || matchesSelector(selector, namespaceLabels(topology.index, namespace).labels))
    return null;
  const at = [...path, 'allowedRoutes', 'namespaces', 'selector'];
  const value = { matchExpressions: [namesClause(names)] };
  return finishPlan(topology, {
    title: titleOf(listener, namespace),
    changes: [{ resource: holder, edits: [{ op: 'set', path: at, value }] }],
    caveats: [
      caveat(
        `No label can admit namespace ${namespace}, so the listener takes ${listed(names)} by name from now on. Namespaces that are not in these manifests are no longer taken for their labels.`,
      ),
    ],
  });
}

type Opened = Readonly<{ ok: true; edits: readonly YamlEdit[]; labels: Labels }> | Refusal;

/** The edits that open the `namespaces` block at `path` (docs/model/attachment.md#allowed-namespaces). */
function open(
  holder: Resource,
  path: Path,
  from: string,
  selector: unknown,
  namespace: string,
  labels: Labels,
): Opened {
  const own = holder.namespace;
  const already = refuse(`Routes of namespace ${namespace} may attach there already.`);
  const select = (names: readonly string[]): Opened => ({
    ok: true,
    edits: [
      { op: 'set', path: [...path, 'from'], value: 'Selector' },
      { op: 'set', path: [...path, 'selector'], value: { matchExpressions: [namesClause(names)] } },
    ],
    labels: {},
  });
  switch (from) {
    case 'All':
      return already;
    case 'Same':
      return namespace === own ? already : select([own, namespace]);
    case 'None':
      return select([namespace]);
    case 'Selector': {
      const present = selector === undefined ? null : valueAt(holder.value, [...path, 'selector']);
      if (!isObject(present ?? undefined)) return select([namespace]);
      if (matchesSelector(present ?? undefined, labels)) return already;
      return admitBySelector(
        objectAt(holder.value, [...path, 'selector']),
        [...path, 'selector'],
        namespace,
        labels,
      );
    }
    default:
      return refuse(
        `The listener says from: ${from}, which the API does not know. Set it to Same, All or Selector first.`,
      );
  }
}

/** Another listener or Gateway that takes the namespace by the labels it has, and would not by those it gets. */
function shutOut(model: Model, namespace: string, before: Labels, after: Labels): string | null {
  const lost = everySelector(model).find(
    ({ selector }) => matchesSelector(selector, before) && !matchesSelector(selector, after),
  );
  return lost ? `${lost.where} (namespace ${namespace} is taken there for a label it does not have)` : null;
}

type Labelled = Readonly<{ ok: true; changes: readonly Change[]; texts: readonly FileEdit[] }> | Refusal;

function labelNamespace(namespace: Resource, labels: Labels): Labelled {
  if (namespace.stale) return refuse(staleReason(namespace));
  const path = ['metadata', 'labels'];
  const edits = Object.entries(labels).map(([key, value]): YamlEdit => ({
    op: 'set',
    path: [...path, key],
    value,
  }));
  return { ok: true, changes: [{ resource: namespace, edits }], texts: [] };
}

function declareNamespace(model: Model, namespace: string, labels: Labels): Labelled {
  const starter = kindOf('', 'Namespace')?.starter(namespace, '') ?? '';
  const written = editText(starter, [{ op: 'set', path: ['metadata', 'labels'], value: labels }]);
  if (!written.ok) return written;
  const declared = [...model.resources.values()].find((resource) => isKind(resource, '', 'Namespace'));
  const file = chooseFile(model, declared?.file ?? null, namespace);
  return { ok: true, changes: [], texts: [appendDocument(model, file, written.text)] };
}
