import { address, escaped } from "./xml.js";

/**
 * imsmanifest.xml of SCORM 2004, 4th edition.
 *
 * @param {import("./contents.js").Contents} contents
 * @param {readonly string[]} files
 */
export function scorm2004Manifest({ id, title, mastery }, files) {
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="activation-lab-${id}" version="1.0"
  xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
  xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>2004 4th Edition</schemaversion>
  </metadata>
  <organizations default="organization">
    <organization identifier="organization">
      <title>${escaped(title)}</title>
      <item identifier="item" identifierref="resource" isvisible="true">
        <title>${escaped(title)}</title>
        <imsss:sequencing>
${objective(mastery)}
          <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
        </imsss:sequencing>
      </item>
      <imsss:sequencing>
        <imsss:controlMode choice="true" flow="true"/>
      </imsss:sequencing>
    </organization>
  </organizations>
  <resources>
    <resource identifier="resource" type="webcontent" adlcp:scormType="sco" href="launch.html">
${files.map((file) => `      <file href="${address(file)}"/>`).join("\n")}
    </resource>
  </resources>
</manifest>
`;
}

/** What there is no score for is not satisfied by one. @param {number | undefined} mastery */
function objective(mastery) {
  const primary =
    mastery === undefined
      ? '            <imsss:primaryObjective objectiveID="lesson"/>'
      : `            <imsss:primaryObjective objectiveID="lesson" satisfiedByMeasure="true">
              <imsss:minNormalizedMeasure>${mastery / 100}</imsss:minNormalizedMeasure>
            </imsss:primaryObjective>`;
  return `          <imsss:objectives>
${primary}
          </imsss:objectives>`;
}
