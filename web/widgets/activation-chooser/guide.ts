export interface Answer {
  /** The place it leads to. */
  readonly to: string;
  readonly text: string;
}

/** A question, or advice: then it has no answers. */
export interface Place {
  readonly id: string;
  readonly title: string;
  readonly answers: readonly Answer[];
  /** The functions that are advised. */
  readonly functions: readonly string[];
}

/** By id; the first is where the walk begins. */
export type Guide = ReadonlyMap<string, Place>;

/** A question that was answered. */
export interface Step {
  readonly question: Place;
  readonly answer: Answer;
}

export interface Walk {
  readonly steps: readonly Step[];
  /** Missing only in a guide without places. */
  readonly here: Place | undefined;
  /** The rest of the path, which leads nowhere. */
  readonly lost: readonly string[];
}

/** Reads the guide from the sections that the page holds within the tag. */
export function readGuide(root: ParentNode): Guide {
  const sections = [...root.querySelectorAll<HTMLElement>("[data-place]")];
  return new Map(
    sections.map((section) => {
      const { place: id = "", functions = "" } = section.dataset;
      const links = [...section.querySelectorAll<HTMLElement>("[data-to]")];
      const answers = links.map((link) => ({ to: link.dataset.to ?? "", text: textOf(link) }));
      const title = textOf(section.querySelector("h3"));
      return [id, { id, title, answers, functions: functions.split(" ").filter((word) => word !== "") }];
    }),
  );
}

/** Follows a path as far as the guide knows it. */
export function walk(guide: Guide, path: string): Walk {
  const words = path.split(/\s+/).filter((word) => word !== "");
  const steps: Step[] = [];
  let [here] = guide.values();
  for (const [at, word] of words.entries()) {
    const answer = here?.answers.find(({ to }) => to === word);
    const next = guide.get(word);
    if (!here || !answer || !next) return { steps, here, lost: words.slice(at) };
    steps.push({ question: here, answer });
    here = next;
  }
  return { steps, here, lost: [] };
}

/** The path to a place, by the first way there is; undefined when no answer leads to it. */
export function pathTo(guide: Guide, id: string): string | undefined {
  const search = (from: Place | undefined, way: readonly string[]): readonly string[] | undefined => {
    if (from?.id === id) return way;
    for (const { to } of from?.answers ?? []) {
      const found = way.includes(to) ? undefined : search(guide.get(to), [...way, to]);
      if (found) return found;
    }
    return undefined;
  };
  const [start] = guide.values();
  return search(start, [])?.join(" ");
}

/** The path that stands before the answer number `count`, counted from 0. */
export function pathOf(steps: readonly Step[], count = steps.length): string {
  return steps
    .slice(0, count)
    .map(({ answer }) => answer.to)
    .join(" ");
}

function textOf(element: Element | null): string {
  return element?.textContent?.trim() ?? "";
}
