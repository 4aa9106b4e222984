/** What a folder can be exported as. */
type Format = Readonly<{
  label: string;
  description: string;
  /** What the command line is asked for. */
  args: readonly string[];
  /** The language of its output, as VS Code calls it. */
  language: string;
}>;

export const FORMATS: readonly Format[] = [
  {
    label: 'Topology as Mermaid',
    description: 'for Markdown on GitHub and GitLab',
    args: ['graph', '-o', 'mermaid'],
    language: 'mermaid',
  },
  {
    label: 'Topology for Graphviz',
    description: 'dot draws it',
    args: ['graph', '-o', 'dot'],
    language: 'dot',
  },
  {
    label: 'Topology as JSON',
    description: 'objects and edges, each with its state',
    args: ['graph', '-o', 'json'],
    language: 'json',
  },
  {
    label: 'Computed statuses',
    description: 'as a controller would write them',
    args: ['status', '-o', 'yaml'],
    language: 'yaml',
  },
];
