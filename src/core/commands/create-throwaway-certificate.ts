import { CORE } from '../kinds/shared/groups.ts';
import { resourceKey } from '../model/resource.ts';
import { THROWAWAY_ANNOTATION } from '../model/throwaway.ts';
import { describe } from '../topology/describe.ts';
import { listOf, optional, shaped, stringArg, textArg } from './arguments.ts';
import type { CommandPlan } from './command-plan.ts';
import { defineCommand, refuse } from './define-command.ts';
import { finishPlan } from './planning/finish-plan.ts';
import { newObjects } from './planning/new-objects.ts';

/**
 * A Secret with a self-signed certificate for trying out, marked as such. The core has no random numbers: whoever carries
 * the command out makes the `pair` (`state/make-pair.ts`), without which it is refused.
 */
export const createThrowawayCertificate = defineCommand({
  id: 'create-throwaway-certificate',
  title: 'Create a throwaway certificate',
  args: {
    namespace: textArg,
    name: textArg,
    /** What the certificate is for; for `localhost` where there are none. */
    hostnames: listOf(textArg),
    /** Certificate and private key in PEM form. */
    pair: optional(shaped({ certificate: stringArg, key: stringArg })),
  },

  plan(topology, { namespace, name, pair }): CommandPlan {
    const { model } = topology;
    const identity = { group: CORE, kind: 'Secret', namespace, name };
    if (model.resources.has(resourceKey(identity))) return refuse(`${describe(identity)} exists already.`);
    if (!pair) return refuse('No certificate was made: this program cannot make one.');
    const set = {
      metadata: { annotations: { [THROWAWAY_ANNOTATION]: 'true' } },
      stringData: { 'tls.crt': pair.certificate, 'tls.key': pair.key },
    };
    const made = newObjects(topology, [{ identity, set }]);
    if (!made.ok) return made;
    return finishPlan(topology, {
      title: `Create a throwaway certificate in ${describe(identity)}`,
      texts: made.texts,
      select: [resourceKey(identity)],
    });
  },
});
