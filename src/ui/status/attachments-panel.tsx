import { Cable, Radar, SearchCheck } from 'lucide-react';
import { useCallback, useState } from 'react';
import { counted } from '../../core/text/words.ts';
import type { Analyzer } from '../../analysis/protocol.ts';
import type { MatrixFilter, MatrixView } from '../../core/views/status/matrix-view.ts';
import type { ResourceKey } from '../../core/model/resource.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { PaneTools } from '../shell/pane-tools.tsx';
import { AttachmentGrid } from './attachment-grid.tsx';
import styles from './attachments.module.css';
import { placeWords } from './cell-words.ts';
import { useAnswer } from '../use-answer.ts';

const EVERYTHING: MatrixFilter = { gateway: null, namespace: null, problemsOnly: false };

/** Which route is attached to which listener, and at which step the others were refused. */
export function AttachmentsPanel() {
  const [wanted, setFilter] = useState(EVERYTHING);
  const ask = useCallback((analyzer: Analyzer) => analyzer.matrix(wanted), [wanted]);
  const matrix = useAnswer(ask);
  if (!matrix)
    return (
      <p className={styles.waiting} aria-busy="true">
        Computing attachments…
      </p>
    );
  const notes = notesOn(matrix);
  return (
    <section className={styles.panel} aria-label="Attachments">
      <PaneTools>
        <Filter filter={wanted} matrix={matrix} onChange={(change) => setFilter({ ...wanted, ...change })} />
      </PaneTools>
      {notes.length > 0 && <p className={styles.note}>{notes.join(' ')}</p>}
      {matrix.listeners.length === 0 || matrix.routes.length === 0 ? (
        <Nothing matrix={matrix} filter={wanted} />
      ) : (
        <AttachmentGrid matrix={matrix} />
      )}
    </section>
  );
}

/** What the matrix leaves out. */
function notesOn({ leftOut, refused }: MatrixView): readonly string[] {
  const notes: string[] = [];
  if (refused > 0)
    notes.push(`${counted(refused, 'route is', 'routes are')} refused by the API server, and not listed.`);
  if (leftOut > 0) notes.push(`${leftOut} more listeners: choose a Gateway to see its own.`);
  return notes;
}

type FilterProps = {
  filter: MatrixFilter;
  matrix: MatrixView;
  onChange: (change: Partial<MatrixFilter>) => void;
};

function Filter({ filter, matrix, onChange }: FilterProps) {
  const { gateways, namespaces, routes } = matrix;
  return (
    <>
      <select
        className={styles.select}
        aria-label="Gateway"
        value={filter.gateway ?? ''}
        onChange={(event) =>
          onChange({ gateway: event.target.value === '' ? null : (event.target.value as ResourceKey) })
        }
      >
        <option value="">All Gateways</option>
        {/* A Gateway that was removed stays listed, so that it can be deselected. */}
        {[...new Set([...gateways, ...(filter.gateway === null ? [] : [filter.gateway])])].map((key) => (
          <option key={key} value={key}>
            {placeWords(key)}
          </option>
        ))}
      </select>
      <select
        className={styles.select}
        aria-label="Namespace of routes"
        value={filter.namespace ?? ''}
        onChange={(event) => onChange({ namespace: event.target.value === '' ? null : event.target.value })}
      >
        <option value="">All namespaces</option>
        {[...new Set([...namespaces, ...(filter.namespace === null ? [] : [filter.namespace])])].map(
          (name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ),
        )}
      </select>
      <button
        type="button"
        className={styles.toggle}
        aria-pressed={filter.problemsOnly}
        onClick={() => onChange({ problemsOnly: !filter.problemsOnly })}
      >
        Only problems
      </button>
      <span className={styles.size}>{counted(routes.length, 'route')}</span>
    </>
  );
}

function Nothing({ matrix, filter }: { matrix: MatrixView; filter: MatrixFilter }) {
  if (matrix.gateways.length === 0)
    return (
      <EmptyState icon={<Cable size={24} />} title="No Gateway, so nothing to attach to">
        Add a Gateway with a listener, and routes that name it: here you see who serves whom.
      </EmptyState>
    );
  if (matrix.listeners.length === 0 && matrix.unknownController)
    return (
      <EmptyState icon={<Radar size={24} />} title="Not known: the GatewayClass is not here">
        The cluster may have it. Say so in the status of the Gateway, and what attaches can be worked out.
      </EmptyState>
    );
  if (matrix.listeners.length === 0)
    return (
      <EmptyState icon={<Radar size={24} />} title="No Gateway here has a controller">
        Its class is missing or not accepted, or the API server refuses the Gateway. Its status says which.
      </EmptyState>
    );
  const narrowed = filter.namespace !== null || filter.gateway !== null;
  return filter.problemsOnly ? (
    <EmptyState icon={<SearchCheck size={24} />} title="No route is refused">
      {narrowed ? 'With this filter, every route has its listener.' : 'Every route has its listener.'}
    </EmptyState>
  ) : (
    <EmptyState icon={<Cable size={24} />} title="No routes here">
      {narrowed ? 'No route matches the filter.' : 'Add a route that names a Gateway as its parent.'}
    </EmptyState>
  );
}
