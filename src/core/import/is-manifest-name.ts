/** Whether a file found in a folder is worth reading: YAML or JSON by its name, and not in a folder that tools keep for themselves. */
export const isManifestName = (path: string): boolean =>
  /\.(?:ya?ml|json)$/i.test(path) &&
  !/(?:^|\/)(?:node_modules|\.[^/]+)\//.test(path) &&
  !/(?:^|\/)(?:package(?:-lock)?|tsconfig[^/]*|composer)\.json$/.test(path);
