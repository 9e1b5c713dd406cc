/** What cmi5 lets a lesson say, and when. */

const CMI5 = "https://w3id.org/xapi/cmi5/";
const VERBS = "http://adlnet.gov/expapi/verbs/";
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const DURATION = /^PT\d+(\.\d{1,2})?S$/;
const defined = ["initialized", "completed", "passed", "failed", "terminated"];

export interface Said {
  readonly id: string;
  readonly verb: { readonly id: string };
  readonly timestamp: string;
  readonly actor: unknown;
  readonly object: { readonly id: string; readonly definition?: { readonly interactionType?: string } };
  readonly result?: {
    readonly success?: boolean;
    readonly completion?: boolean;
    readonly duration?: string;
    readonly response?: string;
    readonly score?: {
      readonly scaled: number;
      readonly raw: number;
      readonly min: number;
      readonly max: number;
    };
    readonly extensions?: Readonly<Record<string, number>>;
  };
  readonly context: {
    readonly registration: string;
    readonly contextActivities?: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly extensions?: Readonly<Record<string, unknown>>;
  };
}

export interface Launch {
  readonly actor: unknown;
  readonly activityId: string;
  readonly registration: string;
  readonly sessionId: string;
  readonly mode: string;
  readonly masteryScore: number;
  readonly publisher: string;
}

export const verbOf = ({ verb }: Said): string => verb.id.slice(VERBS.length);

/** Why a statement may not be said now; `visit` are those of this visit, `all` those of the registration. */
export function objections(
  said: Said,
  visit: readonly Said[],
  all: readonly Said[],
  launch: Launch,
): string[] {
  return [...formOf(said, launch), ...orderOf(said, visit, all, launch), ...resultOf(said, launch)];
}

function formOf(said: Said, launch: Launch): string[] {
  const { context } = said;
  const categories = (context.contextActivities?.category ?? []).map(({ id }) => id);
  const isDefined = defined.includes(verbOf(said));
  const { success, completion } = said.result ?? {};
  const moves = isDefined && (success !== undefined || completion !== undefined);
  return [
    expect(UUID.test(said.id), "an id that is a UUID"),
    expect(said.verb.id.startsWith(VERBS), "a verb of the list"),
    expect(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(said.timestamp), "a timestamp in UTC"),
    expect(same(said.actor, launch.actor), "the actor of the launch"),
    expect(context.registration === launch.registration, "the registration"),
    expect(context.extensions?.[`${CMI5}context/extensions/sessionid`] === launch.sessionId, "the session"),
    expect(context.contextActivities?.grouping?.[0]?.id === launch.publisher, "the template's grouping"),
    expect(
      isDefined === categories.includes(`${CMI5}context/categories/cmi5`),
      "the category of cmi5 where it belongs",
    ),
    expect(
      moves === categories.includes(`${CMI5}context/categories/moveon`),
      "the category moveon where it belongs",
    ),
    expect(!isDefined || said.object.id === launch.activityId, "the activity of the launch"),
  ].flat();
}

function orderOf(said: Said, visit: readonly Said[], all: readonly Said[], { mode }: Launch): string[] {
  const verb = verbOf(said);
  const before = visit.map(verbOf);
  const ever = all.map(verbOf);
  return [
    expect((verb === "initialized") === (before.length === 0), "initialized first, and only first"),
    expect(!before.includes("terminated"), "nothing after terminated"),
    expect(!defined.includes(verb) || !before.includes(verb), "each defined verb once in a visit"),
    expect(
      !["passed", "completed"].includes(verb) || !ever.includes(verb),
      "passed and completed once for ever",
    ),
    expect(verb !== "failed" || !ever.includes("passed"), "no failed after passed"),
    expect(!["passed", "failed"].includes(verb) || !before.some(isJudgement), "one judgement in a visit"),
    expect(mode === "Normal" || ["initialized", "terminated"].includes(verb), `nothing else in ${mode} mode`),
  ].flat();
}

function resultOf(said: Said, launch: Launch): string[] {
  const verb = verbOf(said);
  const { result, context } = said;
  const { score, duration, extensions } = result ?? {};
  const mark = context.extensions?.[`${CMI5}context/extensions/masteryscore`];
  const progress = extensions?.[`${CMI5}result/extensions/progress`];
  const needsDuration = defined.includes(verb) && verb !== "initialized";
  return [
    expect(!needsDuration || DURATION.test(duration ?? ""), "a duration"),
    expect(duration === undefined || DURATION.test(duration), "a duration as ISO 8601 has it"),
    expect(!score || isJudgement(verb), "a score on passed and failed alone"),
    expect(
      !score || (score.scaled >= 0 && score.scaled <= 1 && score.raw <= score.max),
      "a score in its range",
    ),
    expect(verb !== "passed" || (score?.scaled ?? 1) >= launch.masteryScore, "a passing score"),
    expect(verb !== "failed" || (score?.scaled ?? 0) < launch.masteryScore, "a failing score"),
    expect(!isJudgement(verb) || mark === launch.masteryScore, "the mastery score beside a judgement"),
    expect(!isJudgement(verb) || result?.success === (verb === "passed"), "success as the verb has it"),
    expect((verb === "completed") === (result?.completion === true), "completion with completed alone"),
    expect(
      progress === undefined || (Number.isInteger(progress) && progress >= 0 && progress <= 100),
      "whole percents",
    ),
    expect(
      verb !== "answered" || said.object.definition?.interactionType !== undefined,
      "an interaction's type",
    ),
  ].flat();
}

function isJudgement(verb: string): boolean {
  return verb === "passed" || verb === "failed";
}

function expect(isSo: boolean, what: string): string[] {
  return isSo ? [] : [`expected ${what}`];
}

export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
