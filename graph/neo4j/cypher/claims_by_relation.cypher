MATCH (c:Claim)
