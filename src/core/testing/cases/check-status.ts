import { jsonManifests } from './case-objects.ts';
import { statusList } from '../../status/status-value.ts';
import { topologyOf } from '../workspace.ts';
import { answer, entryOf } from './said.ts';
import { type WorkedCase } from './worked-case.ts';

/** What the computed status says to the questions of a case, in its own notation: equal to `status` where it is right. */
export function saidOf({
  objects,
  options,
  status,
}: Pick<WorkedCase, 'objects' | 'status' | 'options'>): WorkedCase['status'] {
  const topology = topologyOf(jsonManifests(...objects), options);
  const list = statusList(topology, topology.statuses);
  return Object.fromEntries(
    Object.entries(status).map(([subject, wanted]) => {
      const entry = entryOf(list, objects, subject);
      return [
        subject,
        wanted
          .split(' ')
          .map((token) => answer(entry, token))
          .join(' '),
      ];
    }),
  );
}
