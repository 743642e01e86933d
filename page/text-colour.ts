/** Middle of relative luminance by eye, not by number: equal contrast to black and white (WCAG formula). */
const MIDDLE_LUMINANCE = 0.179

const linear = (channel: number): number => {
  const share = channel / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

/** WCAG 2 relative luminance, 0 black to 1 white, of a computed `rgb()` or `color(srgb …)` value; null if not one. */
export function luminance(colour: string): number | null {
  const numbers = colour.match(/-?[\d.]+(e-?\d+)?/g)?.map(Number)
  const [red, green, blue] = numbers ?? []
  if (red === undefined || green === undefined || blue === undefined) return null
  const scale = colour.startsWith('color(srgb') ? 255 : 1
  if (!colour.startsWith('rgb') && scale === 1) return null
  return 0.2126 * linear(red * scale) + 0.7152 * linear(green * scale) + 0.0722 * linear(blue * scale)
}

/** Light text means a dark page under it: then the marks' light set of colours is needed. */
export function isLightText(view: Window, element: Element): boolean {
  const value = luminance(view.getComputedStyle(element).color)
  return value !== null && value > MIDDLE_LUMINANCE
}
