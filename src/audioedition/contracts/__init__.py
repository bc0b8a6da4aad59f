"""The contracts that other programs rely on, as types: `episode.json` and the plan's JSON.

One room writes each, another reads it, both through these types. Their JSON Schemas, made from the same types, lie
beside them: `episode.schema.json`, `plan.schema.json`.
"""
