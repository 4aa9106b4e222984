import type { Model } from '../model/model.ts';
import type { Resource } from '../model/resource.ts';
import type { Build } from './build.ts';

/**
 * What Flux applies for a Kustomization (kustomize.toolkit.fluxcd.io): the build of its `path`, from the top of the
 * workspace, with its namespace, patches, images, metadata and substituted variables.
 */
export declare function buildFlux(model: Model, kustomization: Resource): Build;
