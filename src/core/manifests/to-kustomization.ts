import type { Model } from '../model/model.ts';
import { writeYaml } from '../yaml/write.ts';
import type { Choice } from './exported.ts';
import { toFiles } from './to-files.ts';

/** One file for each object, as `toFiles` gives them, and a `kustomization.yaml` that lists them. */
export function toKustomization(model: Model, choice: Choice = null): ReturnType<typeof toFiles> {
  const { files, leftOut } = toFiles(model, choice);
  const kustomization = writeYaml({
    apiVersion: 'kustomize.config.k8s.io/v1beta1',
    kind: 'Kustomization',
    resources: files.map(({ path }) => path),
  });
  return { files: [{ path: 'kustomization.yaml', text: kustomization }, ...files], leftOut };
}
