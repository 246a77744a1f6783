// The rules at work
// How many claims did each rule find, by status?
MATCH (c:Claim)
UNWIND c.rules AS rule
RETURN rule, c.status AS status, count(*) AS claims
ORDER BY claims DESC, rule, status
