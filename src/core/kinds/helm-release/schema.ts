import { objectSchema } from '../shared/object-schema.ts';
import { partial, text } from '../shared/builders.ts';

/** Only what is read here; Flux has many more fields, which are kept and not checked. */
export const helmReleaseSchema = objectSchema({
  spec: partial('Which chart is installed, and with which values.', {
    interval: text('How often Flux looks whether the release is as it should be.'),
    chart: partial('The chart, from a repository.'),
    chartRef: partial('The chart, from a source of its own.'),
    values: {
      description: 'The values of the chart, whatever it makes of them.',
      preserveUnknownFields: true,
    },
  }),
  status: partial('State reported by the cluster.'),
});
