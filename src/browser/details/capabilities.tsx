import type { ModelInfo } from "#shared/contract/model-info.ts";
import { forDisplay } from "#shared/format/for-display.ts";
import {
  readCapabilities,
  type Capability,
  type Support,
} from "#shared/model-info/capability-tree.ts";
import { capabilityName, SUPPORT_TEXT } from "#shared/model-info/capability-wording.ts";
import { verbatimModel } from "#shared/model-info/verbatim.ts";

const COLOURS: Readonly<Record<Support, string>> = {
  yes: "text-ok",
  no: "text-ink-2",
  unreported: "text-ink-3 italic",
};

/** The model's capabilities as a tree: supported, not supported or not reported. */
export function Capabilities({ model }: { model: ModelInfo }) {
  const { capabilities } = verbatimModel(model);
  return (
    <section aria-labelledby="capabilities">
      <h3 id="capabilities" className="panel-heading">
        Capabilities
      </h3>
      {capabilities ? (
        <CapabilityList capabilities={readCapabilities(capabilities)} />
      ) : (
        <p className="text-[13px] text-ink-3">Not reported</p>
      )}
    </section>
  );
}

function CapabilityList({ capabilities }: { capabilities: readonly Capability[] }) {
  return (
    <ul className="text-[13px]">
      {capabilities.map(({ key, support, children, isNew, value }) => (
        <li key={key}>
          <div className="flex justify-between gap-4 border-b border-line-soft py-1.5">
            <span className="min-w-0 wrap-anywhere" title={key}>
              <bdi>{capabilityName(key)}</bdi>
              {isNew && <span className="ms-1.5 text-[11px] text-accent">New field</span>}
            </span>
            {value !== null ? (
              <code className="max-w-1/2 truncate font-mono text-[12px]">
                <bdi>{forDisplay(value)}</bdi>
              </code>
            ) : (
              support && <span className={COLOURS[support]}>{SUPPORT_TEXT[support]}</span>
            )}
          </div>
          {children.length > 0 && (
            <div className="ps-4 text-ink-2">
              <CapabilityList capabilities={children} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
