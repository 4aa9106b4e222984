const two = (value: number): string => value.toString(16).padStart(2, '0');

/** Turns any CSS colour into `#rrggbbaa`, the only form Monaco's themes take, by painting one pixel with it. */
export function createColorReader(): (color: string, alpha?: number) => string {
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return (color, alpha = 1) => {
    if (!context) return '#808080ff';
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = color.trim();
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, opacity = 255] = context.getImageData(0, 0, 1, 1).data;
    return `#${two(red)}${two(green)}${two(blue)}${two(Math.round(opacity * alpha))}`;
  };
}
