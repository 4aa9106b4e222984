import type { Options } from './define-verb.ts';

/** Options of every verb. */
export const commonOptions = {
  channel: {
    value: 'CHANNEL',
    choices: ['standard', 'experimental'],
    default: 'standard',
    help: 'Which CRDs of the Gateway API are installed.',
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
  quiet: { short: 'q', help: 'Print only results and errors.' },
  help: { short: 'h', help: 'Print this help.' },
  version: { help: 'Print the version.' },
} as const satisfies Options;
