const guideline =
  /\b(?:guidelines?|MTUS|ACOEM|ODG|criteria|chapter|recommends?|recommended|(?:is|are)\s+(?:generally\s+|usually\s+)?indicated|should\s+be|may\s+be|evidence-based|studies|literature|patients\s+(?:with|who|should)|in\s+general)\b/i;
const worker =
  /\b(?:this|the|that)\s+(?:patient|injured\s+worker|worker|claimant|applicant|employee|request|case|member|provider|physician|individual)\b|\b(?:patient|worker|claimant|applicant|employee)\s+(?:is|was|has|had|does|did|reports?|complain\w*|continues?|remains?|underwent|presents?)\b|\bthere\s+(?:is|was|are|were|has\s+been)\b|\b(?:he|she|his|her)\b|\b(?:records?|documentation|documents|report|notes?|file|submitted|provided)\b|\bin\s+this\s+case\b|\bexam(?:ination)?\b/i;
const states =
  /\b(?:guidelines?|MTUS|ACOEM|ODG|chapter|criteria)\b[^.]{0,110}\b(?:states?|stated|recommends?|indicates?|notes?|suggests?|supports?|says?|requires?|advise[sd]?|include[sd]?|are|outlines?|discuss(?:es)?|do(?:es)?\s+not\s+(?:address|recommend|support|endorse))\b|^(?:according\s+to|per|as\s+noted\s+(?:in|by)|as\s+per|based\s+on)\s+(?:the\s+)?(?:CA|MTUS|ACOEM|ODG|FDA|California|Official|guidelines?|Chronic)\b/i;
const applied =
  /\b(?:in\s+this\s+case|this\s+(?:patient|worker|claimant|applicant|injured|individual|employee)|regarding\s+this|the\s+(?:patient|claimant|applicant|injured\s+worker|employee)\s+(?:does|did|has|is|was|had)|the\s+records?|there\s+(?:is|was)\s+no\s+(?:documentation|indication|evidence|mention)\s+(?:that|of\s+(?:the|this)|in\s+the))\b/i;

/** Whether a sentence recites what a guideline says and applies it to nobody. */
export function isRecital(sentence: string): boolean {
  if (states.test(sentence) && !applied.test(sentence)) return true;
  return guideline.test(sentence) && !worker.test(sentence);
}
