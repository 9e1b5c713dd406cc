/** The buffers of the typed arrays in a result, each once: they are moved to the caller rather than copied. */
export function transferablesOf(value: unknown): readonly ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  collect(value, buffers);
  return [...buffers];
}

function collect(value: unknown, buffers: Set<ArrayBuffer>): void {
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) {
      buffers.add(value.buffer);
    }
  } else if (Array.isArray(value)) {
    for (const element of value) {
      collect(element, buffers);
    }
  } else if (typeof value === "object" && value !== null) {
    for (const element of Object.values(value)) {
      collect(element, buffers);
    }
  }
}
