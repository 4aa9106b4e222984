/** Which direction imports may take, and why. See ARCHITECTURE.md. */
const { readdirSync } = require('node:fs');

/**
 * The floors of src/core, from the ground up. A folder may import what stands on lower floors, and nothing beside or
 * above it.
 */
const floors = [
  {
    incremental:
      'What makes an edit cost what it changes is about values and questions, whatever they are of.',
  },
  { text: 'Spans, edits and words: it works on any text.' },
  { yaml: 'It knows YAML, and nothing of Kubernetes.' },
  { model: 'Files, documents and objects are there before anything is known of their kinds.' },
  {
    builds: 'kustomize, Flux and Argo CD know nothing of the kinds of traffic.',
    manifests: 'Documents as files are said from the text, whatever kinds they are of.',
    filters: 'What a filter is and does is said of its settings and a request, whatever route has it.',
  },
  {
    kinds: 'A kind is declared; what is made of the declarations stands above.',
    choices: 'A choice is declared with its default; who decides asks for it.',
  },
  {
    topology: 'References and attachment are the same for all that is concluded from them.',
    certificates: 'What a certificate says does not depend on who presents it.',
    conformance:
      'What implementations report, and which features an object uses, is said of the object alone.',
  },
  {
    admission: 'What the API server says of an object comes before any controller sees it.',
    roles: 'Whose an object is follows from its kind, its namespace and the classes.',
    presets: 'What an implementation chose is data about it; who decides asks for the choice.',
  },
  { status: 'Controllers write the status without sending a request.' },
  {
    traffic:
      'Where a request goes follows from the status; what is found, shown or done about it stands above.',
  },
  {
    ingress:
      'An Ingress controller is a model of its own; its outcomes, requests and backends are those of traffic.',
  },
  {
    convert:
      'What a conversion writes follows from the Ingresses; rules know names of annotations from what becomes of them.',
  },
  {
    rules: 'Rules find; they do not change, place or show. Their fixes are calls, which they know as types.',
    commands: 'A command plans edits, whatever would be found in the result.',
    views: 'What is shown of an analysis is said from its parts, whoever computes them.',
    layout: 'Places follow from the graph alone.',
    import: 'What comes in is text.',
    share: 'A link holds texts.',
    secrets: 'What is secret in a text is told from the text.',
  },
  { compare: 'How two workspaces differ is said from what was found out about each.' },
  { 'analysis.ts': 'The one object over a workspace: what uses it stands above.' },
  {
    planning: 'Commands with what would follow from them: nothing in the core plans on plans.',
    'drawing.ts':
      'What the canvas draws of an analysis, also before all of it is known: only the seam to the worker asks.',
    'side-by-side': 'Two workspaces are shown beside each other from the analyses of both.',
    cluster: 'What is done with a cluster is said from the analyses of its objects and of the workspace.',
    export: 'Nothing in the core needs another form of a workspace.',
    assist: 'Hover and completion answer questions about an analysis; nothing in the core asks them.',
  },
  { lessons: 'A lesson judges and shows what all the others have found.' },
];

const folders = new Set(floors.flatMap(Object.keys));
for (const entry of readdirSync(`${__dirname}/src/core`, { withFileTypes: true })) {
  const { name } = entry;
  if (/^testing$|\.test\.ts$|\.json$/.test(name)) continue;
  if (!folders.has(name)) throw new Error(`src/core/${name} stands on no floor: say on which, and why.`);
}

const within = (names) => `^src/core/(${names.map((name) => name.replace('.', '\\.')).join('|')})(/|$)`;

/** A lower floor that imports a higher one makes a circle of the text → model → graph → findings pipeline. */
const upward = floors.flatMap((floor, level) =>
  Object.entries(floor).map(([name, why]) => ({
    name: `core-${name.replace('.ts', '')}-rests-on-what-is-below`,
    comment: why,
    severity: 'error',
    from: { path: within([name]), pathNot: '\\.test\\.ts$|/testing/' },
    to: {
      path: within([
        ...Object.keys(floor).filter((other) => other !== name),
        ...floors.slice(level + 1).flatMap(Object.keys),
      ]),
      // The type of calls is made from the commands; see `calls-without-commands`.
      pathNot: '/testing/|^src/core/commands/command-call\\.ts$',
    },
  })),
);

