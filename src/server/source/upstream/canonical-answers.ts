import { list, object, recurring } from "./canonical-json-scanner.ts";
import { boolean, type Scanner, literal, nullable, number, string } from "./canonical-scalars.ts";

// The same contract as `ModelsPage` and `ModelInfo`, for bytes; a test keeps them in step.
const required = (scan: Scanner) => ({ scan, isRequired: true });
const optional = (scan: Scanner) => ({ scan: nullable(scan), isRequired: false });

const model = object({
  type: required(literal('"model"')),
  id: required(string),
  display_name: required(string),
  created_at: required(string),
  lifecycle: optional(string),
  line: optional(string),
  deprecated_at: optional(string),
  retires_at: optional(string),
  max_input_tokens: optional(number),
  max_tokens: optional(number),
  // Models of one generation have the same ones.
  capabilities: optional(recurring(object({}))),
});

const page = object({
  data: required(list(model)),
  has_more: required(boolean),
  first_id: optional(string),
  last_id: optional(string),
});

/** Whether a text is a page of models that this server would write with the very same bytes. */
export function isCanonicalPage(utf8: Uint8Array): boolean {
  return page(utf8, 0, 0) === utf8.length;
}

/** Whether a text is a model that this server would write with the very same bytes. */
export function isCanonicalModel(utf8: Uint8Array): boolean {
  return model(utf8, 0, 0) === utf8.length;
}
