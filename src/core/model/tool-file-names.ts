/** How files are called that Helm and Compose read, whatever is in them: by their paths. */
export const TOOL_FILE_NAMES = {
  chart: /(^|\/)chart\.ya?ml$/i,
  values: /(^|\/)([^/]*[-._])?values([-._][^/]*)?\.(ya?ml|json)$/i,
  compose: /(^|\/)(docker-)?compose([-._][^/]*)?\.ya?ml$/i,
} as const;
