// Pages of text alone: glossary, references, search. They need nothing of the figures' code, which is most of it.
import "./styles/page.css";
import "virtual:math-styles.css";
import { startHost } from "./host/host.ts";

startHost();
