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

/** The libraries that the app, the command line and the library are made of. */
const bundled = [
  '@fontsource-variable/(inter|jetbrains-mono)',
  '@marcbachmann/cel-js',
  '@peculiar/asn1-(asym-key|ecc|rsa|schema|x509)',
  '@xyflow/react',
  'cmdk',
  'comlink',
  'diff',
  'fastest-levenshtein',
  'fflate',
  'github-slugger',
  'html-to-image',
  'js-yaml',
  'lucide-react',
  'marked',
  'monaco-editor',
  'radix-ui',
  're2js',
  'react(-dom|-resizable-panels)?',
  'y-indexeddb',
  'yjs',
  'zustand',
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
      to: { path: '^src/(state|ui)/' },
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
