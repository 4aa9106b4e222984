import { isObject } from '../../../core/yaml/is-object.ts';
import type { Field } from '../form/fields.ts';
import { FieldNode } from '../form/field-node.tsx';
import { FieldNotes } from '../form/field-notes.tsx';
import { useForm } from '../form/form-context.ts';
import { ObjectFields } from '../form/object-fields.tsx';
import { ReferenceFields } from '../form/reference-field.tsx';
import { refAt } from '../form/reference.ts';
import { ScalarField } from '../form/scalar-field.tsx';
import { taskFormsTexts } from '../../../texts/en/task-forms.ts';
import { hasUsual, isText } from './is-usual.ts';
import { part } from './part.ts';
import { TaskList, type TaskItem } from './task-list.tsx';
import styles from './tasks.module.css';

const fits = hasUsual({ path: isText, pathType: isText, backend: isObject });

const TYPES = {
  Exact: taskFormsTexts.is,
  Prefix: taskFormsTexts.startsWith,
  ImplementationSpecific: taskFormsTexts.asControllerLikes,
};

const shown: ReadonlySet<string> = new Set(['path', 'pathType', 'backend']);

/** The paths of a host of an Ingress: how each is compared, and where its requests go. */
export const IngressPathsForm = (field: Field) => (
  <TaskList
    field={field}
    title={taskFormsTexts.paths()}
    one={taskFormsTexts.path()}
    fits={fits}
    renderItem={(item) => <PathFields {...item} />}
  />
);

function PathFields(item: TaskItem) {
  const { kind, findingsAt } = useForm();
  const backend = part(item, 'backend', ['backend']);
  const service = part(item, 'service', ['backend', 'service']);
  const spec = refAt(kind, service.path);
  const isService =
    spec !== null &&
    (backend.value === undefined ||
      (isObject(backend.value) && Object.keys(backend.value).every((name) => name === 'service')));
  return (
    <>
      <div className={styles.pathLine}>
        <ScalarField {...part(item, taskFormsTexts.pathType(), ['pathType'])} required bare words={TYPES} />
        <ScalarField
          {...part(item, taskFormsTexts.pathName(), ['path'])}
          bare
          placeholder={taskFormsTexts.anyPath()}
        />
      </div>
      {isService ? (
        <>
          <FieldNotes
            id=""
            error={null}
            findings={[...findingsAt(backend.path), ...findingsAt(service.path)]}
          />
          <ReferenceFields spec={spec} {...service} />
        </>
      ) : (
        <FieldNode {...backend} shape={null} />
      )}
      <ObjectFields {...item} shape={null} except={shown} />
    </>
  );
}
