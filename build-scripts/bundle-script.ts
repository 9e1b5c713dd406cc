import { build, type Plugin } from "vite";

/** One classic script out of a module and all that it imports, for where no module may stand or nothing may be fetched. */
export async function bundleScript(
  file: string,
  define: Readonly<Record<string, string>> = {},
  plugins: Plugin[] = [],
): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "warn",
    define,
    plugins,
    build: {
      write: false,
      target: "es2022",
      modulePreload: false,
      rolldownOptions: { input: file, output: { format: "iife" } },
    },
  });
  const outputs = [result].flat().flatMap((bundle) => ("output" in bundle ? bundle.output : []));
  const [script] = outputs;
  if (outputs.length !== 1 || script?.type !== "chunk") throw new Error(`${file} is more than one script.`);
  return script.code;
}
