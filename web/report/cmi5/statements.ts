import type { Interaction } from "../interaction.ts";
import type { Outcome } from "../outcome.ts";
import { response2004, timespan2004 } from "../scorm/spelling.ts";
import { uuidOf } from "../uuid.ts";
import { type LaunchParameters, objectOf } from "./launch.ts";

const VERBS = "http://adlnet.gov/expapi/verbs/";
const CMI5 = "https://w3id.org/xapi/cmi5/";
const CATEGORY = { id: `${CMI5}context/categories/cmi5`, objectType: "Activity" };
const MOVE_ON = { id: `${CMI5}context/categories/moveon`, objectType: "Activity" };

/** The verbs that cmi5 defines for lessons. Each stands at most once in a visit. */
export type Verb = "initialized" | "passed" | "failed" | "completed" | "terminated";

export interface Statement {
  readonly id: string;
  readonly verb: { readonly id: string; readonly display: Readonly<Record<string, string>> };
  readonly [property: string]: unknown;
}

/** What the LMS wrote down for this visit before it began. */
export interface LaunchData {
  readonly contextTemplate: Readonly<Record<string, unknown>>;
  readonly sessionId: string;
  readonly launchMode: string;
  readonly masteryScore?: number;
  readonly returnURL?: string;
}

export function launchDataFrom(body: unknown): LaunchData | undefined {
  const read = objectOf(body);
  const contextTemplate = objectOf(read?.contextTemplate);
  const sessionId = objectOf(contextTemplate?.extensions)?.[`${CMI5}context/extensions/sessionid`];
  if (!read || !contextTemplate || typeof sessionId !== "string") return undefined;
  const { launchMode, masteryScore, returnURL } = read;
  return {
    contextTemplate,
    sessionId,
    launchMode: typeof launchMode === "string" ? launchMode : "Normal",
    ...(typeof masteryScore === "number" ? { masteryScore } : {}),
    ...(typeof returnURL === "string" && /^https?:/i.test(returnURL) ? { returnURL } : {}),
  };
}

/** Writes the statements of one visit. */
export class StatementWriter {
  constructor(
    private readonly launch: LaunchParameters,
    private readonly data: LaunchData,
  ) {}

  /** `seconds` of the visit; a result is judged by the outcome. */
  defined(verb: Verb, at: number, seconds: number, { score }: Outcome): Statement {
    const isJudgement = verb === "passed" || verb === "failed";
    const duration = verb === "initialized" ? {} : { duration: timespan2004(seconds) };
    const judged = isJudgement
      ? { success: verb === "passed", ...(score ? { score: scoreOf(score) } : {}) }
      : {};
    const completed = verb === "completed" ? { completion: true } : {};
    const result = { ...completed, ...judged, ...duration };
    const mastery = this.data.masteryScore;
    return this.statement(this.idOf(verb), verb, at, this.launch.activityId, {
      ...(Object.keys(result).length > 0 ? { result } : {}),
      context: this.context(
        isJudgement || verb === "completed" ? [CATEGORY, MOVE_ON] : [CATEGORY],
        isJudgement && mastery !== undefined ? { [`${CMI5}context/extensions/masteryscore`]: mastery } : {},
      ),
    });
  }

  /** One try at one question. It has no score: in cmi5 only a judgement of the whole has one. */
  answered(interaction: Interaction): Statement {
    const [interactionType, response] = response2004(interaction.response);
    const { key, id, share, latencySeconds, at } = interaction;
    const definition = { type: "http://adlnet.gov/expapi/activities/cmi.interaction", interactionType };
    return this.statement(key, "answered", at, `${this.launch.activityId}/questions/${id}`, {
      definition,
      result: {
        response,
        duration: timespan2004(latencySeconds),
        ...(share === undefined ? {} : { success: share === 1 }),
      },
      context: this.context([], {}),
    });
  }

  progressed(progress: number, at: number, key: string): Statement {
    const result = { extensions: { [`${CMI5}result/extensions/progress`]: Math.round(100 * progress) } };
    return this.statement(key, "progressed", at, this.launch.activityId, {
      result,
      context: this.context([], {}),
    });
  }

  /** Passed and completed are for ever, the others for this visit. */
  private idOf(verb: Verb): string {
    const { registration, activityId } = this.launch;
    const isForEver = verb === "passed" || verb === "completed";
    return uuidOf([registration, activityId, verb, isForEver ? "" : this.data.sessionId].join("\n"));
  }

  private statement(
    id: string,
    verb: string,
    at: number,
    object: string,
    { definition, ...rest }: { readonly definition?: unknown; readonly [property: string]: unknown },
  ): Statement {
    return {
      id,
      timestamp: new Date(at).toISOString(),
      actor: this.launch.actor,
      verb: { id: VERBS + verb, display: { "en-US": verb } },
      object: { id: object, objectType: "Activity", ...(definition ? { definition } : {}) },
      ...rest,
    };
  }

  /** The LMS's template, to which something may be added and of which nothing may be changed. */
  private context(categories: readonly object[], extensions: Readonly<Record<string, unknown>>): object {
    const { contextTemplate } = this.data;
    const activities = objectOf(contextTemplate.contextActivities) ?? {};
    const given = Array.isArray(activities.category) ? (activities.category as unknown[]) : [];
    const category = [...given, ...categories];
    const contextActivities = { ...activities, ...(category.length > 0 ? { category } : {}) };
    return {
      ...contextTemplate,
      registration: this.launch.registration,
      ...(Object.keys(contextActivities).length > 0 ? { contextActivities } : {}),
      extensions: { ...extensions, ...objectOf(contextTemplate.extensions) },
    };
  }
}

function scoreOf({ scaled, raw, max }: NonNullable<Outcome["score"]>): object {
  return { scaled, raw, min: 0, max };
}
