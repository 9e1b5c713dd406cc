/** What can be said of a popular claim once it has been tried. `open`: the numbers do not decide it. */
export const verdicts = ["false", "partly", "true", "open"] as const;

export type Verdict = (typeof verdicts)[number];

export function isVerdict(text: string): text is Verdict {
  return verdicts.some((verdict) => verdict === text);
}
