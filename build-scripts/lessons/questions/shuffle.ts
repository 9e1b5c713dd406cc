/** The numbers from 0 to `count` - 1 in another order, the same for the same name at every build and never as they were. */
export function shuffled(name: string, count: number): number[] {
  const order = Array.from({ length: count }, (_, at) => at);
  let state = 2166136261;
  for (const letter of name) state = Math.imul(state ^ letter.charCodeAt(0), 16777619) >>> 0;
  for (let at = count - 1; at > 0; at -= 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  const same = order.every((place, at) => place === at);
  return same ? [...order.slice(1), ...order.slice(0, 1)] : order;
}
