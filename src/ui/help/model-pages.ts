import type { ModelPage } from '../../core/text/model-section.ts';

/** The pages of docs/model with their titles, in the order in which they are best read. */
export const modelPages: Readonly<Record<ModelPage, string>> = {
  attachment: 'Attachment',
  hostnames: 'Hostnames',
  status: 'Status',
  'references-and-grants': 'References and grants',
  makers: 'What others make',
  'service-resolution': 'Service resolution',
  routing: 'Routing',
  filters: 'Filters',
  admission: 'Admission',
  ingress: 'Ingress',
  releases: 'Releases',
  choices: 'Choices',
  glossary: 'Glossary',
};

export const isModelPage = (name: string | null): name is ModelPage =>
  name !== null && Object.hasOwn(modelPages, name);
