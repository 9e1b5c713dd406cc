import type { ExperimentChange } from "activation-lab-elements";
import type {} from "activation-lab-elements/react";
import { type ReactElement, useState } from "react";
import { createRoot } from "react-dom/client";

const CHOICES = ["relu", "gelu", "tanh", "softplus"];

/** React holds the state; the figure shows it, and tells what the reader changed. */
function App(): ReactElement {
  const [functions, setFunctions] = useState(["relu", "gelu"]);
  const [x, setX] = useState("1");
  const toggle = (id: string): void =>
    setFunctions(functions.includes(id) ? functions.filter((other) => other !== id) : [...functions, id]);
  const follow = ({ detail }: CustomEvent<ExperimentChange>): void => {
    setX(detail.attributes.x ?? "1");
    setFunctions((detail.attributes.functions ?? "").split(" ").filter((id) => id !== ""));
  };
  return (
    <>
      <h1>The same in React</h1>
      <fieldset>
        <legend>Functions</legend>
        {CHOICES.map((id) => (
          <label key={id}>
            <input type="checkbox" checked={functions.includes(id)} onChange={() => toggle(id)} /> {id}
          </label>
        ))}
      </fieldset>
      <p>
        x is <output>{x}</output>, for {functions.length} functions.
      </p>
      <activation-plot functions={functions.join(" ")} x={x} controls="few" onexperiment-change={follow} />
    </>
  );
}

const place = document.getElementById("app");
if (place) createRoot(place).render(<App />);
