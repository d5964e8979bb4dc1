package sovereign_model_catalogue

import future.keywords.contains
import future.keywords.if
import future.keywords.in

# Asked with input.model, an id on the Hugging Face Hub or its package URL, and perhaps with input.revision, a commit. Whatever is not on the list is not allowed.
default allow := false

allow if {
	listed
	not other_revision
}

# The id as the list spells it: without type, version and what stands behind, in lower case, since the Hub takes no notice of case.
asked := lower(trim_prefix(split(split(split(input.model, "#")[0], "?")[0], "@")[0], "pkg:huggingface/"))

# What the list says of it.
listed := data.sovereign_model_catalogue.list.models[asked]

# A list that names a commit lets no other through.
other_revision if {
	some revision in revisions
	revision != listed.revision
}

revisions contains lower(input.revision)

revisions contains lower(split(split(split(input.model, "#")[0], "?")[0], "@")[1])

decision := {
	"allow": allow,
	"digest": data.sovereign_model_catalogue.list.digest,
	"edition": data.sovereign_model_catalogue.list.edition,
	"search": data.sovereign_model_catalogue.list.search,
}
