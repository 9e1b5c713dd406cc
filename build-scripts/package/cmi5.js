import { escaped } from "./xml.js";

/** cmi5.xml: a course of one assignable unit. @param {import("./contents.js").Contents} contents */
export function cmi5Structure({ id, title, description, language, mastery }) {
  const texts = `<title><langstring lang="${language}">${escaped(title)}</langstring></title>
    <description><langstring lang="${language}">${escaped(description)}</langstring></description>`;
  const judged =
    mastery === undefined
      ? 'moveOn="Completed"'
      : `moveOn="CompletedAndPassed" masteryScore="${mastery / 100}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="urn:activation-lab:${id}">
    ${texts}
  </course>
  <au id="urn:activation-lab:${id}:pages" ${judged} launchMethod="AnyWindow">
    ${texts}
    <url>launch.html</url>
  </au>
</courseStructure>
`;
}
