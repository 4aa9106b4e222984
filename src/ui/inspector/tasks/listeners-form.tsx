import { stringAt, valueAt } from '../../../core/model/access.ts';
import { isObject } from '../../../core/yaml/is-object.ts';
import { FieldNotes } from '../form/field-notes.tsx';
import type { Field } from '../form/fields.ts';
import { FieldNode } from '../form/field-node.tsx';
import { useForm } from '../form/form-context.ts';
import { ObjectFields } from '../form/object-fields.tsx';
import { AddReference, ReferencePicker } from '../form/reference-field.tsx';
import { refAt } from '../form/reference.ts';
import { ScalarField } from '../form/scalar-field.tsx';
import { taskFormsTexts } from '../../../texts/en/task-forms.ts';
import { hasUsual, isNumber, isText } from './is-usual.ts';
import { part } from './part.ts';
import { TaskList, type TaskItem } from './task-list.tsx';
import styles from './tasks.module.css';

const fits = hasUsual({
  name: isText,
  port: isNumber,
  protocol: isText,
  hostname: isText,
  tls: isObject,
  allowedRoutes: isObject,
});

const MODES = {
  '': taskFormsTexts.endsHere,
  Terminate: taskFormsTexts.endsHere,
  Passthrough: taskFormsTexts.passesThrough,
};

const ADMITTED = {
  '': taskFormsTexts.ownNamespace,
  Same: taskFormsTexts.ownNamespace,
  All: taskFormsTexts.allNamespaces,
  Selector: taskFormsTexts.namespacesByLabel,
  None: taskFormsTexts.noNamespace,
};

const shown: ReadonlySet<string> = new Set(['name', 'port', 'protocol', 'hostname', 'tls', 'allowedRoutes']);
const certificates: ReadonlySet<string> = new Set(['mode', 'certificateRefs']);
const namespaces: ReadonlySet<string> = new Set(['namespaces']);
const selector: ReadonlySet<string> = new Set(['from', 'selector']);

/** Where traffic comes in: what is listened to, which certificate is shown, and whose routes may attach. */
export const ListenersForm = (field: Field) => (
  <TaskList
    field={field}
    title={taskFormsTexts.listeners()}
    one={taskFormsTexts.listener()}
    fits={fits}
    renderItem={(item) => <ListenerFields {...item} />}
  />
);

function ListenerFields(item: TaskItem) {
  const from = stringAt(item.value, 'allowedRoutes.namespaces.from');
  const selects =
    from === 'Selector' || valueAt(item.value, 'allowedRoutes.namespaces.selector') !== undefined;
  return (
    <>
      <div className={styles.listenerLine}>
        <ScalarField
          {...part(item, taskFormsTexts.name(), ['name'])}
          required
          bare
          placeholder={taskFormsTexts.nameBox()}
        />
        <ScalarField
          {...part(item, taskFormsTexts.protocol(), ['protocol'])}
          required
          bare
          placeholder={taskFormsTexts.protocolBox()}
        />
        <ScalarField
          {...part(item, taskFormsTexts.portName(), ['port'])}
          required
          bare
          placeholder={taskFormsTexts.portBox()}
        />
      </div>
      <ScalarField
        {...part(item, taskFormsTexts.hostname(), ['hostname'])}
        placeholder={taskFormsTexts.anyHost()}
      />
      <ListenerTls {...item} />
      <ScalarField
        {...part(item, taskFormsTexts.mayAttach(), ['allowedRoutes', 'namespaces', 'from'])}
        words={ADMITTED}
      />
      {selects && (
        <FieldNode {...part(item, 'selector', ['allowedRoutes', 'namespaces', 'selector'])} shape={null} />
      )}
      <ObjectFields {...part(item, '', ['allowedRoutes', 'namespaces'])} shape={null} except={selector} />
      <ObjectFields {...part(item, '', ['allowedRoutes'])} shape={null} except={namespaces} />
      <ObjectFields {...item} shape={null} except={shown} />
    </>
  );
}

/** The protocols that a listener speaks over TLS. */
const ENCRYPTED: ReadonlySet<string> = new Set(['HTTPS', 'TLS']);

function ListenerTls(item: TaskItem) {
  const { kind, findingsAt } = useForm();
  const tls = item.value['tls'];
  if (tls === undefined && !ENCRYPTED.has(stringAt(item.value, 'protocol') ?? '')) return null;
  const list = part(item, taskFormsTexts.certificates(), ['tls', 'certificateRefs']);
  const count = Array.isArray(list.value) ? list.value.length : 0;
  const spec = refAt(kind, [...list.path, 0]);
  const first = part(item, taskFormsTexts.certificateName(), ['tls', 'certificateRefs', 0]);
  const needsNone = stringAt(tls, 'mode') === 'Passthrough';
  return (
    <>
      <ScalarField {...part(item, taskFormsTexts.tls(), ['tls', 'mode'])} words={MODES} />
      <FieldNotes
        id=""
        error={null}
        findings={[...findingsAt([...item.path, 'tls']), ...findingsAt(list.path)]}
      />
      {spec && count === 1 && isObject(first.value) && (
        <ReferencePicker {...first} schema={list.schema?.items} required spec={spec} />
      )}
      {(count > 1 || (count === 1 && !isObject(first.value))) && <FieldNode {...list} shape={null} />}
      {spec && count === 0 && !needsNone && (
        <AddReference
          spec={spec}
          path={list.path}
          schema={list.schema?.items}
          what={taskFormsTexts.certificate()}
        />
      )}
      <ObjectFields {...part(item, '', ['tls'])} shape={null} except={certificates} />
    </>
  );
}
