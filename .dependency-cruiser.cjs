/** Which direction imports may take, and why. See ARCHITECTURE.md. */
const layers = [
  'text',
  'incremental',
  'yaml',
  'model',
  'filters',
  'kinds',
  'choices',
  'topology',
  'certificates',
  'admission',
  'status',
];
const onTop = [
  'rules',
  'commands',
  'layout',
  'export',
  'import',
  'share',
  'assist',
  'traffic',
  'ingress',
  'views',
];

/** A lower layer that imports a higher one makes a circle of the text → model → graph pipeline. */
const upward = layers.map((layer, index) => ({
  name: `core-${layer}-knows-nothing-above`,
  comment: `core/${layer} is built before what stands on it; it must work, and be understood, without it.`,
  severity: 'error',
  from: { path: `^src/core/${layer}/`, pathNot: '\\.test\\.ts$' },
  to: { path: `^src/core/(${[...layers.slice(index + 1), ...onTop].join('|')})/|^src/core/analyze` },
}));

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
      name: 'command-line-knows-no-screen',
      comment: 'The command line runs without a page.',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: { path: '^src/(analysis|state|ui)/' },
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
      comment: 'A rule is one file; what rules share is topology, or a named file beside the registry.',
      severity: 'error',
      from: { path: '^src/core/rules/[^/]+/[^/]+\\.ts$', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/core/commands/(?!define-command)' },
    },
    {
      name: 'no-tests-in-product',
      comment: 'Tests import the product, not the other way round.',
      severity: 'error',
      from: { pathNot: '\\.test\\.tsx?$|/testing/|^bench/|^e2e/' },
      to: { path: '\\.test\\.tsx?$|/testing/' },
    },
    {
      name: 'no-dev-dependencies-in-product',
      comment: 'They are not installed where the product is.',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.tsx?$|/testing/|^src/docs/|vite-env' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
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
