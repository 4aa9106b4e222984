// Finds where code outside of the folders of kinds names a kind of object; a test wants a reason for each in `allowed`.
// What is particular to a kind is declared in its folder; other code asks for roles, references and rows.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files and folders that may name kinds, each with the reason. */
export const allowed = {
  // The model: what the specification says of these kinds and of no others.
  'src/core/admission/admission-of.ts': 'The name of a Namespace is a label to the API server.',
  'src/core/admission/core-rules/': 'What the API server checks by code for the kinds of Kubernetes itself.',
  'src/core/admission/field-rules/backend-port.ts': 'The CRDs ask for a port where the backend is a Service.',
  'src/core/admission/native/': 'Kinds that the API server reads with types of its own instead of a schema.',
  'src/core/builds/': 'kustomize treats some kinds of Kubernetes in ways of their own.',
  'src/core/admission/field-rules/target-refs.ts': 'Targets are listeners of Gateways, or ports of Services.',
  'src/core/filters/': 'A filter type says which kinds of routes take it.',
  'src/core/roles/': 'The roles of the specification differ by kinds.',
  'src/core/views/chain/': 'The chain is explained kind by kind.',
  'src/ui/chain/stops.tsx': 'The chain is explained kind by kind.',
  'src/core/views/traffic/service-entries.ts': 'Traffic enters at Services of two types.',
  'src/core/lessons/checks/shared/attachments.ts': 'A Gateway or a ListenerSet has listeners to attach to.',
  'src/core/rules/': 'A rule is about the kinds that the specification names in the sentence it checks.',
  'src/core/status/': 'Each kind with a status has conditions of its own in the specification.',
  'src/core/traffic/':
    'A table of matches, a precedence and a protocol for each kind of route; endpoints by kind.',
  'src/core/ingress/': 'Controllers read Ingresses with their classes, Services, Secrets and ConfigMaps.',
  'src/core/convert/': 'Says which kinds of the Gateway API stand for what an Ingress has.',
  'src/cluster/reading/':
    'Namespaces are read by name where only some were asked for; Secrets and CRDs mostly are not read.',
  'src/core/cluster/': 'A cluster gives objects of each kind fields of its own, and takes them in an order.',
  'src/core/compare/':
    'Requests enter at Gateways and Ingresses, and routes of each kind take requests of their own.',
  'src/core/conformance/gateway-controllers.ts':
    'Finds controllers by the GatewayClasses and Gateways that name them.',
  'src/core/choices/all-choices.ts': 'One subject of choices is called Ingress.',
  'src/core/presets/implementation-choices.ts':
    'The choices about Ingresses are none of implementations of Gateways.',
  'src/core/presets/implementations-in.ts':
    'Finds implementations by the GatewayClasses and Gateways that name them.',
  'src/core/side-by-side/half-graph.ts':
    'Ingresses and their classes are one half, the Gateway API the other.',
  'src/core/side-by-side/models/':
    'What an Ingress has, and the Gateway API in its place, differs kind by kind.',
  'src/core/topology/kind-names.ts': 'Whether an object is an Ingress is asked in many places.',
  'src/core/topology/ingress-class.ts': 'An Ingress names an IngressClass.',
  'src/core/topology/age-counts.ts': 'Policies and ListenerSets are contested in other ways than routes.',
  'src/core/topology/supported-kinds.ts': 'One choice is about TCPRoutes.',
  'src/core/topology/attachment.ts':
    'Routes attach to Gateways, ListenerSets and Services; some have hostnames.',
  'src/core/topology/grants.ts': 'A ReferenceGrant allows references.',
  'src/core/assist/symbols/':
    'A ReferenceGrant names namespaces and objects without referring to them; a Namespace is named by all that is in it.',
  'src/core/topology/links.ts':
    'Routes of a mesh have Services for parents; without any Gateway a parent is not missing.',
  'src/core/topology/listener-conflicts.ts':
    'The listeners of a Gateway come before those of its ListenerSets.',
  'src/core/topology/listener-sets.ts': 'A ListenerSet adds its listeners to a Gateway.',
  'src/core/topology/listeners.ts': 'Which kinds of routes the protocol of a listener can carry.',
  'src/core/topology/load-balancers.ts': 'Gateways, Services and Ingresses get addresses.',
  'src/core/topology/resolution.ts': 'Services have ports, and some are aliases.',
  'src/core/topology/absence.ts':
    'Secrets are written by controllers, so they may exist though no manifest holds them.',
  'src/core/topology/implementation-of.ts': 'A GatewayClass names the controller.',
  'src/core/topology/installers.ts': 'Operators make Services, pods and their settings.',
  'src/core/topology/slices-of.ts': 'EndpointSlices say by a label whose they are.',
  'src/core/topology/made-by.ts': 'Controllers make Secrets and ConfigMaps.',
  'src/core/topology/makers/': 'What a controller makes of which kinds is what it is.',
  'src/core/topology/products.ts': 'Controllers make Secrets and ConfigMaps.',
  'src/core/topology/keeps-requests.ts': 'Saved requests are kept in a ConfigMap.',
  'src/core/topology/way-in/': 'What a cluster provides in front of Gateways, Ingresses and Services.',
  'src/core/topology/mesh-attachment.ts':
    'Of several kinds of routes for a port of a Service the specification has an order.',
  'src/core/topology/mesh-of.ts': 'Classes, Gateways and Namespaces show that there is a mesh.',
  'src/core/topology/namespace-admission.ts': 'The labels of a Namespace are what a selector looks at.',
  'src/core/topology/not-known.ts': 'Secrets have makers, and a ReferenceGrant allows references.',
  'src/core/topology/namespaces.ts': 'A Namespace has the labels that selectors of listeners look at.',
  'src/core/topology/resource-index.ts':
    'A Namespace or a ReferenceGrant alone does not show what its namespace holds.',
  'src/core/model/defined-kind.ts': 'A CustomResourceDefinition defines other kinds.',
  'src/core/model/built-in-kinds.ts': 'The list of all kinds that Kubernetes serves itself.',
  'src/core/model/removed-versions.ts': 'Until when Kubernetes served which versions of its kinds.',
  'src/core/assist/offers/types.ts': 'A CustomResourceDefinition of the workspace adds kinds to choose from.',

  // What a command makes or changes.
  'src/core/commands/add-https.ts': 'Moves the HTTPRoutes of a listener, and adds one that redirects.',
  'src/core/commands/admit-namespace.ts': 'Labels a Namespace.',
  'src/core/commands/planning/plan-conversion.ts': 'Is about Ingresses.',
  'src/core/commands/create-throwaway-certificate.ts': 'Writes a Secret.',
  'src/core/commands/grant-reference.ts': 'Writes a ReferenceGrant.',
  'src/core/commands/modernise-ingress.ts': 'Is about Ingresses.',
  'src/core/commands/rename.ts': 'The name of a Namespace stands in other objects and in ReferenceGrants.',
  'src/core/commands/route-to-service.ts': 'Joins a Service to a Gateway with an HTTPRoute.',
  'src/core/commands/split-canary.ts':
    'Copies a Service with its Deployment; HTTPRoutes and GRPCRoutes have weights.',
  'src/core/commands/take-as-present.ts': 'Gateways, ListenerSets and Ingresses name Secrets.',
  'src/core/commands/save-request.ts': 'Saved requests are kept in a ConfigMap.',
  'src/core/commands/planning/choose-port.ts':
    'A Service without ports takes no traffic; a ServiceImport need not list them.',
  'src/core/commands/planning/namespace-mentions.ts': 'A ReferenceGrant names namespaces.',
  'src/core/commands/planning/place-converted.ts':
    'Writes beside Ingresses; a Namespace goes where its objects go.',

  // What is secret.
  'src/core/secrets/secrets-in-value.ts': 'All data of a Secret is secret.',

  // What is shown of the model.
  'src/core/assist/blocks/': 'Blocks are pieces of manifests of certain kinds, as people write them.',
  'src/core/views/status/compare-pasted.ts': 'A parentRef without a kind names a Gateway.',
  'src/core/views/status/matrix-view.ts': 'Shows the routes of Gateways.',
  'src/core/views/status/status-summaries.ts':
    'With a CustomResourceDefinition the API server may take other objects.',
  'src/core/views/status/status-view.ts': 'Gateways have addresses.',
  'src/core/views/traffic/suggest-requests.ts':
    'Requests of HTTP and calls of gRPC are written in different ways.',
  'src/cli/input/read-requests.ts': 'Saved requests are kept in a ConfigMap.',
  'src/core/views/migration/': 'Ingresses are picked, and routes say which they were made of.',
  'src/core/planning/taken-as-present.ts': 'Takes the GatewayClasses of new Gateways as present.',
  'src/core/planning/after-conversion.ts': 'Leaves out the Ingresses that were converted.',
  'src/core/planning/modernised.ts':
    'Ingresses of versions that clusters have no longer are read as those of today.',
  'src/cli/verbs/trace.ts': 'A request may enter by a Service.',
  'src/cli/report/conversion-report.ts': 'Reports on Ingresses.',
  'src/texts/': 'What the window says of kinds by their names.',
  'src/ui/dialogs/admit-team-dialog.tsx': 'A Gateway admits the routes of a Namespace.',
  'src/ui/dialogs/create-dialog.tsx': 'What a new object is as long as nothing else is chosen.',
  'src/ui/files/first-screen.tsx': 'The kinds that the first screen speaks of.',
  'src/ui/help/model-pages.ts': 'The title of the page about Ingress.',
  'src/ui/inspector/form/block-values.ts':
    'Blocks are filled in with the objects that they are likely to name.',
  'src/ui/inspector/form/reference-field.tsx': 'A Service as the parent of a route is named by its port.',
  'src/ui/migration/convert-item.tsx': 'The menu of Ingresses and IngressClasses.',
  'src/ui/shell/patterns.ts': 'Each pattern begins at objects of certain kinds.',
  'src/ui/compare/models-in.ts': 'Ingresses are compared with Gateways where there are both.',
  'src/ui/traffic/entry-point-field.tsx': 'A request enters at a Gateway.',
  'src/ui/traffic/why-not.tsx': 'Ingresses are asked about as routes are.',
};

