import { nameScalar } from './manifest.ts';

/** Fields of a pod template that a form shows first. */
export const TEMPLATE_FIELDS = [
  'spec.template.metadata.labels',
  'spec.template.spec.containers[*].name',
  'spec.template.spec.containers[*].image',
  'spec.template.spec.containers[*].ports',
];

/** `selector` and `template` of a workload with one container that listens on 8080, labelled `app: <name>`. */
export const templateBody = (name: string): string => `  selector:
    matchLabels:
      app: ${nameScalar(name)}
${podTemplate(name)}`;

/** The `template` alone, with lines to add at the end of the pod's spec. */
export const podTemplate = (name: string, more = ''): string => `  template:
    metadata:
      labels:
        app: ${nameScalar(name)}
    spec:
      containers:
        - name: app
          image: registry.example.com/${imageName(name)}:1.0.0
          ports:
            - name: http
              containerPort: 8080
${more}`;

/** Image paths allow no dots at their ends and no capitals; a name of an object has neither. */
const imageName = (name: string): string => name.replace(/[^a-z0-9._-]/g, '-');
