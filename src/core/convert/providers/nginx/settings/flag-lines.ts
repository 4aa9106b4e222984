import type { WrittenFlag } from '../../../../ingress/controllers/programs-of.ts';
import type { Deployed } from '../../../../ingress/nginx/read-settings.ts';
import type { ResourceIndex } from '../../../../topology/resource-index.ts';
import type { ReportedLeaves } from '../../../row.ts';
import type { DraftVerdict } from '../../../verdict.ts';
import { linesOfFlags, NOT_READ, OF_THE_PROGRAM } from '../../settings/setting-line.ts';
import { namedByFlag, streamOfFlag } from '../../settings/stream-services.ts';

/** The flags that the model of the controller reads (docs/model/ingress.md#settings-of-ingress-nginx). */
const READ: ReadonlySet<string> = new Set([
  'configmap',
  'controller-class',
  'default-backend-service',
  'disable-svc-external-name',
  'enable-annotation-validation',
  'enable-ssl-passthrough',
  'watch-ingress-without-class',
]);

/** The flags that say how the program runs, is watched and writes addresses, as of v1.15.1. */
const PROGRAM: ReadonlySet<string> = new Set(
  `alsologtostderr apiserver-host bucket-factor certificate-authority disable-full-test disable-leader-election
  disable-sync-events dynamic-configuration-retries election-id election-ttl enable-metrics exclude-socket-metrics
  health-check-path health-check-timeout healthz-host healthz-port internal-logger-address kubeconfig length-buckets
  log_backtrace_at log_dir log_file log_file_max_size logtostderr max-buckets maxmind-edition-ids maxmind-license-key
  maxmind-mirror maxmind-retries-count maxmind-retries-timeout metrics-per-host metrics-per-undefined-host
  monitor-max-batch-size one_output post-shutdown-grace-period profiler-address profiler-port profiling publish-service
  publish-status-address report-node-internal-ip-address report-status-classes shutdown-grace-period size-buckets
  skip_headers skip_log_headers status-port status-update-interval stderrthreshold stream-port sync-period
  sync-rate-limit time-buckets update-status update-status-on-shutdown v validating-webhook
  validating-webhook-certificate validating-webhook-key version vmodule`.split(/\s+/),
);

/** A line of the report for each flag of the program of an ingress-nginx. */
export const flagLines = ({ workload, program }: Deployed, index: ResourceIndex): ReportedLeaves =>
  linesOfFlags(workload, program.written, (flag) => verdictOf(flag, workload, index));

function verdictOf(
  { name, value }: WrittenFlag,
  workload: Deployed['workload'],
  index: ResourceIndex,
): DraftVerdict {
  const key = name.toLowerCase();
  if (PROGRAM.has(key)) return OF_THE_PROGRAM;
  if (key === 'configmap' || streamOfFlag(key) !== undefined)
    return namedByFlag(value, workload, index)
      ? { outcome: 'dropped', loss: 0, difference: `What becomes of its keys is said at ConfigMap ${value}.` }
      : {
          ...NOT_READ,
          difference: `ConfigMap ${value} is not in the manifests: what it says is not known.`,
          action: 'Put it into the manifests, and convert again.',
        };
  if (READ.has(key))
    return { outcome: 'converted', loss: 0, difference: 'Hosts and rules are made as it says.' };
  return NOT_READ;
}
