/** What infrastructure code and cloud permissions call the AI services of the clouds. Published resource names of the providers. */
export interface InfrastructureRow {
  /** Catalogue ids that may stand for it, the first one the catalogue has is taken. */
  readonly tools: readonly string[];
  readonly pattern: RegExp;
  /** Must also stand in the next lines, for resources that serve many products. */
  readonly near?: RegExp;
}

export const infrastructureRows: readonly InfrastructureRow[] = [
  {
    // https://registry.terraform.io/providers/hashicorp/aws/latest/docs, AWS CloudFormation resource reference, IAM service authorization reference
    tools: ["bedrock", "amazon-bedrock"],
    pattern:
      /\b(?:aws_bedrock(?:agent|agentcore)?_\w+|AWS::Bedrock(?:AgentCore)?::\w+|bedrock:(?:Invoke|Converse|\*|List|Get|Create|Apply|Retrieve)\w*|bedrock(?:-agent)?(?:-runtime)?\.amazonaws\.com|aws-cdk-lib\/aws-bedrock|aws_cdk\.aws_bedrock)|["'`]bedrock(?:-agent)?-runtime["'`]|\bBedrock(?:Agent)?Runtime(?:Async)?Client\b/g,
  },
  {
    // https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/cognitive_account, Azure resource reference Microsoft.CognitiveServices
    tools: ["azure-openai"],
    pattern: /\bazurerm_cognitive_account\b|Microsoft\.CognitiveServices\/accounts\b(?!\/)/g,
    near: /\bkind\b["']?\s*[:=]\s*["'](?:OpenAI|AIServices)["']/,
  },
  {
    tools: ["azure-openai"],
    pattern:
      /\bazurerm_(?:cognitive_deployment|ai_foundry\w*|ai_services)\b|Microsoft\.CognitiveServices\/accounts\/deployments\b|\bCognitive Services OpenAI (?:User|Contributor)\b|\bAzureOpenAI(?:Client)?\s*\(/g,
  },
  {
    // https://registry.terraform.io/providers/hashicorp/google/latest/docs, IAM roles reference
    tools: ["vertex-ai", "google-vertex-ai", "gemini-api"],
    pattern: /\bgoogle_vertex_ai_\w+|\broles\/aiplatform\.\w+|\baiplatform\.googleapis\.com\b|\bgcp\.vertex\.Ai\w+/g,
  },
  { tools: ["amazon-q"], pattern: /\bAWS::QBusiness::\w+|\baws_qbusiness_\w+|\bqbusiness:\w+/g },
  {
    tools: ["snowflake", "snowflake-cortex"],
    pattern:
      /\bSNOWFLAKE\.CORTEX\.(?:COMPLETE|TRY_COMPLETE|SUMMARIZE|TRANSLATE|EXTRACT_ANSWER|EMBED_TEXT_\d+|SENTIMENT|PARSE_DOCUMENT)\b|\bAI_COMPLETE\s*\(/gi,
  },
];
