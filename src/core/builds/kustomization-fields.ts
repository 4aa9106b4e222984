/** What a field of a kustomization holds. `text` also takes what YAML reads as a number. */
export type FieldShape =
  | 'text'
  | 'number'
  | 'flag'
  | 'texts'
  | 'pairs'
  | 'any'
  | Readonly<{ list: Readonly<Record<string, FieldShape>> }>
  | Readonly<{ map: Readonly<Record<string, FieldShape>> }>;

const GVK = { group: 'text', version: 'text', kind: 'text' } as const;
const FIELD_SPEC = { ...GVK, path: 'text', create: 'flag' } as const;
const SELECTOR = {
  ...GVK,
  name: 'text',
  namespace: 'text',
  labelSelector: 'text',
  annotationSelector: 'text',
} as const;
const PATCH = {
  path: 'text',
  patch: 'text',
  target: { map: SELECTOR },
  options: { map: { allowNameChange: 'flag', allowKindChange: 'flag' } },
} as const;
const IMAGE = { name: 'text', newName: 'text', newTag: 'text', tagSuffix: 'text', digest: 'text' } as const;
const GENERATOR_OPTIONS = {
  labels: 'pairs',
  annotations: 'pairs',
  disableNameSuffixHash: 'flag',
  immutable: 'flag',
} as const;
const GENERATOR = {
  name: 'text',
  namespace: 'text',
  behavior: 'text',
  literals: 'texts',
  files: 'texts',
  envs: 'texts',
  env: 'text',
  options: { map: GENERATOR_OPTIONS },
} as const;
const FIELD_OPTIONS = { delimiter: 'text', index: 'number', encoding: 'text', create: 'flag' } as const;

/** The fields of a kustomization, as of kustomize 5.8. It refuses any other. */
export const KUSTOMIZATION_FIELDS: Readonly<Record<string, FieldShape>> = {
  apiVersion: 'text',
  kind: 'text',
  metadata: 'any',
  openapi: 'any',
  namePrefix: 'text',
  nameSuffix: 'text',
  namespace: 'text',
  commonLabels: 'pairs',
  labels: {
    list: {
      pairs: 'pairs',
      includeSelectors: 'flag',
      includeTemplates: 'flag',
      fields: { list: FIELD_SPEC },
    },
  },
  commonAnnotations: 'pairs',
  patchesStrategicMerge: 'texts',
  patchesJson6902: { list: PATCH },
  patches: { list: PATCH },
  images: { list: IMAGE },
  imageTags: { list: IMAGE },
  replacements: {
    list: {
      path: 'text',
      source: {
        map: { ...GVK, name: 'text', namespace: 'text', fieldPath: 'text', options: { map: FIELD_OPTIONS } },
      },
      sourceValue: 'text',
      targets: {
        list: {
          select: { map: SELECTOR },
          reject: { list: SELECTOR },
          fieldPaths: 'texts',
          options: { map: FIELD_OPTIONS },
        },
      },
    },
  },
  replicas: { list: { name: 'text', count: 'number' } },
  vars: {
    list: {
      name: 'text',
      objref: { map: { ...GVK, apiVersion: 'text', name: 'text', namespace: 'text' } },
      fieldref: { map: { fieldPath: 'text' } },
    },
  },
  sortOptions: 'any',
  resources: 'texts',
  components: 'texts',
  crds: 'texts',
  bases: 'texts',
  configMapGenerator: { list: GENERATOR },
  secretGenerator: { list: { ...GENERATOR, type: 'text' } },
  helmGlobals: 'any',
  helmCharts: 'any',
  helmChartInflationGenerator: 'any',
  generatorOptions: { map: GENERATOR_OPTIONS },
  configurations: 'texts',
  generators: 'texts',
  transformers: 'texts',
  validators: 'texts',
  buildMetadata: 'texts',
};
