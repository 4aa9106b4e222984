import type { Schema } from '../schema.ts';
import { flag, int32, intOrString, list, mapOf, object, oneOf, partial, text } from './builders.ts';
import { labelSelector } from './label-selector.ts';
import { metadataFields } from './metadata.ts';
import { DNS_LABEL, PORT_NAME } from './patterns.ts';
import { port, transport } from './service-fields.ts';

const probe = (description: string): Schema =>
  partial(description, {
    httpGet: partial(
      'Asks over HTTP; an answer below 400 is good.',
      {
        path: text('Path to ask for.'),
        port: intOrString('Number or name of a container port.'),
        scheme: oneOf('Scheme of the request.', ['HTTP', 'HTTPS'], { default: 'HTTP' }),
      },
      { required: ['port'] },
    ),
    tcpSocket: partial(
      'Opens a TCP connection.',
      { port: intOrString('Number or name of a container port.') },
      { required: ['port'] },
    ),
    grpc: partial(
      'Calls the gRPC health service.',
      { port: int32('Number of a container port.') },
      { required: ['port'] },
    ),
    exec: partial('Runs a command in the container; exit code 0 is good.'),
    initialDelaySeconds: int32('Seconds before the first check.', { minimum: 0 }),
    periodSeconds: int32('Seconds between checks.', { default: 10, minimum: 1 }),
    timeoutSeconds: int32('Seconds after which a check has failed.', { default: 1, minimum: 1 }),
    failureThreshold: int32('Failures in a row before the state changes.', { default: 3, minimum: 1 }),
    successThreshold: int32('Successes in a row before the state changes.', { default: 1, minimum: 1 }),
  });

const containerPort: Schema = {
  type: 'object',
  required: ['containerPort'],
  properties: {
    name: text('Name that a Service can use as targetPort.', {
      minLength: 1,
      maxLength: 15,
      pattern: PORT_NAME,
    }),
    containerPort: port('Port the container listens on.'),
    protocol: transport,
    hostPort: { ...port('Port on the node; equal to containerPort with hostNetwork.'), minimum: 0 },
    hostIP: text('Address of the node to bind hostPort to.'),
  },
};

/** `100m`, `1.5`, `128Mi`, or a number. */
const quantity: Schema = {
  description: 'An amount, with a unit such as m, k, Mi or Gi.',
  format: 'quantity',
};

const container: Schema = {
  type: 'object',
  required: ['name'],
  preserveUnknownFields: true,
  properties: {
    name: text('Name of the container, unique in the Pod.', {
      minLength: 1,
      maxLength: 63,
      pattern: DNS_LABEL,
    }),
    image: text('Image to run.'),
    imagePullPolicy: oneOf('When the image is pulled again.', ['Always', 'IfNotPresent', 'Never']),
    command: list(
      'Program to run instead of the image’s entry point.',
      { type: 'string' },
      { listType: 'atomic' },
    ),
    args: list('Arguments for the program.', { type: 'string' }, { listType: 'atomic' }),
    env: list(
      'Environment variables.',
      partial(
        'One variable.',
        { name: text('Name of the variable.'), value: text('Its value.') },
        { required: ['name'] },
      ),
      {
        listType: 'map',
        listMapKeys: ['name'],
      },
    ),
    ports: list('Ports the container listens on. Their names can be used as targetPort.', containerPort, {
      listType: 'map',
      listMapKeys: ['containerPort', 'protocol'],
    }),
    readinessProbe: probe('Until it succeeds, the Pod gets no traffic.'),
    livenessProbe: probe('When it fails, the container is started anew.'),
    startupProbe: probe('Until it succeeds, the other probes wait.'),
    resources: partial('CPU and memory the container asks for and may use.', {
      requests: mapOf('What the container is sure to get; Pods are placed by it.', quantity),
      limits: mapOf('What the container may use at most.', quantity),
    }),
  },
};

const initContainer: Schema = {
  ...container,
  properties: {
    ...container.properties,
    restartPolicy: oneOf('Always makes it a sidecar, whose ports count like those of other containers.', [
      'Always',
      'OnFailure',
      'Never',
    ]),
  },
};

const named = { listType: 'map', listMapKeys: ['name'] } as const;

/** What a Pod runs. Only the part that matters to traffic is modelled; the rest is kept as it is. */
export const podSpec: Schema = partial(
  'What the Pod runs.',
  {
    containers: list('Containers of the Pod.', container, { minItems: 1, ...named }),
    initContainers: list('Containers that run first, and sidecars.', initContainer, named),
    restartPolicy: oneOf('When containers are started anew.', ['Always', 'OnFailure', 'Never'], {
      default: 'Always',
    }),
    hostNetwork: flag('Whether the Pod uses the address of its node.', { default: false }),
    serviceAccountName: text('Account the Pod acts as.'),
    nodeSelector: mapOf('Labels a node must have.'),
    terminationGracePeriodSeconds: {
      description: 'Seconds the Pod has to end in order; below zero they count as one.',
      type: 'integer',
      format: 'int64',
      default: 30,
    },
  },
  { required: ['containers'] },
);

/** The Pods a workload makes. */
export const podTemplate: Schema = object(
  'The Pods to make.',
  {
    metadata: object('Labels and annotations of the Pods; Services choose by the labels.', metadataFields),
    spec: podSpec,
  },
  { required: ['spec'] },
);

const templateLabels = { ...podTemplate.properties?.['metadata'], required: ['labels'] };

/** The same where the labels must be there, because a selector has to find them. */
export const labelledPodTemplate: Schema = {
  ...podTemplate,
  required: ['metadata', 'spec'],
  properties: { ...podTemplate.properties, metadata: templateLabels },
};

/** `spec.replicas`. */
export const replicas = int32('How many Pods to keep; with 0 a Service in front has no endpoints.', {
  default: 1,
  minimum: 0,
});

/** `spec.selector` of a workload. */
export const workloadSelector: Schema = {
  ...labelSelector,
  description:
    'Pods that belong to it: the labels of the template must satisfy it. It cannot be changed later.',
};
