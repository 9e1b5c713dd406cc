import { address, escaped } from "./xml.js";

/** imsmanifest.xml of SCORM 1.2. @param {import("./contents.js").Contents} contents @param {readonly string[]} files */
export function scorm12Manifest({ id, title, mastery }, files) {
  const mark = mastery === undefined ? "" : `\n        <adlcp:masteryscore>${mastery}</adlcp:masteryscore>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="activation-lab-${id}" version="1.0"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="organization">
    <organization identifier="organization">
      <title>${escaped(title)}</title>
      <item identifier="item" identifierref="resource" isvisible="true">
        <title>${escaped(title)}</title>${mark}
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="resource" type="webcontent" adlcp:scormtype="sco" href="launch.html">
${files.map((file) => `      <file href="${address(file)}"/>`).join("\n")}
    </resource>
  </resources>
</manifest>
`;
}
