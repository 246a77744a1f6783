MATCH (c:Claim) WHERE c.id STARTS WITH $id OR c.fact STARTS WITH $id
