import { stringAt } from '../model/access.ts';
import { hole } from '../yaml/value-template.ts';
import { defineFilter } from './define-filter.ts';
import { failWith, passOn } from './filter-effect.ts';
import { filterReference } from './filter-reference.ts';

const kinds = ['HTTPRoute', 'GRPCRoute'] as const;

export const extensionReference = filterReference({
  role: 'extension',
  at: 'extensionRef',
  kinds,
  beside: null,
});

export const extensionRef = defineFilter({
  type: 'ExtensionRef',
  field: 'extensionRef',
  kinds,
  served: null,
  chip: 'extension',
  does: 'does what an object of the implementation says',
  description:
    'Names an object of the implementation, in the namespace of the route, that says what to do. Filters must not be skipped: an implementation that does not know the kind answers with 500. A list may hold several.',
  examples: [
    '{ group: example.com, kind: RateLimit, name: cart }',
    '{ group: example.com, kind: RateLimit, name: basket }',
  ],
  block: {
    description: 'A filter that only your implementation understands.',
    settings: () => ({ group: hole('example.com'), kind: hole('MyFilter'), name: hole('my-filter') }),
  },
  repeatable: true,
  excludes: [],
  answers: false,
  modifiesPath: false,
  values: {},
  headerNames: [],
  features: [],
  references: [extensionReference],
  read(settings) {
    const [kind, name] = ['kind', 'name'].map((key) => stringAt(settings, key) ?? '?');
    const object = `${kind} ${name}`;
    const group = stringAt(settings, 'group') ?? '';
    return (_, { choices, ownerOf }) => {
      if (choices.extensionFilters === 'passed')
        return passOn(`${object} is assumed to let the request pass.`);
      const owner = ownerOf(group);
      if (owner !== null) return passOn(`Not known: what ${object} does is up to ${owner}.`);
      return failWith(
        500,
        `Only an implementation knows ${object}, and a filter must not be skipped: requests get 500.`,
      );
    };
  },
});
