import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { bundleScript } from "../bundle-script.ts";
import { LICENCES } from "../licences/text.ts";
import { thirdParty } from "../licences/third-party.ts";

/** Puts pages that use the built elements, in plain HTML and in React, beside them. */
export async function writeDemos(root: string, outDir: string): Promise<void> {
  const demos = join(outDir, "demos");
  await mkdir(demos, { recursive: true });
  for (const file of ["page.css", "plain.html", "plain.js", "react.html"]) {
    await cp(join(root, "demos", file), join(demos, file));
  }
  const others = thirdParty(root);
  const script = await bundleScript(join(root, "demos/react/main.tsx"), {}, [others.note()]);
  await writeFile(join(demos, "react.js"), script);
  await writeFile(join(demos, LICENCES), others.text());
}