const KINDS = 'src/core/kinds';
const SKIPPED = /\.test\.tsx?$|\.generated\.ts$|\/testing\/|^src\/(?:docs|samples|core\/kinds)\//;

/** The names of all kinds that have a folder. */
export const kindNames = () =>
  readdirSync(KINDS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !['shared', 'testing'].includes(entry.name))
    .map(({ name }) => readFileSync(join(KINDS, name, 'kind.ts'), 'utf8'))
    .map((source) => /defineKind\(\{.*?^ {2}kind: '(?<kind>\w+)',$/ms.exec(source).groups.kind);

/**
 * The lines of a source that name a kind: as a whole string, or behind the group of one (`apps/Deployment`). Comments
 * and words for the screen do not count, nor does YAML inside a longer string.
 */
export function namingLines(source, names) {
  const literal = new RegExp(`(?<!(?:label|title)\\s?=\\s?)(['"\`])(?:[\\w.-]*/)?(?:${names.join('|')})\\1`);
  return source
    .split('\n')
    .flatMap((line, index) => (!/^\s*(?:\/\/|\/?\*)/.test(line) && literal.test(line) ? [index + 1] : []));
}

const isFolder = (path) => path.endsWith('/');
const covers = (path, file) => (isFolder(path) ? file.startsWith(path) : file === path);

/** What is wrong: files that name a kind without a reason, and reasons that nothing needs any more. */
export function check() {
  const names = kindNames();
  const files = readdirSync('src', { recursive: true })
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.tsx?$/.test(file) && !SKIPPED.test(file));
  const naming = files
    .map((file) => ({ file, lines: namingLines(readFileSync(file, 'utf8'), names) }))
    .filter(({ lines }) => lines.length > 0);
  const paths = Object.keys(allowed);
  return [
    ...naming
      .filter(({ file }) => !paths.some((path) => covers(path, file)))
      .map(
        ({ file, lines }) => `${file}:${lines.join(',')} names a kind; declare it in the folder of the kind.`,
      ),
    ...paths
      .filter((path) => !naming.some(({ file }) => covers(path, file)))
      .map((path) => `${path} names no kind any more: take it off the list.`),
  ];
}
