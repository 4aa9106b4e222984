import { preferredVersion } from '../admission/served.ts';
import { kindOf } from '../kinds/registry.ts';
import { isKindServed } from '../kinds/served-versions.ts';
import { resourceKey } from '../model/resource.ts';
import { counted } from '../text/words.ts';
import { describe } from '../topology/describe.ts';
import { keyArg } from './arguments.ts';
import type { CommandPlan } from './command-plan.ts';
import { defineCommand, refuse } from './define-command.ts';
import { changeable } from './planning/changeable.ts';
import { finishPlan } from './planning/finish-plan.ts';
import { unreachable } from './planning/unreachable.ts';
import { referencesTo, repoint } from './planning/references-to.ts';

/**
 * Writes an object as the kind that took the place of its own, and lets what refers to it say so. The fields stay as they
 * are (docs/model/admission.md#served-versions).
 */
export const writeAsSuccessor = defineCommand({
  id: 'write-as-successor',
  title: 'Write as the kind of today',
  args: { key: keyArg },

  plan(topology, { key }): CommandPlan {
    const { model, index } = topology;
    const found = changeable(model, key);
    if (!found.ok) return found;
    const { resource } = found;
    const [group = '', name = ''] = kindOf(resource.group, resource.kind)?.successor?.split('/') ?? [];
    const successor = kindOf(group, name);
    if (!successor) return refuse(`No other kind took the place of ${resource.kind}.`);
    if (!isKindServed(successor, index.crds()))
      return refuse(`${successor.kind} is not in the CRDs that are chosen in the settings.`);
    const { namespace } = resource;
    const written = { group, kind: successor.kind, namespace, name: resource.name };
    if (model.resources.has(resourceKey(written))) return refuse(`There is ${describe(written)} already.`);
    const { references, outOfReach } = referencesTo(model, new Set([key]));
    const apiVersion = preferredVersion(successor, index);
    return finishPlan(topology, {
      title: `Write ${describe(resource)} as ${successor.kind}${references.length > 0 ? `, with ${counted(references.length, 'reference')}` : ''}`,
      changes: [
        {
          resource,
          edits: [
            { op: 'set', path: ['apiVersion'], value: apiVersion },
            { op: 'set', path: ['kind'], value: successor.kind },
          ],
        },
        ...references.map((reference) => ({
          resource: reference.holder,
          edits: repoint(reference, written, reference.holder.namespace),
        })),
      ],
      select: [resourceKey(written)],
      caveats: unreachable(outOfReach),
    });
  },
});
