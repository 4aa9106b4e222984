import type { Field } from '../form/fields.ts';
import { FieldNode } from '../form/field-node.tsx';
import { useForm } from '../form/form-context.ts';
import { ObjectFields } from '../form/object-fields.tsx';
import { ReferencePicker } from '../form/reference-field.tsx';
import { refAt } from '../form/reference.ts';
import { ScalarField } from '../form/scalar-field.tsx';
import { taskFormsTexts } from '../../../texts/en/task-forms.ts';
import { hasUsual, isText, listOf } from './is-usual.ts';
import { part } from './part.ts';
import { TaskList, type TaskItem } from './task-list.tsx';

const fits = hasUsual({ secretName: isText, hosts: listOf(isText) });

const shown: ReadonlySet<string> = new Set(['secretName', 'hosts']);

/** The certificates of an Ingress, and the hosts they are for. */
export const IngressTlsForm = (field: Field) => (
  <TaskList
    field={field}
    title={taskFormsTexts.tls()}
    one={taskFormsTexts.tls()}
    fits={fits}
    renderItem={(item) => <Certificate {...item} />}
  />
);

function Certificate(item: TaskItem) {
  const { kind } = useForm();
  const secret = part(item, taskFormsTexts.certificateName(), ['secretName']);
  const spec = refAt(kind, secret.path);
  return (
    <>
      {spec ? <ReferencePicker {...secret} spec={spec} /> : <ScalarField {...secret} />}
      <FieldNode {...part(item, 'hosts', ['hosts'])} shape={null} />
      <ObjectFields {...item} shape={null} except={shown} />
    </>
  );
}
