import { GATEWAY_CONTROLLERS, type GatewayController } from './gateway-controllers.ts';

/** The implementation with this `controllerName`, where it is one of those that are known. */
export const controllerNamed = (written: string | undefined): GatewayController | undefined =>
  GATEWAY_CONTROLLERS.find(({ controllers }) => written !== undefined && controllers.includes(written));

/** The implementation behind a class by its name, which is that of the class it makes itself. */
export const controllerOfClassNamed = (name: string): GatewayController | undefined =>
  GATEWAY_CONTROLLERS.find(
    ({ classes = [], classPrefix }) =>
      classes.includes(name) || (classPrefix !== undefined && name.startsWith(classPrefix)),
  );
