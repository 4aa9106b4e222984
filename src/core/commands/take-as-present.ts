import { PRESENT_ANNOTATION, presentSecrets } from '../model/present-secrets.ts';
import { CORE } from '../kinds/shared/groups.ts';
import type { Resource } from '../model/resource.ts';
import { describe } from '../topology/describe.ts';
import { isMakerKind } from '../topology/products.ts';
import { keyArg, textLike } from './arguments.ts';
import type { CommandPlan } from './command-plan.ts';
import { defineCommand, refuse } from './define-command.ts';
import { changeOne } from './planning/change-one.ts';

/** A name in the grammar of Kubernetes: nothing that would read as two entries. */
const NAME = /^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/;

/** Writes into the annotation of an object that a Secret which it names is in the cluster, made by something else. */
export const takeAsPresent = defineCommand({
  id: 'take-as-present',
  title: 'Take a Secret as present',
  args: { key: keyArg, namespace: textLike(NAME), name: textLike(NAME) },

  plan(topology, { key, namespace, name }): CommandPlan {
    const secret = describe({ group: CORE, kind: 'Secret', namespace, name });
    return changeOne(
      topology,
      key,
      () => `Take ${secret} as present`,
      (resource) => {
        if (!mayList(resource)) return refuse(`${describe(resource)} is no user of certificates.`);
        const entry = namespace === resource.namespace ? name : `${namespace}/${name}`;
        const entries = presentSecrets(resource.value);
        if (entries.includes(entry))
          return refuse(`${describe(resource)} takes ${secret} as present already.`);
        const path = ['metadata', 'annotations', PRESENT_ANNOTATION];
        return { op: 'set', path, value: [...entries, entry].join(', ') };
      },
    );
  },
});

const KINDS: ReadonlySet<string> = new Set(['Gateway', 'ListenerSet', 'XListenerSet', 'Ingress']);

const mayList = (resource: Resource): boolean => KINDS.has(resource.kind) && isMakerKind(resource);
