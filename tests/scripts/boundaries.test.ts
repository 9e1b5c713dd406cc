import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkBoundaries } from "../../build-scripts/check/boundaries.js";
import { rules } from "../../build-scripts/check/rules.js";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "activation-lab-rooms-"));
});

afterEach(() => rmSync(root, { recursive: true }));

function violationsOf(path: string, text: string): string[] {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  return checkBoundaries(root, rules).violations;
}

test.each([
  ["cpp/activations/tanh.cpp", '#include "networks/chain.hpp"'],
  ["cpp/networks/chain.cpp", '#include "images/table.hpp"'],
  ["cpp/images/table.cpp", "#include <emscripten/bind.h>"],
  ["cpp/datasets/digits.cpp", '#include "activations/kernel.hpp"'],
  ["web/charts/curves.ts", 'import type { CatalogueRow } from "../engine/calls.ts";'],
  ["web/widgets/activation-plot/activation-plot.ts", 'import { startHost } from "../../host/host.ts";'],
  ["web/widgets/activation-plot/activation-plot.ts", 'import { Chart } from "chart.js";'],
  ["web/host/host.ts", 'import { ActivationPlot } from "../widgets/activation-plot/activation-plot.ts";'],
  ["web/host/host.ts", 'const plot = await import("../widgets/activation-plot/activation-plot.ts");'],
  ["web/engine/client.ts", 'import create from "@wasm/simd/activation-lab.js";'],
  ["web/engine/client.ts", 'const worker = new Worker(new URL("../host/worker.ts", import.meta.url));'],
  ["web/model/address.ts", 'export * from "../widgets/define.ts";'],
  ["build-scripts/lessons/tags.ts", 'import "../../web/widgets/image-filter/image-filter.ts";'],
  ["tests/e2e/site.spec.ts", 'import { address } from "../../web/model/address.ts";'],
])("a forbidden import in %s is found: %s", (path, line) => {
  const violations = violationsOf(path, `// A comment.\n\n${line}\n`);
  expect(violations).toHaveLength(1);
  expect(violations[0]).toContain(`${path}:3: `);
});

test.each([
  [
    "cpp/networks/chain.cpp",
    '#include "activations/kernel.hpp"\n#include "networks/chain.hpp"\n#include <cmath>',
  ],
  ["web/engine/module.ts", 'import create from "@wasm/simd/activation-lab.js";\nimport "./errors.ts";'],
  ["web/widgets/activation-plot/activation-plot.ts", 'import { CurveChart } from "../../charts/curves.ts";'],
  ["build-scripts/lessons/tags.ts", 'import { schema } from "../../web/widgets/image-filter/experiment.ts";'],
  ["web/model/address.ts", '// import "../host/host.ts"\n/* import "../host/host.ts" */'],
])("what the plan of the house allows in %s passes", (path, text) => {
  expect(violationsOf(path, text)).toEqual([]);
});

test("several names over several lines are one import", () => {
  const text = 'import {\n  one,\n  type Two,\n} from "../widgets/image-filter/image-filter.ts";\n';
  expect(violationsOf("web/host/host.ts", text)[0]).toContain("web/host/host.ts:4: ");
});

test("a file in no room is found", () => {
  expect(violationsOf("web/attic/old.ts", "")[0]).toContain("no room");
});
