/**
 * Takes the time of its making out of an MP4 (ISO/IEC 14496-12, 8.2.2, 8.3.2 and 8.4.2), so that the same part of the same file is
 * the same bytes whenever it is made, and an upload of it can go on.
 */
const HOLDING_DATES = new Set(['mvhd', 'tkhd', 'mdhd']);
const HOLDING_OTHERS = new Set(['trak', 'mdia']);
const HEAD = 16;

/** The same bytes without dates; what is no MP4 as it is. */
export async function undated(blob) {
  for (let at = 0; at + 8 <= blob.size; ) {
    const head = new DataView(await blob.slice(at, at + HEAD).arrayBuffer());
    const size = sizeOf(head);
    if (size < 8) {
      return blob;
    }
    if (typeAt(head, 0) === 'moov') {
      const index = new DataView(await blob.slice(at, at + size).arrayBuffer());
      clear(index, 8, index.byteLength);
      return new Blob([blob.slice(0, at), index, blob.slice(at + size)]);
    }
    at += size;
  }
  return blob;
}

/** A size that needs more than four bytes stands behind the type. */
function sizeOf(head) {
  const size = head.getUint32(0);
  return size === 1 && head.byteLength === HEAD ? Number(head.getBigUint64(8)) : size;
}

function clear(index, from, until) {
  for (let at = from; at + 8 <= until; at += Math.max(index.getUint32(at), 8)) {
    const type = typeAt(index, at);
    if (HOLDING_OTHERS.has(type)) {
      clear(index, at + 8, at + index.getUint32(at));
    } else if (HOLDING_DATES.has(type)) {
      const length = index.getUint8(at + 8) === 1 ? 16 : 8;
      new Uint8Array(index.buffer, at + 12, length).fill(0);
    }
  }
}

function typeAt(view, at) {
  return String.fromCharCode(...new Uint8Array(view.buffer, at + 4, 4));
}
