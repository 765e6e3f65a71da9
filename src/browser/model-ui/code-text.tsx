import { forDisplay } from "#shared/format/for-display.ts";

interface CodeTextProps {
  readonly className: string;
  readonly children: string;
}

/** A name, an ID or a piece of JSON, made fit for the screen. */
export function CodeText({ className, children }: CodeTextProps) {
  return (
    <code className={`font-mono ${className}`}>
      <bdi>{forDisplay(children)}</bdi>
    </code>
  );
}
