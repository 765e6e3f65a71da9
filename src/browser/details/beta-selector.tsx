import { useRef, useState } from "react";
import { BETAS_MAX, isBetaName } from "#shared/contract/request-grammar.ts";
import { PlainBetaField, type BetaFieldProps } from "./beta-field.tsx";
import { useFieldUpgrade } from "./use-field-upgrade.ts";

const loadCombobox = async () => (await import("./beta-combobox.tsx")).BetaCombobox;

interface BetaSelectorProps {
  readonly chosen: readonly string[];
  readonly onChange: (betas: string[]) => void;
}

/** Chooses the betas that every request is sent with: known ones, or any other by name. */
export function BetaSelector({ chosen, onChange }: BetaSelectorProps) {
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const { upgrade, ...use } = useFieldUpgrade(input, loadCombobox);

  const choose = (betas: string[]) => {
    const wrong = betas.find((beta) => !isBetaName(beta));
    if (wrong !== undefined) {
      setProblem("Beta names use letters, digits, dots, - and _ only, up to 64 characters.");
      return;
    }
    if (betas.length > BETAS_MAX) {
      setProblem(`A request takes at most ${BETAS_MAX} betas.`);
      return;
    }
    setProblem(null);
    setTyped("");
    onChange(betas);
  };
  const field: BetaFieldProps = {
    chosen,
    typed,
    isInvalid: problem !== null,
    onType: (next) => {
      setTyped(next);
      setProblem(null);
    },
    onChoose: choose,
  };

  return (
    <section aria-labelledby="betas">
      <h3 id="betas" className="panel-heading">
        Beta headers
      </h3>
      {upgrade ? (
        <upgrade.Field {...field} ref={input} begun={upgrade.begun} />
      ) : (
        <PlainBetaField {...field} ref={input} use={use} />
      )}
      {problem !== null && (
        <p role="alert" className="mt-1.5 text-[12.5px] text-warn">
          {problem}
        </p>
      )}
    </section>
  );
}
