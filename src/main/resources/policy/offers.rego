package sovereign_model_offers

import future.keywords.if

# Asked with input.provider, the id of a service in the catalogue or its name in LiteLLM, and with input.model, the id that the service has for the model, spelled as there. Whatever is not on the list is not allowed.
default allow := false

allow if listed

service := data.sovereign_model_offers.list.services[input.provider]

# What the list says of it.
listed := data.sovereign_model_offers.list.offers[service][input.model]

decision := {
	"allow": allow,
	"digest": data.sovereign_model_offers.list.digest,
	"edition": data.sovereign_model_offers.list.edition,
	"search": data.sovereign_model_offers.list.search,
}
