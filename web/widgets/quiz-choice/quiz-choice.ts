import type { PropertyDeclarations, TemplateResult } from "lit";
import { optionList, optionStyles } from "../quiz/option-list.ts";
import { rightOptions, slotted } from "../quiz/parts.ts";
import { QuizElement, type Verdict } from "../quiz/quiz-element.ts";
import { judgeOne, judgeSeveral, readChoice } from "./judge.ts";
import { schema } from "./question.ts";

/**
 * One answer of several, or several of several; each has feedback of its own.
 *
 * @attr multiple - several answers may be right
 */
export class QuizChoice extends QuizElement {
  static override schema = schema;
  static override styles = [QuizElement.styles, optionStyles];
  static override properties: PropertyDeclarations = { multiple: { type: Boolean } };

  declare multiple: boolean;
  protected override readonly kind = "choice";

  constructor() {
    super();
    this.multiple = false;
  }

  protected override renderField(): TemplateResult {
    const chosen = readChoice(this.draft);
    const { right } = this;
    return optionList({
      count: slotted(this, "option-").length,
      multiple: this.multiple,
      chosen,
      explained: new Map(
        this.multiple && this.verdict ? chosen.map((option) => [option, right.has(option)]) : [],
      ),
      choose: (options) => this.write(options.join(",")),
    });
  }

  protected override judge(answer: string): Verdict | string {
    const chosen = readChoice(answer);
    const [first] = chosen;
    if (first === undefined) return "Choose an answer first. A guess is welcome: it costs nothing.";
    return this.multiple ? judgeSeveral(chosen, this.right) : judgeOne(first, this.right);
  }

  private get right(): ReadonlySet<number> {
    return new Set(rightOptions(this));
  }
}
