/**
 * The contract of the API, OpenAPI 3.1: made out of the code and of the data, committed, and served as committed.
 *
 * <p>Floor 5. May look at every room of the API; none looks at it.
 */
@NullMarked
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Sovereign Model Catalogue",
                        version = "1.1.0",
                        description =
                                "Which AI models are really open, how open, under which licence, from whom and from where, and why: each fact with its source, and judged by named criteria, rule by rule. Nothing is stored, no key, open to browsers. Not legal advice.",
                        contact = @Contact(name = "The maintainers, through the issues of the project"),
                        license = @License(name = "Data: CC-BY-4.0", identifier = "CC-BY-4.0")),
        servers = @Server(url = "/", description = "This service"),
        tags = {
            @Tag(name = "Models", description = "Search and read models."),
            @Tag(
                    name = "Criteria",
                    description = "Profiles, verdicts and their reasons; judging what is not in the catalogue."),
            @Tag(name = "Statistics", description = "Counts instead of rows, and the quality of the data."),
            @Tag(name = "Reference", description = "What models refer to: licences, organisations, sources, editions.")
        },
        components =
                @Components(
                        headers = {
                            @Header(
                                    name = "ETag",
                                    description = "Names the answer: send it back as If-None-Match.",
                                    schema =
                                            @Schema(
                                                    type = SchemaType.STRING,
                                                    minLength = 1,
                                                    maxLength = Replies.LONGEST_ID)),
                            @Header(
                                    name = "API-Version",
                                    description = "Version of this contract.",
                                    schema =
                                            @Schema(
                                                    type = SchemaType.STRING,
                                                    minLength = 1,
                                                    maxLength = Replies.LONGEST_ID))
                        }))
package eu.modelcatalogue.api.contract;

import eu.modelcatalogue.api.answer.Replies;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.info.Contact;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.NullMarked;
