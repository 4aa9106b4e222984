import { ingressController } from '../core/choices/ingress.ts';
import type { WorkspaceOptions } from '../core/model/options.ts';
import type { Option } from './define-verb.ts';

/** The option of verbs that send requests to Ingresses. */
export const ingressControllerOption = {
  value: 'CONTROLLER',
  choices: ['nginx', 'traefik', 'generic'],
  help: 'The controller of Ingresses whose class does not show it; generic: the specification alone.',
} as const satisfies Option;

/** The choice that a value of the option stands for; none when it is absent. */
export const controllerChoice = (value: string | undefined): WorkspaceOptions['choices'] =>
  value === undefined ? {} : { [ingressController.id]: value };
