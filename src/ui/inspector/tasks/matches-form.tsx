import { FieldNotes } from '../form/field-notes.tsx';
import type { Field } from '../form/fields.ts';
import { useForm } from '../form/form-context.ts';
import { ObjectFields } from '../form/object-fields.tsx';
import { ScalarField } from '../form/scalar-field.tsx';
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

const COMPARISONS = { Exact: 'is', PathPrefix: 'starts with', RegularExpression: 'matches' };

const shown: ReadonlySet<string> = new Set(['method', 'path', 'headers', 'queryParams']);

/** What a rule is for: each match is a line, with its headers and query parameters as chips. */
export function MatchesForm(field: Field) {
  const { findingsAt } = useForm();
  const isHttp = field.schema?.items?.properties?.['path'] !== undefined;
  return (
    <TaskList
      field={field}
      title="Matches"
      one="match"
      fits={isHttp ? fitsHttp : fitsCalls}
      renderItem={(item) => (
        <>
          {isHttp ? <RequestLine {...item} /> : <CallLine {...item} />}
          <FieldNotes id="" error={null} findings={findingsAt([...item.path, isHttp ? 'path' : 'method'])} />
          <div className={styles.chips}>
            <PairChips {...part(item, 'headers', ['headers'])} one="header" />
            {isHttp && <PairChips {...part(item, 'queryParams', ['queryParams'])} one="query parameter" />}
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
    <ScalarField {...part(item, 'Method', ['method'])} bare words={{ '': 'Any method' }} />
    <ScalarField {...part(item, 'Path type', ['path', 'type'])} bare words={withDefault} />
    <ScalarField {...part(item, 'Path', ['path', 'value'])} bare />
  </div>
);

/** Service and method of a call. */
const CallLine = (item: TaskItem) => (
  <div className={styles.callLine}>
    <ScalarField {...part(item, 'gRPC service', ['method', 'service'])} bare placeholder="any service" />
    <ScalarField {...part(item, 'gRPC method', ['method', 'method'])} bare placeholder="any method" />
    <ScalarField
      {...part(item, 'Comparison', ['method', 'type'])}
      bare
      words={{ ...COMPARISONS, '': 'is' }}
    />
  </div>
);

const withDefault = { ...COMPARISONS, '': 'starts with' };
