import { playerName, short } from "../self-normalisation/story.ts";
import { type MomentResult, type PlayerMoments, settledAt } from "./calculate.ts";

type Name = (id: string) => string;

/** Where the walk has come to. */
export function describeMoments({ experiment, players }: MomentResult, name: Name): string {
  if (players.length === 0) return "No function is chosen yet: pick one below.";
  const { layers } = experiment;
  if (layers === 0) {
    return `The signal starts with mean ${short(experiment.mean)} and variance ${short(experiment.variance)}. Press One layer to send it on.`;
  }
  const told = players.map(({ player, orbit }) => {
    const [mean, variance] = [orbit.mean[layers] ?? Number.NaN, orbit.variance[layers] ?? Number.NaN];
    if (!Number.isFinite(variance)) return `${playerName(player, name)} has no mean and variance any more`;
    return `${playerName(player, name)} has mean ${near(mean)} and variance ${near(variance)}`;
  });
  return `After ${layers === 1 ? "1 layer" : `${layers} layers`}: ${told.join("; ")}.`;
}

/** Smaller ones are what is left of a walk that nears 0 for ever. */
const LEAST = 5e-4;

function near(value: number): string {
  return short(Math.abs(value) < LEAST ? 0 : value);
}

/** Where each walk ends, and how strongly it is drawn there, a sentence each. */
export function endsOf({ players }: MomentResult, name: Name): string[] {
  return players.map((one) => endOf(one, playerName(one.player, name)));
}

/** A pull this near to 1 is none: what it draws together is not seen in any network that is built. */
const NEUTRAL = 1e-3;

function endOf(one: PlayerMoments, name: string): string {
  const lost = one.orbit.square.findIndex((square) => !Number.isFinite(square));
  if (lost >= 0)
    return `${name} has no mean and no variance from layer ${lost} on: they are infinite, or no numbers.`;
  const rest = settledAt(one);
  if (!rest) return `${name} still moves after ${one.orbit.pull.length} layers.`;
  const { mean, variance, pull } = rest;
  if (Math.abs(mean) < LEAST && variance < LEAST) {
    return `${name} fades away: every layer leaves ${Math.round(100 * pull)} % of what is left of its mean square.`;
  }
  const place = `${name} comes to rest at mean ${near(mean)} and variance ${near(variance)}`;
  if (Number.isNaN(pull)) return `${place}.`;
  if (Math.abs(pull - 1) < NEUTRAL) {
    return `${place}, but nothing draws it there: it rests wherever its mean square happens to be.`;
  }
  return `${place}. Near there every layer leaves ${Math.round(100 * pull)} % of what its mean square is off.`;
}
