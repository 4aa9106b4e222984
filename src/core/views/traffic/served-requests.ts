import { routingView } from './routing-view.ts';

/** Where each class of requests goes that a route serves, as texts that two analyses can be compared by. */
export const servedRequests = (analysis: Parameters<typeof routingView>[0]): ReadonlyMap<string, string> =>
  new Map(
    routingView(analysis)
      .rows.filter(({ verdict }) => verdict === 'served')
      .map(({ gateway, listener, host, path, method, conditions, answer }) => [
        [gateway, listener, host, path, method, conditions].join(' '),
        answer,
      ]),
  );
