UNWIND $rows AS row
MATCH (a:Article {id: row.props.id})
SET a = row.props
SET a.text = row.text,
    a.copy_group = CASE row.group WHEN '' THEN null ELSE row.group END,
    a.published_from = date(row.props.published_from),
    a.published_to = date(row.props.published_to),
    a.loaded_at = datetime()
