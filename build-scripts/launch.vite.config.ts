/** Builds the script and the style of the page that a learning platform opens, which the packages take from build/launch. */
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";
import { type BuiltCourse, loadCourseModule, resolveCourseModule } from "./lessons/course-modules.ts";
import { keptCourse } from "./lessons/kept-course.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
/** The course that the site's build has left: the lessons are compiled once. */
function builtCourse(): Plugin {
  let built: BuiltCourse | undefined;
  const kept = (): BuiltCourse => {
    if (!built) throw new Error("The course is read when the build starts.");
    return built;
  };
  return {
    name: "built-course",
    async buildStart() {
      built = await keptCourse(root);
    },
    resolveId: (id) => resolveCourseModule(id),
    load: (id) => loadCourseModule(id, kept),
  };
}

export default defineConfig({
  root,
  base: "./",
  publicDir: false,
  plugins: [builtCourse()],
  build: {
    outDir: `${root}build/launch`,
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    // A file of its own, not one in the script.
    cssCodeSplit: false,
    modulePreload: false,
    rolldownOptions: {
      input: { launch: `${root}web/report/launch/main.ts` },
      // A classic script, which starts whatever MIME type a platform gives to modules.
      output: { format: "iife", entryFileNames: "launch.js", assetFileNames: "launch[extname]" },
    },
  },
});
