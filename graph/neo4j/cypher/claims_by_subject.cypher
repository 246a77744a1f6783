UNWIND $subjects AS subject
MATCH (:Entity {id: subject})<-[:SUBJECT|OBJECT]-(c:Claim)
