MATCH (:Article {id: $article})<-[:FROM]-(c:Claim)
