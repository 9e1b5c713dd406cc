import "./styles/page.css";
import "virtual:math-styles.css";
import "./widgets/define.ts";
import { startHost } from "./host/host.ts";

startHost();
