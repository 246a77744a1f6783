// Spellings of one name: without case, accents, dots and hyphens, an umlaut as
// two letters, ß as ss.
WITH [['ä', 'ae'], ['ö', 'oe'], ['ü', 'ue'], ['ß', 'ss'], ['à', 'a'], ['á', 'a'], ['â', 'a'], ['å', 'a'], ['ç', 'c'], ['è', 'e'],
  ['é', 'e'], ['ê', 'e'], ['ë', 'e'], ['í', 'i'], ['ï', 'i'], ['ñ', 'n'], ['ó', 'o'], ['ô', 'o'], ['ú', 'u'], ['.', ''], ['-', ' '],
  ['’', "'"], ['  ', ' ']] AS letters
WITH letters, reduce(s = toLower(trim($name)), l IN letters | replace(s, l[0], l[1])) AS wanted
MATCH (e:Entity)
WHERE any(n IN e.name + coalesce(e.aliases, []) WHERE reduce(s = toLower(n), l IN letters | replace(s, l[0], l[1])) = wanted)
RETURN properties(e) AS props, labels(e) AS labels
ORDER BY e.id
