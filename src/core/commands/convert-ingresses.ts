import { CHOICES, LAYOUTS, TARGETS } from '../convert/options.ts';
import { keysArg, mappingArg, oneOf, optional, shaped, textArg } from './arguments.ts';
import type { CommandPlan } from './command-plan.ts';
import { defineCommand } from './define-command.ts';
import { planConversion } from './planning/plan-conversion.ts';

/**
 * Writes what stands for Ingresses in the Gateway API: beside them, in their place, or in files of its own. It removes
 * nothing but Ingresses, and of these none that nothing was made of.
 */
export const convertIngresses = defineCommand({
  id: 'convert-ingresses',
  title: 'Convert Ingresses to the Gateway API',
  removes: true,
  args: {
    keys: keysArg,
    where: oneOf('beside', 'replace', 'files'),
    layout: optional(oneOf(...LAYOUTS)),
    target: optional(oneOf(...TARGETS)),
    paths: optional(oneOf(...CHOICES.paths)),
    timeouts: optional(oneOf(...CHOICES.timeouts)),
    hsts: optional(oneOf(...CHOICES.hsts)),
    httpsWithoutTls: optional(oneOf(...CHOICES.httpsWithoutTls)),
    slashes: optional(oneOf(...CHOICES.slashes)),
    wildcards: optional(oneOf(...CHOICES.wildcards)),
    gateway: optional(shaped({ namespace: textArg, name: textArg })),
    gatewayNamespace: optional(textArg),
    classMap: optional(mappingArg),
  },

  plan: (topology, args): CommandPlan => planConversion(topology, args),
});