/** The libraries that the app, the command line and the library are made of. */
const bundled = [
  '@formatjs/icu-messageformat-parser',
  '@fontsource-variable/(inter|jetbrains-mono)',
  '@hocuspocus/provider',
  '@marcbachmann/cel-js',
  '@modelcontextprotocol/server',
  '@noble/hashes',
  '@peculiar/asn1-(asym-key|ecc|rsa|schema|x509)',
  '@xyflow/react',
  'cmdk',
  'comlink',
  'diff',
  'fastest-levenshtein',
  'fflate',
  'github-slugger',
  'js-yaml',
  'lucide-react',
  'marked',
  'monaco-editor',
  'radix-ui',
  're2js',
  'react(-dom|-resizable-panels)?',
  'uqr',
  'vscode-languageserver(-textdocument)?',
  'y-indexeddb',
  'y-protocols',
  'yjs',
  'zod',
  'zustand',
];

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A cycle is one module that pretends to be two.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    ...upward,
    {
      name: 'core-knows-no-screen',
      comment:
        'The core runs in a worker, in Node and in tests: no React, no DOM library, no state library, no Node module.',
      severity: 'error',
      from: { path: '^src/core/', pathNot: '\\.test\\.ts$|/testing/' },
      to: {
        path: 'node_modules/(react|react-dom|@xyflow|zustand|monaco-editor|yjs|comlink)/|^src/(analysis|state|ui|cli)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'core-without-node',
      comment: 'The core runs in the browser.',
      severity: 'error',
      from: { path: '^src/core/', pathNot: '\\.test\\.ts$|/testing/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'command-line-stands-alone',
      comment: 'The command line works over the core, in Node; nothing in the browser knows it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'language-server-stands-alone',
      comment:
        'The language server works over the core; the command line starts it, and lends it its eyes for files.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(lsp|cli)/' },
      to: { path: '^src/lsp/' },
    },
    {
      name: 'language-server-knows-no-screen',
      comment: 'An editor is its screen.',
      severity: 'error',
      from: { path: '^src/lsp/' },
      to: { path: '^src/(analysis|state|ui|texts)/' },
    },
    {
      name: 'command-line-knows-no-screen',
      comment: 'The command line runs without a page.',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: { path: '^src/(analysis|state|ui)/' },
    },
    {
      name: 'cluster-speaks-to-the-api',
      comment:
        'The client of the Kubernetes API runs in the page, in a worker and in Node: of the core it needs words and kinds, and nothing of whoever uses it.',
      severity: 'error',
      from: { path: '^src/cluster/', pathNot: '\\.test\\.ts$|/testing/' },
      to: { path: '^src/(?!cluster/|core/(text|incremental|yaml|model|kinds)/)' },
    },
    {
      name: 'cluster-without-node',
      comment: 'The client of the Kubernetes API runs in the page, which brings fetch and WebSocket.',
      severity: 'error',
      from: { path: '^src/cluster/', pathNot: '\\.test\\.ts$|/testing/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-without-cluster',
      comment: 'What is said about the objects of a cluster does not depend on how they came.',
      severity: 'error',
      from: { path: '^src/(core|analysis|texts|library|samples)/' },
      to: { path: '^src/cluster/' },
    },
    {
      name: 'folder-protocol-is-words',
      comment:
        'What page and local server say to each other is all that they share: neither knows how the other does it.',
      severity: 'error',
      from: { path: '^src/folder-protocol/' },
      to: { path: '^src/(?!folder-protocol/|core/)' },
    },
    {
      name: 'library-stands-alone',
      comment: 'The library offers the core to other programs; nothing here needs it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/library/' },
      to: { path: '^src/library/' },
    },
    {
      name: 'library-knows-no-screen',
      comment: 'The library runs in any program, with or without a page.',
      severity: 'error',
      from: { path: '^src/library/' },
      to: { path: '^src/(analysis|state|ui|cli)/' },
    },
    {
      name: 'room-protocol-alone',
      comment: 'Page and server of rooms share the protocol, and the server is a package without the rest.',
      severity: 'error',
      from: { path: '^src/room-protocol/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^src/room-protocol/' },
    },
    {
      name: 'server-of-rooms-apart',
      comment: 'The server of rooms is a package of its own; only its options are known here.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^rooms/(?!src/options\\.ts$)' },
    },
    {
      name: 'extension-is-a-bridge',
      comment:
        'The extension for VS Code carries texts and requests between VS Code, the app and the command line; what is known of manifests is theirs.',
      severity: 'error',
      from: { path: '^editors/vscode/', pathNot: '\\.test\\.ts$' },
      to: {
        path: '^src/',
        pathNot: '^src/core/(text|model|import)/|^src/state/(hosted/editor/|documents\\.ts$)',
      },
    },
    {
      name: 'extension-stands-alone',
      comment: 'The extension is built from the product; nothing in it knows who shows it.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^editors/' },
    },
    {
      name: 'analysis-below-state',
      comment: 'The analyzer is asked by the state; it does not know who asks.',
      severity: 'error',
      from: { path: '^src/analysis/' },
      to: { path: '^src/(state|ui)/' },
    },
    {
      name: 'state-below-ui',
      comment: 'The state is shown by the screen; it works without one.',
      severity: 'error',
      from: { path: '^src/state/' },
      to: { path: '^src/ui/|node_modules/(react|react-dom|@xyflow|monaco-editor)/' },
    },
    {
      name: 'texts-alone',
      comment: 'What the window says depends on nothing that it is said of.',
      severity: 'error',
      from: { path: '^src/texts/' },
      to: { path: '^src/(?!texts/)' },
    },
    {
      name: 'texts-for-the-window',
      comment:
        'Findings, plans and the command line are in English: only the state and the screen have other languages.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(texts|samples|state|ui|testing)/|^src/main\\.tsx$' },
      to: { path: '^src/texts/' },
    },
    {
      name: 'yjs-only-in-state',
      comment: 'Only the documents know how texts are kept; the editor binding sees a Y.Text as a type.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/state/' },
      to: { path: 'node_modules/(yjs|y-indexeddb)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'monaco-only-in-editor',
      comment: 'Monaco is the heaviest thing here; one lazily loaded folder holds it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/ui/editor/' },
      to: { path: 'node_modules/monaco-editor/' },
    },
    {
      name: 'flow-only-in-canvas',
      comment: 'The canvas library is an inner matter of the canvas.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/ui/canvas/' },
      to: { path: 'node_modules/@xyflow/' },
    },
    {
      name: 'kinds-are-islands',
      comment: 'A kind is one folder; what kinds share is in kinds/shared.',
      severity: 'error',
      from: { path: '^src/core/kinds/([^/]+)/', pathNot: '^src/core/kinds/shared/' },
      to: { path: '^src/core/kinds/([^/]+)/', pathNot: '^src/core/kinds/(shared|$1)/' },
    },
    {
      name: 'rules-are-islands',
      comment:
        'A rule is one file; what rules share is in rules/shared, or a named file beside the registry.',
      severity: 'error',
      from: { path: '^src/core/rules/(?!shared/|admission/)[^/]+/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/core/rules/(?!shared/)[^/]+/' },
    },
    {
      name: 'commands-are-islands',
      comment:
        'A command is one file; what commands share is in commands/planning. What can be connected is asked for by two.',
      severity: 'error',
      from: { path: '^src/core/commands/(?!registry|command-call)[^/]+\\.ts$', pathNot: '\\.test\\.ts$' },
      to: {
        path: '^src/core/commands/(?!define-command|arguments|command-call|command-plan|connect-targets)[^/]+\\.ts$',
      },
    },
    {
      name: 'views-are-islands',
      comment: 'What is shown of statuses, of traffic and of the workspace loads apart.',
      severity: 'error',
      from: { path: '^src/core/views/([^/]+)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/core/views/([^/]+)/', pathNot: '^src/core/views/$1/' },
    },
    {
      name: 'calls-without-commands',
      comment:
        'Rules and the screen make calls, and know their types; commands are planned by whoever holds the whole analysis.',
      severity: 'error',
      from: { path: '^src/(core/rules|state|ui)/', pathNot: '\\.test\\.tsx?$' },
      to: {
        path: '^src/core/commands/(?!connect-targets)[^/]+\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'lessons-are-read-in-the-worker',
      comment: 'Whoever reads lessons knows all of their checks, and with them the whole analysis.',
      severity: 'error',
      from: { path: '^src/(state|ui)/', pathNot: '\\.test\\.tsx?$' },
      to: {
        path: '^src/core/lessons/(format/read-(lesson|pack)|pack-file/open-pack|view/(lesson-content|pack-outline|pack-summary))\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'no-tests-in-product',
      comment: 'Tests import the product, not the other way round.',
      severity: 'error',
      from: { pathNot: '\\.test\\.tsx?$|/testing/|^bench/|^fuzz/|^e2e/' },
      to: { path: '\\.test\\.tsx?$|/testing/' },
    },
    {
      name: 'only-bundled-libraries-in-product',
      comment:
        'All libraries are bundled, so package.json cannot tell what users get from what only developers need: a library of the product is listed above, once it is worth its bytes and its licence allows it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.tsx?$|/testing/|^src/docs/|vite-env' },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg'],
        dependencyTypesNot: ['type-only'],
        pathNot: `node_modules/(${bundled.join('|')})/`,
      },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.css', '.json'],
    },
  },
};
