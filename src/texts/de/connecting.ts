import type { Translation } from '../define-texts.ts';
import type { connectingTexts as english } from '../en/connecting.ts';

export const connectingTexts: Translation<typeof english> = {
  title: 'Verbinden mit …',
  isGone: 'Dieses Objekt steht nicht mehr in den Manifesten. Ein anderes auswählen und erneut versuchen.',
  connect: '{object} verbinden',
  from: 'Von',
  whole: '{kind} als Ganzes',
  as: 'Als',
  usual: 'Üblich für die beiden Kinds',
  whatWith: 'Womit {name} verbunden wird',
  filter: 'Nach Kind, Name oder Namespace filtern',
  nothingFits:
    'Nichts in diesen Manifesten lässt sich mit diesem Teil von {name} verbinden. Zuerst ein Objekt aus der Palette hinzufügen.',
  nothingMatches: 'Nichts entspricht dem Filter.',
  kindIn: '{kind} in {namespace}',

  class: 'Klasse',
  backend: 'Backend',
  mirror: 'Mirror, erhält Kopien der Anfragen',
  auth: 'Autorisierung von Anfragen',
  parent: 'Parent',
  selector: 'Selektor',
  certificate: 'Zertifikat',
  trustedAuthorities: 'Vertraute Zertifizierungsstellen',
  clientCertificate: 'Client-Zertifikat',
  target: 'Ziel',
  parameters: 'Einstellungen',
  extension: 'Erweiterung',
  serviceOfPods: 'Service der Pods',
  endpoints: 'Endpoints',
  onceRendered: 'Nach dem Rendern',
};
