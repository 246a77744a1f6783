UNWIND $rows AS element
MATCH ()-[r]->() WHERE elementId(r) = element
DELETE r
