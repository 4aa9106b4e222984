import type { SeenRequest } from '../../core/views/traffic/outcome-view.ts';
import { trafficTexts } from '../../texts/en/traffic.ts';

/** A line of a request as its backend sees it, beside what the client sent. */
export type SeenLine = Readonly<{
  name: string;
  /** Null: the client did not send it. */
  before: string | null;
  /** Null: the backend does not get it. */
  after: string | null;
}>;

/** A request before and after the filters, line by line: method, host, path, then its headers by name. */
export function diffRequest(sent: SeenRequest, got: SeenRequest): readonly SeenLine[] {
  const names = new Set([...Object.keys(sent.headers), ...Object.keys(got.headers)].toSorted());
  const header = ({ headers }: SeenRequest, name: string): string | null =>
    Object.hasOwn(headers, name) ? (headers[name] ?? null) : null;
  return [
    { name: trafficTexts.methodLine(), before: sent.method, after: got.method },
    { name: trafficTexts.hostLine(), before: sent.host, after: got.host },
    { name: trafficTexts.pathLine(), before: sent.path, after: got.path },
    ...[...names].map((name) => ({ name, before: header(sent, name), after: header(got, name) })),
  ];
}
