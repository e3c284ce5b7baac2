const list = (words: string): string[] => words.trim().split(/\s+/);

/** Pairs that no rule finds: British:American. */
const PAIRS = new Map(
  list(`
    acknowledgement:acknowledgment acknowledgements:acknowledgments aeroplane:airplane ageing:aging amongst:among anaemia:anemia artefact:artifact
    burnt:burned centre:center centred:centered centres:centers cheque:check cosy:cozy defence:defense defences:defenses dreamt:dreamed
    enquire:inquire enquiries:inquiries enquiry:inquiry enrol:enroll enrolment:enrollment fibre:fiber foetal:fetal foetus:fetus fulfil:fulfill
    fulfilment:fulfillment fulfils:fulfills grey:gray instalment:installment jewellery:jewelry judgement:judgment judgements:judgments leant:leaned
    leapt:leaped learnt:learned licence:license licences:licenses litre:liter manoeuvre:maneuver metre:meter mould:mold mum:mom mummy:mommy mums:moms
    offence:offense offences:offenses orientated:oriented plough:plow practise:practice practised:practiced practises:practices practising:practicing
    pretence:pretense programme:program programmes:programs pyjamas:pajamas sceptic:skeptic sceptical:skeptical scepticism:skepticism sceptics:skeptics
    skilful:skillful skilfully:skillfully smelt:smelled sombre:somber speciality:specialty spelt:spelled spoilt:spoiled theatre:theater towards:toward
    tyre:tire unlearnt:unlearned whilst:while wilful:willful
  `).map((pair) => pair.split(':') as [string, string]),
);

/** Words in -our- and -is- that every kind of English spells so. */
const EVERYWHERE = new Set(
  list(`
    contour contours detour detoured detours devour devoured devouring devours flour flours glamour paramour scour scoured scouring troubadour velour
    advertise advertised advertiser advertises advertising advise advised adviser advises advising chastise chastised circumcised comprise comprised
    compromise compromised compromises compromising concise crises demise despise despised despises devise devised disguise disguised enterprise
    excise exercise exercised exercises exercising expertise franchise improvise improvised improvising merchandise paradise precise premise premises
    promise promised promises promising reprise revise revised sunrise supervise supervised supervises supervising surmise surprise surprised surprises
    surprising televise treatise
  `),
);

/**
 * The US spelling of a word in lower case: behaviour → behavior, counselling → counseling, mentalise → mentalize.
 * Rules for the regular pairs and a list for the others; a word of US English comes back as it is.
 */
export function american(word: string): string {
  // No English word is longer, and the rules below would try every split of it.
  if (word.length < 3 || word.length > 30) return word;
  const paired = PAIRS.get(word);
  if (paired !== undefined) return paired;
  if (EVERYWHERE.has(word) || word.endsWith('wise')) return word;
  return word
    .replace(/^([a-z]*[a-z]{2})our(?=(?:s|ed|ing|al|ally|able|ably|ful|fully|ite|ites|itism|less|hood|hoods|er|ers|ist|ism|y)?$)/, '$1or')
    .replace(/^([a-z]{2,}[^aeiou])is(?=(?:e|ed|es|er|ers|ing|ation|ations|ational)$)/, '$1iz')
    .replace(/^([a-z]*[aeiou][a-z]*)ys(?=(?:e|ed|es|er|ers|ing)$)/, '$1yz')
    .replace(
      /^(?!(?:exp|comp|reb|disp|prop|imp|exc|rep|qu)ell|[a-z]*(?:tell|spell|dwell|swell|smell|seller))([a-z]*[aeiou][a-z]*e)ll(?=(?:ed|ing|er|ers|or|ors)$)/,
      '$1l',
    )
    .replace(/^(ortho|encyclo)?paed/, '$1ped')
    .replace(/^anaesth/, 'anesth')
    .replace(/^oestr/, 'estr')
    .replace(/aemi/, 'emi')
    .replace(/^(cata|ana)logue/, '$1log');
}
