import { endpointSlice } from '../../kinds/shared/example-manifests.ts';
import { arrayAt, stringAt } from '../../model/access.ts';
import { defineCoreRule } from '../core-rule.ts';
import { checkLabel, checkQualifiedName } from '../words/names.ts';
import { badTexts, duplicate } from './shared/problems.ts';

const KINDS = ['discovery.k8s.io/EndpointSlice'];

const slice = (ports: string) =>
  endpointSlice(`
addressType: IPv4
endpoints:
  - addresses: [10.0.0.7]
ports:
${ports.replace(/^\n/, '')}`);

export const endpointSlicePortUnnamed = defineCoreRule({
  id: 'endpoint-slice-port-unnamed',
  kinds: KINDS,
  title: 'Two ports of an EndpointSlice have no name.',
  why: 'A port of the slice belongs to the port of the Service that has its name; only one can have none.',
  fix: 'Give each port the name of its Service port.',
  *check({ value }) {
    const names = arrayAt(value, 'ports').map((port) => stringAt(port, 'name') ?? '');
    for (const [index, name] of names.entries()) {
      if (name === '' && names.indexOf('') < index)
        yield { ...duplicate(['ports', index, 'name'], ''), mark: { path: ['ports', index] } };
    }
  },
  examples: {
    bad: slice('\n  - port: 8080\n  - ⟦port: 8081⟧'),
    good: slice('\n  - port: 8080\n  - name: admin\n    port: 8081'),
  },
});

export const endpointSlicePortSyntax = defineCoreRule({
  id: 'endpoint-slice-port-syntax',
  kinds: KINDS,
  title: 'The name of a port of an EndpointSlice, or what is spoken on it, is written wrongly.',
  why: 'Names are those of Service ports: lower case letters, digits and `-`. Protocols are words, with a domain in front where they are not registered.',
  fix: 'Write the name as the Service has it.',
  *check(subject) {
    for (const index of arrayAt(subject.value, 'ports').keys()) {
      yield* badTexts(subject, `ports[${index}].name`, (name) => (name === '' ? [] : checkLabel(name)));
      yield* badTexts(subject, `ports[${index}].appProtocol`, checkQualifiedName);
    }
  },
  examples: {
    bad: slice('\n  - name: ⟦HTTP⟧\n    port: 8080'),
    good: slice('\n  - name: http\n    port: 8080'),
  },
});
