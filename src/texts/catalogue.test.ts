import { parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { german } from './de/german.ts';
import { LANGUAGES, type Catalogue } from './language.ts';
import { englishMessages } from './testing/english-messages.ts';

const folder = new URL('./', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, folder), 'utf8');

const english = englishMessages();
const areas = Object.keys(english);
const exportOf = (area: string) =>
  `${area.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}Texts`;

/** The other languages. */
const others: Readonly<Record<Exclude<keyof typeof LANGUAGES, 'en'>, Catalogue>> = { de: german };

/** Words that are the same in a language as in English. */
const SAME: Readonly<Record<keyof typeof others, ReadonlySet<string>>> = {
  de: new Set([
    'attachments.gateway',
    'attachments.gatewayOf',
    'attachments.holderIn',
    'attachments.route',
    'authoring.alternative',
    'authoring.stepNumber',
    'canvas-menu.namespace',
    'canvas.cluster',
    'chain.client',
    'chain.cluster',
    'chain.controller',
    'chain.dns',
    'chain.endpoints',
    'chain.gatewayModel',
    'chain.implied',
    'chain.ingressModel',
    'chain.listener',
    'chain.ownedBy',
    'chain.pod',
    'chain.pods',
    'chain.position',
    'chain.sceneController',
    'chain.sceneDns',
    'chain.sceneListener',
    'chain.scenePod',
    'chain.sceneService',
    'chain.service',
    'cluster.at',
    'cluster.bar',
    'cluster.cluster',
    'cluster.inCluster',
    'cluster.inNamespace',
    'cluster.leftOutKind',
    'cluster.nothing',
    'commands.clusterGroup',
    'compare.card',
    'compare.side',
    'compare.status',
    'connecting.backend',
    'connecting.endpoints',
    'connecting.kindIn',
    'connecting.parent',
    'dialogs.gateways',
    'dialogs.kind',
    'dialogs.kustomization',
    'dialogs.link',
    'dialogs.listener',
    'dialogs.name',
    'dialogs.namespace',
    'dialogs.services',
    'dialogs.workloads',
    'editor.yaml',
    'embed.snippet',
    'embed.yaml',
    'filters.cluster',
    'filters.filter',
    'filters.kinds',
    'form.numbered',
    'glossary.lesson',
    'help.groupBackend',
    'help.groupBackendTlsPolicy',
    'help.groupGateway',
    'help.groupGatewayClass',
    'help.groupIngress',
    'help.groupListenerSet',
    'help.groupReferenceGrant',
    'help.groupRouting',
    'help.groupService',
    'help.groupText',
    'implementation-choices.answered',
    'inspector.kindInNamespace',
    'inspector.namespaces',
    'lesson-packs.kilobytes',
    'lesson-packs.link',
    'migration.classes',
    'migration.extensionObject',
    'migration.foundIn',
    'migration.gateway',
    'migration.hsts',
    'migration.onIngresses',
    'migration.timeouts',
    'models.gateway',
    'models.ingress',
    'models.noObject',
    'models.standsFor',
    'models.standsForAnd',
    'panes.palette',
    'panes.routing',
    'panes.trace',
    'panes.yaml',
    'parts.keyEscape',
    'presenter.gateway',
    'presenter.service',
    'request.gateways',
    'request.port',
    'request.simulatedAs',
    'rooms.groupOf',
    'rooms.person',
    'settings.experimental',
    'settings.standard',
    'settings.system',
    'shell.gatewayApi',
    'shell.kubernetes',
    'status.conditionStatus',
    'status.generation',
    'status.status',
    'task-forms.backendName',
    'task-forms.backends',
    'task-forms.hostname',
    'task-forms.matches',
    'task-forms.name',
    'task-forms.percent',
    'task-forms.portName',
    'task-forms.tls',
    'traffic.backend',
    'traffic.backendsPart',
    'traffic.filter',
    'traffic.hostColumn',
    'traffic.listenerPart',
    'traffic.name',
    'traffic.routeColumn',
    'traffic.trace',
    'workshop.code',
    'workshop.codes',
    'workshop.which',
    'workshop.workshop',
    'workspaces.name',
  ]),
};

/** Parameters and tags of a message, with their types. */
function placesIn(message: string): readonly string[] {
  const places = new Set<string>();
  const walk = (elements: ReturnType<typeof parse>) => {
    for (const element of elements) {
      if (!('value' in element) || element.type === TYPE.literal) continue;
      places.add(`${element.type} ${element.value}`);
      if ('children' in element) walk(element.children);
      if ('options' in element) for (const { value } of Object.values(element.options)) walk(value);
    }
  };
  walk(parse(message));
  return [...places].toSorted();
}

const entries = areas.flatMap((area) =>
  Object.entries(english[area] ?? {}).map(
    ([key, message]) => [`${area}.${key}`, area, key, message] as const,
  ),
);

/** Everything that can use a text. */
const sources = ['ui', 'state', 'samples', 'texts']
  .flatMap((name) =>
    readdirSync(new URL(`../${name}/`, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
      .map((path) => read(`../${name}/${path}`)),
  )
  .concat(read('../main.tsx'))
  .join('\n');

test('areas are named after their files', () => {
  for (const area of areas)
    expect(read(`en/${area}.ts`)).toContain(`${exportOf(area)} = defineTexts('${area}', {`);
});

test('every text is used', () => {
  const unused = entries.filter(
    ([, area, key]) => !new RegExp(`\\b${exportOf(area)}\\.${key}\\b`).test(sources),
  );
  expect(unused.map(([name]) => name)).toEqual([]);
});

test('plurals have their other form', () => {
  for (const [, , , message] of entries) expect(() => parse(message)).not.toThrow();
});

describe.each(Object.entries(others))('in the language %s', (language, catalogue) => {
  test('there is every text, and no other', () => {
    const keys = (of: Catalogue) =>
      areas.flatMap((area) => Object.keys(of[area] ?? {}).map((key) => `${area}.${key}`)).toSorted();
    expect(keys(catalogue)).toEqual(keys(english));
    expect(Object.keys(catalogue).toSorted()).toEqual(areas.toSorted());
  });

  test('texts have the same parameters as in English', () => {
    const places = (of: Catalogue) =>
      Object.fromEntries(entries.map(([name, area, key]) => [name, placesIn(of[area]?.[key] ?? '')]));
    expect(places(catalogue)).toEqual(places(english));
  });

  test('texts are translated, but for those that are the same', () => {
    const same = entries.filter(([, area, key, message]) => catalogue[area]?.[key] === message);
    const allowed = SAME[language as keyof typeof SAME];
    expect(same.map(([name]) => name).filter((name) => !allowed.has(name))).toEqual([]);
    expect([...allowed].filter((name) => !same.some(([each]) => each === name))).toEqual([]);
  });
});
