/** Kinds of extensions of the API that some implementations take as backends. */
export const EXTENSION_BACKENDS: ReadonlySet<string> = new Set([
  'inference.networking.k8s.io/InferencePool',
  'inference.networking.x-k8s.io/InferencePool',
]);
