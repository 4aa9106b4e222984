/** Whether a file of a folder should be read: YAML or JSON by its name, and not in a folder of tools. */
export const isManifestName = (path: string): boolean =>
  /\.(?:ya?ml|json)$|(?:^|\/)Kustomization$/i.test(path) &&
  !/(?:^|\/)(?:node_modules|\.[^/]+)\//.test(path) &&
  !/(?:^|\/)(?:package(?:-lock)?|tsconfig[^/]*|composer)\.json$/.test(path);
