import type { Chain } from "../../engine/calls.ts";
import type { FunctionChain, TelephoneResult } from "./calculate.ts";
import { listenedTo } from "./experiment.ts";
import { counted, inputText, listed, shareText } from "./share-text.ts";

type Name = (id: string) => string;

/** One sentence on what the figure shows: the live region. */
export function describeChains({ experiment, chains }: TelephoneResult, name: Name): string {
  if (chains.length === 0) return "No function is chosen yet: pick one, and the row begins to whisper.";
  const left = chains.map(({ id, chain }, at) => `${name(id)} ${leftText(chain, at === 0)}`);
  return `After ${counted(experiment.depth, "layer")} from x = ${inputText(experiment.x)}, ${listed(left)}.`;
}

/** Only the first says of what: “Sigmoid leaves 1.09e-4 of the message, Tanh 7.75 %”. */
function leftText(chain: Chain, first: boolean): string {
  const left = chain.passed[0] ?? 0;
  const amount = chain.brokenLayer > 0 ? "no number" : left === 0 ? "exactly 0" : shareText(left);
  const silent = chain.zeroLayer > 0 ? " (in float32 exactly 0)" : "";
  return `${first ? "leaves " : ""}${amount}${first ? " of the message" : ""}${silent}`;
}

/** What is worth noticing about the row that is shown: corrections of what is often said, and where numbers end. */
export function notesOn({ experiment, chains }: TelephoneResult, name: Name): readonly string[] {
  const shown = chains.find(({ id }) => id === listenedTo(experiment));
  if (!shown) return [];
  const { chain } = shown;
  const who = name(shown.id);
  return [
    ...broken(chain, who),
    ...underflow(chain, who),
    ...closedGate(shown, who),
    ...(experiment.bound ? [best(chain, who)] : []),
    ...slipNote(shown, who),
    ...louder(chain, who),
    ...corrections(shown, experiment.x),
  ];
}

function broken({ brokenLayer }: Chain, who: string): string[] {
  if (brokenLayer < 0) return [];
  return [
    `With ${who} the numbers of layer ${brokenLayer} grow beyond what a computer can hold, so nothing sensible can come back through it. Choose a smaller start value or fewer layers.`,
  ];
}

function underflow({ zeroLayer, subnormalLayer, passed }: Chain, who: string): string[] {
  if (zeroLayer < 0) return [];
  const people = passed.length - zeroLayer + 1;
  const fading = subnormalLayer < 0 ? "" : ` From layer ${subnormalLayer} on it was already losing digits.`;
  return [
    `In float32, the usual precision for training, ${who}’s message is exactly 0 once layer ${zeroLayer} has passed it on, the ${ordinal(people)} person in the row: no layer from ${zeroLayer} down to 1 learns anything.${fading} In double precision ${shareText(passed[0] ?? 0)} of it would still be there.`,
  ];
}

function closedGate({ id, chain }: FunctionChain, who: string): string[] {
  const { slope, input, brokenLayer } = chain;
  const layer = slope.indexOf(0) + 1;
  if (layer === 0 || brokenLayer > 0) return [];
  const after =
    id === "relu" && layer < slope.length
      ? " It hands on 0, where ReLU’s slope counts as 0 too, so the gates after it are shut as well."
      : "";
  return [
    `Layer ${layer} takes in ${inputText(input[layer - 1] ?? 0)}, where the slope of ${who} is exactly 0: nothing passes, in any precision.${after}`,
  ];
}

function best({ steepest, bound }: Chain, who: string): string {
  return `No layer of ${who} ever passes on more than ${shareText(steepest)}. If each of the ${counted(bound.length, "layer")} did, ${shareText(bound[0] ?? 0)} would be left: the dotted line, the best case.`;
}

function slipNote({ chain, slipped }: FunctionChain, who: string): string[] {
  if (!slipped) return [];
  return [
    `The slip takes each slope at the already activated value f(x) instead of x. With ${who} that gives ${shareText(slipped.passed[0] ?? 0)}; the chain rule says ${shareText(chain.passed[0] ?? 0)}.`,
  ];
}

function louder({ passed, brokenLayer }: Chain, who: string): string[] {
  const most = passed.reduce((high, left) => Math.max(high, Math.abs(left)), 0);
  // A rounding error above 1 is no growth.
  if (!(most > 1.001) || brokenLayer > 0) return [];
  return [`Where ${who} is steeper than 1 the message grows on its way: up to ${shareText(most)} here.`];
}

/** What is often said of these two, and how far it is true. */
function corrections({ id, chain }: FunctionChain, x: number): string[] {
  if (id === "tanh") {
    return [
      `“tanh passes on 25 %” is wrong: that is sigmoid’s most. tanh’s slope is 1 at x = 0, so it passes on up to 100 %, and less the further x is from 0.`,
    ];
  }
  if (id === "relu" && x > 0 && chain.passed[0] === 1) {
    return [
      "ReLU’s 100 % holds along an active path only: here x stays above 0 in every layer. In a random layer about half of the units are off.",
    ];
  }
  return [];
}

function ordinal(count: number): string {
  const tens = count % 100;
  const ending = tens > 10 && tens < 14 ? "th" : (["th", "st", "nd", "rd"][count % 10] ?? "th");
  return `${count}${ending}`;
}
