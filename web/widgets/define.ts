/** Registers every custom element; one line each. */
import { ActivationPlot } from "./activation-plot/activation-plot.ts";
import { ChoiceGroup } from "./choice-group/choice-group.ts";
import { DataTable } from "./data-table/data-table.ts";
import { FunctionMenu } from "./function-menu/function-menu.ts";
import { ImageFilter } from "./image-filter/image-filter.ts";
import { PictureInspector } from "./image-filter/picture-inspector.ts";
import { PictureStage } from "./image-filter/picture-stage.ts";
import { NumberSlider } from "./number-slider/number-slider.ts";
import { StabilityCheck } from "./stability-check/stability-check.ts";
import { TelephoneGame } from "./telephone-game/telephone-game.ts";
import { WhisperRow } from "./telephone-game/whisper-row.ts";
import { ToggleSwitch } from "./toggle-switch/toggle-switch.ts";

customElements.define("activation-plot", ActivationPlot);
customElements.define("choice-group", ChoiceGroup);
customElements.define("data-table", DataTable);
customElements.define("function-menu", FunctionMenu);
customElements.define("image-filter", ImageFilter);
customElements.define("number-slider", NumberSlider);
customElements.define("picture-inspector", PictureInspector);
customElements.define("picture-stage", PictureStage);
customElements.define("stability-check", StabilityCheck);
customElements.define("telephone-game", TelephoneGame);
customElements.define("toggle-switch", ToggleSwitch);
customElements.define("whisper-row", WhisperRow);
