/** Words that children's services, schools and youth justice speak in. */
const DOMAIN = new RegExp(
  String.raw`\b(?:child\w*|young|year[- ]olds?|pupils?|students?|school\w*|academ\w+|nurser\w+|infants?|bab(?:y|ies)|famil\w+|youth|teen\w*|adolescents?|learners?|care|carers?|caring|cared|LAC|CLA|CIC|CiC|UASC|CIN|CPP?s?|looked[- ]after|`
    + String.raw`plans?|assess\w+|referr?\w*|re-?referr\w*|contacts?|conferences?|core groups?|ICPCs?|RCPCs?|reviews?|visit\w*|exclu\w+|suspen\w+|absen\w+|attend\w+|adopt\w*|foster\w*|placements?|placed|residential|EHC\w*|SEND?|SENCO|education\w*|NEET|EET|`
    + String.raw`social work\w*|caseloads?|(?:re-?)?offen[dc]\w*|custod\w*|entrants|early years|settings?|two[- ]year|apprentice\w*|attainment|progress 8|key stage|KS\d|EYFS|foundation stage|good level|phonics|GCSEs?|grade|maths|reading|writing|`
    + String.raw`health|psycholog\w+|dental|dentist|immunis\w+|missing|interviews?|audit\w*|supervision|vacan(?:t|c\w+)|advice|(?:child )?deaths|agenc(?:y|ies)|turnover|unemploy\w*|permanen\w+|enquir\w+|section 47|strategy discussions?|accommodation|pathway|PEPs?|staying put|mediation|tribunals?|`
    + String.raw`proceedings|appealable|guardianship|SGOs?|orders?|twenty weeks|20[- ]weeks?|timescales?|persistent\w*|sessions?|breastfe\w+|obes\w+|self-harm|conception\w*|childcare|entitlement|free school meals|FSM|pregnan\w+|quorate|re-?registr\w+|repeat|IROs?|MASH|early help|`
    + String.raw`children's cent\w+|stability|moves|SDQs?|advoca\w+|in touch|independent visitors?|complaints?|returner|take-?up|uptake|reception|secondary|primary|ofsted|ebacc|GLD|september guarantee|year (?:[1-9]|1[0-3])|inadequate|good or (?:outstanding|better))\b`,
  'iu',
);

export function speaksOfChildren(words: string): boolean {
  return DOMAIN.test(words);
}

/** Money's own words: a sentence with them is about budgets. */
const FINANCE = /[£€]|\b(?:overspen[dt]\w*|underspen[dt]\w*|budget\w*|forecast (?:outturn|overspend|variance|position)|savings?|inflation|pay award|reserves|council tax|borrowing|interest rate|expenditure|revenue|capital programme|grant funding|deficit|invoice\w*|procurement|contract value)\b/iu;

export function speaksOfMoney(words: string): boolean {
  return FINANCE.test(words);
}
