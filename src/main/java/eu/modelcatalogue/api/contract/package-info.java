/**
 * The OpenAPI contract: generated from code and data, committed, and served from the committed file.
 *
 * <p>Floor 5. It may import every package of the API; no package imports it.
 */
@NullMarked
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Sovereign Model Catalogue",
                        version = "1.1.0",
                        description =
                                "Which AI models are really open, how open, under which licence, from whom and from where, and why: each fact with its source, and judged by named criteria, rule by rule. Nothing is stored, no key, open to browsers. Not legal advice.",
                        // The file is the same on every installation: the page /about names the operator.
                        contact = @Contact(name = "Who runs this service: see its page /about"),
                        license = @License(name = "Data: CC-BY-4.0", identifier = "CC-BY-4.0"),
                        extensions =
                                @Extension(
                                        name = "x-summary",
                                        value =
                                                "Which AI models are really open, how open, from whom and why, each fact with its source.")),
        servers =
                @Server(
                        url = "/",
                        description = "This service, in production where its operator runs it.",
                        extensions = @Extension(name = "x-internal", value = "false", parseValue = true)),
        // Stated explicitly: no key is needed.
        securitySets = @SecurityRequirementsSet,
        tags = {
            @Tag(name = "Models", description = "Search and read models."),
            @Tag(
                    name = "Criteria",
                    description = "Profiles, verdicts and their reasons; judging what is not in the catalogue."),
            @Tag(name = "Statistics", description = "Counts instead of rows, and the quality of the data."),
            @Tag(
                    name = "Offers",
                    description = "Services that offer models: who serves a model, from where, until when."),
            @Tag(name = "Editions", description = "Editions of the catalogue, what changed between them, and feeds."),
            @Tag(
                    name = "Reference",
                    description = "What models refer to: licences, organisations, sources, vocabulary.")
        },
        components =
                @Components(
                        headers = {
                            @Header(name = "ETag", description = "Names the answer: send it back as If-None-Match."),
                            @Header(name = "API-Version", description = "Version of this contract."),
                            @Header(
                                    name = "Access-Control-Allow-Origin",
                                    description = "Pages of every site may read the answer.",
                                    schema = @Schema(type = SchemaType.STRING, enumeration = "*")),
                            @Header(
                                    name = "RateLimit",
                                    description =
                                            "What is left to this caller (draft-ietf-httpapi-ratelimit-headers). Only a proxy in front of the service sends it: the service itself does not count requests."),
                            @Header(
                                    name = "RateLimit-Policy",
                                    description =
                                            "How much a caller may ask in which time (the same draft). Only a proxy before the service sends it."),
                            @Header(
                                    name = "Retry-After",
                                    description = "Seconds after which to ask again.",
                                    schema = @Schema(type = SchemaType.INTEGER, format = "int32", maximum = "86400"))
                        }))
package eu.modelcatalogue.api.contract;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.info.Contact;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.NullMarked;
