import { sameValue } from '../../../incremental/same-value.ts';
import type { Row } from '../../row.ts';

/**
 * Leaves out redirects to HTTPS that a wider one of the same Ingress makes anyway: one for `/` stands for all, unless a path in
 * between does something else. Those of other Ingresses stay, so that no Ingress depends on another.
 */
export function dropCoveredRedirects(rows: readonly Row[]): readonly Row[] {
  const plain = new Map<string, Row>();
  for (const row of rows) {
    const isBare = row.match.headers === undefined || row.purpose === 'https';
    if (row.side === 'https' || !isBare || row.match.path.type !== 'PathPrefix') continue;
    const key = row.match.path.value.replace(/\/$/, '');
    if (!plain.has(key)) plain.set(key, row);
  }
  // An expression may take what a wider path would: then nothing is left out, unless all do the same.
  const onHttp = rows.filter(({ side }) => side !== 'https');
  const [first] = onHttp;
  const uniform = first !== undefined && onHttp.every((row) => isSame(row, first));
  const hasExpressions = onHttp.some(({ match }) => match.path.type === 'RegularExpression');
  if (hasExpressions && !uniform) return rows;
  const root = plain.get('');
  return rows.filter((row) => {
    if (row.purpose !== 'https') return true;
    const wider = uniform ? root : nearest(row, plain);
    return wider === undefined || wider === row || !isSame(row, wider);
  });
}

const isSame = (a: Row, b: Row): boolean =>
  a.purpose === 'https' &&
  b.purpose === 'https' &&
  a.ingress === b.ingress &&
  sameValue(a.filters, b.filters) &&
  sameValue(a.match.headers, b.match.headers);

/** The row of plain HTTP that would take the requests of another, if that was not there. */
function nearest({ match: { path } }: Row, rows: ReadonlyMap<string, Row>): Row | undefined {
  const own = path.value.replace(/\/$/, '');
  // The prefix of the same text takes what an exact path leaves.
  if (path.type === 'Exact') {
    const beside = rows.get(own);
    if (beside) return beside;
  }
  for (let at = own.lastIndexOf('/'); at >= 0; at = own.lastIndexOf('/', at - 1)) {
    const found = rows.get(own.slice(0, at));
    if (found) return found;
    if (at === 0) break;
  }
  return undefined;
}
