import { jsonManifests } from './case-objects.ts';
import { statusList } from '../../status/status-value.ts';
import { analysisOf } from '../workspace.ts';
import { answerToken, entryOf } from './status-tokens.ts';
import { type WorkedCase } from './worked-case.ts';

/** The computed status for the questions of a case, in its notation: equal to `status` where it is right. */
export function statusTokensOf({
  objects,
  options,
  status,
}: Pick<WorkedCase, 'objects' | 'status' | 'options'>): WorkedCase['status'] {
  const topology = analysisOf(jsonManifests(...objects), options);
  const list = statusList(topology, topology.statuses);
  return Object.fromEntries(
    Object.entries(status).map(([subject, wanted]) => {
      const entry = entryOf(list, objects, subject);
      return [
        subject,
        wanted
          .split(' ')
          .map((token) => answerToken(entry, token))
          .join(' '),
      ];
    }),
  );
}
