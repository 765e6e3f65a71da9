/** Something to try: every class of answer occurs, at least in the embedded catalogue. */
export const EXAMPLE = `# settings.py
MODEL = "claude-opus-4-8"
FALLBACK_MODEL = "claude-sonnet-4-5"
SUMMARY_MODEL = "claude-3-5-haiku-latest"
VISION_MODEL = "claude-sonet-4-6"

# deploy.yaml
bedrock:
  model_id: us.anthropic.claude-opus-4-1-20250805-v1:0
  fallback: arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-3-haiku-20240307-v1:0
vertex:
  model: claude-haiku-4-5@20251001
  judge: claude-opus-4-8

# app.log
12:03:14 POST /v1/messages model=claude-opus-4-8 200
12:03:15 POST /v1/messages model=claude-2.1 404
`;
