// Makes the PNG of a screenshot small: 256 colours are enough for a window with text, and one byte a pixel
// compresses far better than three. Reads what browsers write: 8 bits a channel, RGB or RGBA, not interlaced.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const paletteSize = 256;

/**
 * The same picture with a palette. Colours beyond it become the nearest one in it.
 * @param {Buffer} png
 */
export function withPalette(png) {
  const { width, height, colours } = decode(png);
  const palette = commonColours(colours);
  const places = nearestPlaces(colours, palette);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    // The first byte of a row is its filter: none, which suits a palette best.
    for (let x = 0; x < width; x++)
      rows[y * (width + 1) + x + 1] = places.get(colours[y * width + x] ?? 0) ?? 0;
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const table = Buffer.from(palette.flatMap(channels));
  return Buffer.concat([
    signature,
    ...[chunk('IHDR', head), chunk('PLTE', table), chunk('IDAT', deflateSync(rows, { level: 9 }))],
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** @param {number} colour */
const channels = (colour) => [colour >> 16, (colour >> 8) & 255, colour & 255];

/**
 * @param {string} type
 * @param {Buffer} data
 */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/**
 * The pixels as 0xRRGGBB; a screenshot has no transparency.
 * @param {Buffer} png
 */
function decode(png) {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const [depth, type, , , interlaced] = png.subarray(24, 29);
  const size = type === 6 ? 4 : 3;
  if (depth !== 8 || (type !== 2 && type !== 6) || interlaced) throw new Error('not a PNG of a browser');
  const parts = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const bytes = unfilter(inflateSync(Buffer.concat(parts)), width * size, height, size);
  const colours = new Uint32Array(width * height);
  for (let i = 0; i < colours.length; i++) colours[i] = bytes.readUIntBE(i * size, 3);
  return { width, height, colours };
}

/**
 * Undoes the filter of each row.
 * @param {Buffer} data
 * @param {number} stride bytes in a row
 * @param {number} height
 * @param {number} size bytes in a pixel
 */
function unfilter(data, stride, height, size) {
  const out = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = data[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x < size ? 0 : (out[at - size] ?? 0);
      const above = y === 0 ? 0 : (out[at - stride] ?? 0);
      const corner = x < size || y === 0 ? 0 : (out[at - stride - size] ?? 0);
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter] ?? 0;
      out[at] = (data[at + y + 1] ?? 0) + guess;
    }
  }
  return out;
}

/**
 * @param {number} left
 * @param {number} above
 * @param {number} corner
 */
function paeth(left, above, corner) {
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}

/**
 * The palette: the most common colours, none too near to another, so that a rare one far from all has a place as well.
 * @param {Uint32Array} colours
 */
function commonColours(colours) {
  const counts = /** @type {Map<number, number>} */ (new Map());
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const sorted = [...counts].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
  for (let apart = 1; ; apart *= 2) {
    const palette = /** @type {number[]} */ ([]);
    for (const colour of sorted) {
      if (palette.every((other) => distance(colour, other) >= apart)) palette.push(colour);
      if (palette.length > paletteSize) break;
    }
    if (palette.length <= paletteSize) return palette;
  }
}

/**
 * For each colour of the picture its place in the palette.
 * @param {Uint32Array} colours
 * @param {number[]} palette
 */
function nearestPlaces(colours, palette) {
  const places = new Map(palette.map((colour, place) => [colour, place]));
  for (const colour of new Set(colours)) {
    if (!places.has(colour)) places.set(colour, nearest(colour, palette));
  }
  return places;
}

/**
 * @param {number} colour
 * @param {number[]} palette
 */
function nearest(colour, palette) {
  let best = 0;
  palette.forEach((other, place) => {
    if (distance(colour, other) < distance(colour, palette[best] ?? 0)) best = place;
  });
  return best;
}

/**
 * @param {number} one
 * @param {number} other
 */
function distance(one, other) {
  const [r, g, b] = [
    (one >> 16) - (other >> 16),
    ((one >> 8) & 255) - ((other >> 8) & 255),
    (one & 255) - (other & 255),
  ];
  return r * r + g * g + b * b;
}
