import { implementationIds } from '../core/presets/implementation-ids.ts';
import { CHANNELS, NEWEST_RELEASE, RELEASES } from '../core/model/installed-crds.ts';
import { KUBERNETES_VERSIONS, NEWEST_KUBERNETES } from '../core/model/kubernetes-version.ts';
import type { Options } from './define-verb.ts';

/** Options of every verb. */
export const commonOptions = {
  'gateway-api': {
    value: 'RELEASE',
    choices: RELEASES,
    default: NEWEST_RELEASE,
    help: 'The release of the Gateway API whose CRDs are installed.',
  },
  channel: {
    value: 'CHANNEL',
    choices: CHANNELS,
    default: 'standard',
    help: 'Which of its CRDs are installed.',
  },
  kubernetes: {
    value: 'VERSION',
    choices: KUBERNETES_VERSIONS,
    default: NEWEST_KUBERNETES,
    help: 'The version of Kubernetes whose API server takes the objects: its rules and its words.',
  },
  partial: {
    help: 'The input is only a part of the cluster: what is absent is not known instead of missing.',
  },
  root: {
    value: 'DIR',
    multiple: true,
    help: 'Only what this folder with a kustomization builds; without it all roots of the input, one by one.',
  },
  render: {
    help: 'Render roots with your own kustomize (or kubectl), and charts with your helm; without it roots are built here.',
  },
  complete: {
    help: 'The input is the whole cluster: what is absent is missing.',
  },
  'assume-class': {
    value: 'NAME',
    multiple: true,
    help: 'Assume that a GatewayClass exists that is not in the input; * for all.',
  },
  implementation: {
    value: 'NAME',
    choices: implementationIds,
    default: 'spec',
    help: 'Whose answers hold where the specification leaves a choice; auto: that of the classes, spec: the model.',
  },
  quiet: { short: 'q', help: 'Print only results and errors.' },
  help: { short: 'h', help: 'Print this help.' },
  version: { help: 'Print the version.' },
} as const satisfies Options;
