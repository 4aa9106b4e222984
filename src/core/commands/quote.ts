import { pathText, valueAt } from '../model/access.ts';
import { absoluteSpan } from '../model/locate.ts';
import { placeOf } from '../model/place-of.ts';
import { describe } from '../topology/describe.ts';
import { nodeAt } from '../yaml/tree.ts';
import { fieldArg, keyArg } from './arguments.ts';
import type { CommandPlan } from './command-plan.ts';
import { defineCommand, refuse } from './define-command.ts';
import { changeable } from './planning/changeable.ts';
import { finishPlan } from './planning/finish-plan.ts';

/** Puts quotes around a text that is written without, and that some readers take for something else. Its value stays. */
export const quote = defineCommand({
  id: 'quote',
  title: 'Put a text in quotes',
  args: { key: keyArg, path: fieldArg },

  plan(topology, { key, path }): CommandPlan {
    const found = changeable(topology.model, key);
    if (!found.ok) return found;
    const { resource } = found;
    const { doc, file, docId, path: inDocument } = placeOf(resource, path);
    const node = nodeAt(doc, inDocument);
    const value = valueAt(resource.value, path);
    if (node?.kind !== 'scalar' || node.style !== 'plain' || typeof value !== 'string')
      return refuse(`${pathText(path)} of ${describe(resource)} is no text without quotes.`);
    const span = absoluteSpan(topology.model, { file, docId, span: node.span });
    if (!span) return refuse(`${describe(resource)} is not where it was.`);
    return finishPlan(topology, {
      title: `Quote ${pathText(path)} of ${describe(resource)}`,
      texts: [{ path: file, span, text: JSON.stringify(value) }],
    });
  },
});
