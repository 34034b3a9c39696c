/** What decides how a shape or a word looks, and what it is where nobody said; read from the page, written onto the copy. */
const LOOKS: Record<string, string> = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-opacity': '1',
  opacity: '1',
  visibility: 'visible',
};
const TEXT_LOOKS: Record<string, string> = {
  'font-family': '',
  'font-size': '',
  'font-style': 'normal',
  'font-weight': '400',
  'letter-spacing': 'normal',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
  'text-decoration-line': 'none',
};
/** What the reader of the picture has no use for. */
const OF_THE_PAGE = /^(class|style|role|tabindex|data-.*|aria-.*|on.*)$/;
const SVG = 'http://www.w3.org/2000/svg';

/** Families as other programs know them: `"Source Sans 3 Variable", …` becomes `Source Sans 3, …`. */
const namedFonts = (family: string) =>
  family
    .split(',')
    .map((name) => name.trim().replace(/^["']|["']$/g, ''))
    .filter((name) => !name.endsWith('Fallback'))
    .map((name) => name.replace(/ Variable$/, ''))
    .map((name) => (/^[\w-]+$/.test(name) ? name : `'${name}'`))
    .join(', ');

/** A mixed colour comes as `color(srgb 0.3 0.61 0.53)`, which few other programs read. */
export const plainColour = (value: string): string =>
  value.replace(
    /color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)(?: \/ ([\d.e-]+))?\)/g,
    (_, ...parts: string[]) => {
      const [red, green, blue] = parts.slice(0, 3).map((part) => Math.round(Number(part) * 255));
      return parts[3] === undefined
        ? `rgb(${red}, ${green}, ${blue})`
        : `rgba(${red}, ${green}, ${blue}, ${parts[3]})`;
    },
  );

function dress(original: Element, copy: Element): void {
  const style = getComputedStyle(original);
  if (style.display === 'none') {
    copy.remove();
    return;
  }
  for (const { name } of [...copy.attributes]) if (OF_THE_PAGE.test(name)) copy.removeAttribute(name);
  const isText = copy instanceof SVGTextContentElement;
  if (isText || copy instanceof SVGGeometryElement)
    for (const [look, usual] of Object.entries(isText ? { ...LOOKS, ...TEXT_LOOKS } : LOOKS)) {
      const value = style.getPropertyValue(look);
      if (value === '' || value === usual) copy.removeAttribute(look);
      else copy.setAttribute(look, look === 'font-family' ? namedFonts(value) : plainColour(value));
    }
  // The copy's children are gone through in step with the original's, before any of them is taken away.
  const copies = [...copy.children];
  [...original.children].forEach((child, at) => {
    const twin = copies[at];
    if (twin) dress(child, twin);
  });
}

export interface PictureWords {
  /** The picture's title, for those who do not see it. */
  title: string;
  /** What it shows and what it rests on. */
  description?: string;
}

export interface Picture {
  /** A document of its own: no style sheet, no variable, fonts by name. */
  svg: string;
  /** In pixels of the page. */
  width: number;
  height: number;
}

/** A picture of the page as a document that stands alone, in the colours it has now. */
export function pictureOf(original: SVGSVGElement, { title, description }: PictureWords): Picture {
  const { width, height } = original.getBoundingClientRect();
  const copy = original.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) throw new TypeError('only an svg element is a picture');
  dress(original, copy);
  copy.setAttribute('xmlns', SVG);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  if (!copy.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
  copy.setAttribute('role', 'img');
  const [x = 0, y = 0, w = width, h = height] = (copy.getAttribute('viewBox') ?? '')
    .split(/[\s,]+/)
    .map(Number);
  const ground = document.createElementNS(SVG, 'rect');
  for (const [name, value] of Object.entries({ x, y, width: w, height: h }))
    ground.setAttribute(name, String(value));
  ground.setAttribute(
    'fill',
    getComputedStyle(document.documentElement).getPropertyValue('--surface').trim() || 'white',
  );
  copy.prepend(ground);
  for (const [tag, words] of [
    ['desc', description],
    ['title', title],
  ] as const) {
    if (words === undefined) continue;
    const element = document.createElementNS(SVG, tag);
    element.textContent = words;
    copy.prepend(element);
  }
  return { svg: new XMLSerializer().serializeToString(copy), width, height };
}

/** The faces of the page's own fonts, written out, for a picture drawn where the page's styles do not reach. */
async function facesWritten(): Promise<string> {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const faces = rules.filter((rule) => rule instanceof CSSFontFaceRule);
  const written = await Promise.all(
    faces.map(async (face) => {
      const address = /url\("?([^")]+)"?\)/.exec(face.style.getPropertyValue('src'))?.[1];
      const range = face.style.getPropertyValue('unicode-range');
      // Only the faces with the plain Latin letters; the rest falls back by name.
      if (address === undefined || !range.includes('U+0-FF')) return '';
      const bytes = await fetch(new URL(address, face.parentStyleSheet?.href ?? location.href)).then(
        (answer) => answer.blob(),
      );
      const family = face.style.getPropertyValue('font-family').replace(/["']|( Variable)/g, '');
      const style = face.style.getPropertyValue('font-style') || 'normal';
      return `@font-face{font-family:'${family}';font-style:${style};font-weight:200 900;src:url(${await dataAddress(bytes)})}`;
    }),
  );
  return written.join('');
}

const dataAddress = (bytes: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsDataURL(bytes);
  });

/** The picture in pixels, twice as many a side as on the page, in the page's own fonts. */
export async function pngOf({ svg, width, height }: Picture, scale = 2): Promise<Blob> {
  const faces = await facesWritten();
  const dressed = svg.replace(/(<svg[^>]*>)/, `$1<style>${faces}</style>`);
  const image = new Image(width, height);
  image.src = await dataAddress(new Blob([dressed], { type: 'image/svg+xml' }));
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser cannot draw pictures.');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large.'))),
      'image/png',
    );
  });
}
