import type { Model } from '../model/model';
import { writeYaml } from '../yaml/write';
import type { Choice } from './exported';
import { toFiles } from './to-files';

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
