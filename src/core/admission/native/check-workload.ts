import { arrayAt, stringAt, valueAt } from '../../model/access.ts';
import { note, type Run } from '../structure/run.ts';
import { quote } from '../words/quote.ts';
import { distinct, type NativeCheck } from './native-check.ts';

/** A workload whose Pods come from a template. */
export const checkWorkload: NativeCheck = (object) => {
  const { run, value } = object;
  const policy = stringAt(value, ['spec', 'template', 'spec', 'restartPolicy']);
  if (policy !== undefined && policy !== 'Always') unsupported(run, policy, ['Always']);
  checkPod(object);
};

function unsupported(run: Run, policy: string, allowed: readonly string[]): void {
  const path = ['spec', 'template', 'spec', 'restartPolicy'];
  const words = `Unsupported value: ${quote(policy)}: supported values: ${allowed.map(quote).join(', ')}`;
  note(run, 'enum', words, { allowed }, path);
}

/** Containers of a Pod, or of the template for Pods. */
export const checkPod: NativeCheck = ({ run, kind, value }) => {
  const spec = kind === 'Pod' ? ['spec'] : ['spec', 'template', 'spec'];
  if (kind === 'Job' && stringAt(value, [...spec, 'restartPolicy']) === 'Always')
    unsupported(run, 'Always', ['OnFailure', 'Never']);
  const names = ['initContainers', 'containers'].flatMap((field) =>
    arrayAt(value, [...spec, field]).map((container, index) => ({
      path: [...spec, field, index, 'name'],
      name: valueAt(container, ['name']),
    })),
  );
  distinct(
    run,
    names.map(({ name }) => name),
    (index) => names[index]?.path ?? spec,
  );
  for (const field of ['initContainers', 'containers']) {
    for (const [index, container] of arrayAt(value, [...spec, field]).entries()) {
      const ports = arrayAt(container, ['ports']).map((port) => valueAt(port, ['name']));
      distinct(run, ports, (port) => [...spec, field, index, 'ports', port, 'name']);
    }
  }
};
