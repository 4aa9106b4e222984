import { FieldNotes } from '../form/field-notes.tsx';
import type { Field } from '../form/fields.ts';
import { useForm } from '../form/form-context.ts';
import { ObjectFields } from '../form/object-fields.tsx';
import { ScalarField } from '../form/scalar-field.tsx';
import { taskFormsTexts } from '../../../texts/en/task-forms.ts';
import { hasUsual, isText, listOf, objectOf } from './is-usual.ts';
import { PairChips } from './pair-chips.tsx';
import { part } from './part.ts';
import { TaskList, type TaskItem } from './task-list.tsx';
import styles from './tasks.module.css';

const pairs = listOf(objectOf({ name: isText, type: isText, value: isText }));

const fitsHttp = hasUsual({
  method: isText,
  path: objectOf({ type: isText, value: isText }),
  headers: pairs,
  queryParams: pairs,
});

const fitsCalls = hasUsual({
  method: objectOf({ type: isText, service: isText, method: isText }),
  headers: pairs,
});

const COMPARISONS = {
  Exact: taskFormsTexts.is,
  PathPrefix: taskFormsTexts.startsWith,
  RegularExpression: taskFormsTexts.matchesExpression,
};

const shown: ReadonlySet<string> = new Set(['method', 'path', 'headers', 'queryParams']);

/** What a rule is for: each match is a line, with its headers and query parameters as chips. */
export function MatchesForm(field: Field) {
  const { findingsAt } = useForm();
  const isHttp = field.schema?.items?.properties?.['path'] !== undefined;
  return (
    <TaskList
      field={field}
      title={taskFormsTexts.matches()}
      one={taskFormsTexts.match()}
      fits={isHttp ? fitsHttp : fitsCalls}
      renderItem={(item) => (
        <>
          {isHttp ? <RequestLine {...item} /> : <CallLine {...item} />}
          <FieldNotes id="" error={null} findings={findingsAt([...item.path, isHttp ? 'path' : 'method'])} />
          <div className={styles.chips}>
            <PairChips {...part(item, 'headers', ['headers'])} listed="header" />
            {isHttp && <PairChips {...part(item, 'queryParams', ['queryParams'])} listed="query" />}
          </div>
          <ObjectFields {...item} shape={null} except={shown} />
        </>
      )}
    />
  );
}

/** Method and path of a request. */
const RequestLine = (item: TaskItem) => (
  <div className={styles.requestLine}>
    <ScalarField
      {...part(item, taskFormsTexts.methodName(), ['method'])}
      bare
      words={{ '': taskFormsTexts.anyMethod }}
    />
    <ScalarField {...part(item, taskFormsTexts.pathType(), ['path', 'type'])} bare words={withDefault} />
    <ScalarField {...part(item, taskFormsTexts.pathName(), ['path', 'value'])} bare />
  </div>
);

/** Service and method of a call. */
const CallLine = (item: TaskItem) => (
  <div className={styles.callLine}>
    <ScalarField
      {...part(item, taskFormsTexts.grpcService(), ['method', 'service'])}
      bare
      placeholder={taskFormsTexts.anyService()}
    />
    <ScalarField
      {...part(item, taskFormsTexts.grpcMethod(), ['method', 'method'])}
      bare
      placeholder={taskFormsTexts.anyGrpcMethod()}
    />
    <ScalarField
      {...part(item, taskFormsTexts.comparison(), ['method', 'type'])}
      bare
      words={{ ...COMPARISONS, '': taskFormsTexts.is }}
    />
  </div>
);

const withDefault = { ...COMPARISONS, '': taskFormsTexts.startsWith };
