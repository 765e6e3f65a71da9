interface ClaudeOnlyProps {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** Leaves out the models of other vendors, where a server lists them. */
export function ClaudeOnly({ isOn, onChange }: ClaudeOnlyProps) {
  return (
    <button
      type="button"
      className="control aria-pressed:border-accent! aria-pressed:text-accent!"
      aria-pressed={isOn}
      title="Only models with “claude” or “anthropic” in their ID"
      onClick={() => onChange(!isOn)}
    >
      Claude only
    </button>
  );
}
