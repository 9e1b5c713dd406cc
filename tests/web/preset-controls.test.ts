import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Schema } from "../../web/model/attributes.ts";

const WIDGETS = "web/widgets";
const CONTROL =
  /<(number-slider|choice-group|toggle-switch|function-menu|weights-menu)\s(?:[^>$]|\$\{[^}]*\})*/g;

/** Controls that set nothing of the experiment, or only together with the group around them; by a part of their tag. */
const EXCEPTIONS = [
  // Groups that are marked as a whole.
  "data-parameter=",
  'label="Weights are drawn"',
  "LEAST_SCALE",
  // How one looks at a picture is kept nowhere.
  'label="With names under the pictures"',
  'id="wipe"',
  'id="byte"',
];

const folders = readdirSync(WIDGETS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const files = folders.flatMap(({ name }) =>
  readdirSync(join(WIDGETS, name))
    .filter((file) => file.endsWith(".ts"))
    .map((file) => ({ folder: name, file, text: readFileSync(join(WIDGETS, name, file), "utf8") })),
);

async function schemaOf(folder: string): Promise<Schema | undefined> {
  if (!files.some((one) => one.folder === folder && one.file === "experiment.ts")) return undefined;
  const { schema }: { schema: Schema } = await import(`../../web/widgets/${folder}/experiment.ts`);
  return schema;
}

describe("the controls of figures, which a preset may lock", () => {
  it("all say which part of the experiment they set", () => {
    const unmarked = files.flatMap(({ folder, file, text }) =>
      [...text.matchAll(CONTROL)]
        .map(([tag]) => tag)
        .filter((tag) => !tag.includes("data-sets=") && !EXCEPTIONS.some((part) => tag.includes(part)))
        .map((tag) => `${folder}/${file}: ${tag.slice(0, 60)}`),
    );
    expect(unmarked).toEqual([]);
  });

  it("name a part that the experiment has", async () => {
    const unknown: string[] = [];
    for (const { folder, file, text } of files) {
      const keys = [...text.matchAll(/data-sets="(\w+)"/g)].map(([, key = ""]) => key);
      if (keys.length === 0) continue;
      const schema = await schemaOf(folder);
      unknown.push(
        ...keys.filter((key) => !(schema && key in schema)).map((key) => `${folder}/${file}: ${key}`),
      );
    }
    expect(unknown).toEqual([]);
  });
});
