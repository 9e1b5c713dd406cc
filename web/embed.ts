// The page for frames, which has to bring its lesson first.
import "./styles/page.css";
import "virtual:math-styles.css";
import "./widgets/define.ts";
import { startEmbedded } from "./host/embed/start.ts";
import { startHost } from "./host/host.ts";

void startEmbedded(startHost);
