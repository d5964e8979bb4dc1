package eu.modelcatalogue.api.reference;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.modelcatalogue.api.http.Answers;
import eu.modelcatalogue.api.model.Representations;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.openness.Licence;
import eu.modelcatalogue.openness.Organisation;
import eu.modelcatalogue.problem.Problems;
import eu.modelcatalogue.question.SearchParameters;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Collection;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The entry, and the lists that models refer to: licences, organisations, sources, editions. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
@Tag(name = "Reference")
public class ReferenceResource {

    private final Answers answers;

    ReferenceResource(Answers answers) {
        this.answers = answers;
    }

    @GET
    @Operation(
            operationId = "getEntry",
            summary = "The entry: edition, links, search template",
            description = "Where everything is: follow the links instead of building addresses.")
    public Response entry(@Context UriInfo uri, @Context Request request) {
        return answer(uri, request, "entry", edition -> {
            ObjectNode entry = JsonNodeFactory.instance.objectNode();
            entry.put("title", "Sovereign Model Catalogue");
            entry.set("edition", Representations.edition(edition.header()));
            entry.put("models", edition.models().size());
            entry.putObject("links")
                    .put("models", "/v1/models")
                    .put("profiles", "/v1/profiles")
                    .put("licences", "/v1/licences")
                    .put("organisations", "/v1/organisations")
                    .put("sources", "/v1/sources")
                    .put("comparison", "/v1/comparison{?models,profiles}")
                    .put("dossier", "/v1/dossier{?models,profiles,lang,format}")
                    .put("statistics", "/v1/statistics?by=region,weights")
                    .put("quality", "/v1/statistics/quality")
                    .put("editions", "/v1/editions")
                    .put("contract", "/v1/openapi.json")
                    .put("documentation", "/docs");
            entry.put("search", "/v1/models{?" + String.join(",", SearchParameters.names()) + "}");
            return entry;
        });
    }

    @GET
    @Path("/licences")
    @Operation(
            operationId = "listLicences",
            summary = "All licences, with what they allow",
            description = "Every licence that the catalogue has read, with its terms; unknown where nobody knows.")
    public Response licences(@Context UriInfo uri, @Context Request request) {
        return answer(
                uri,
                request,
                "licences",
                edition -> list(edition, edition.licences().values(), Representations::licenceItem));
    }

    @GET
    @Path("/licences/{id}")
    @Operation(
            operationId = "getLicence",
            summary = "One licence, with the clause that each fact rests on",
            description = "Facts of the licence with their evidence, and a summary in plain words in three languages.")
    public Response licence(@PathParam("id") String id, @Context UriInfo uri, @Context Request request) {
        Edition edition = answers.pinned(uri);
        Licence licence = found(edition.licences().get(id), "licence", id);
        return answers.json(request, edition, "licence " + id, () -> Representations.licence(edition, licence));
    }

    @GET
    @Path("/organisations")
    @Operation(
            operationId = "listOrganisations",
            summary = "All organisations, with seat and parent",
            description = "Developers of models and the organisations that control them.")
    public Response organisations(@Context UriInfo uri, @Context Request request) {
        return answer(
                uri,
                request,
                "organisations",
                edition -> list(edition, edition.organisations().values(), Representations::organisationItem));
    }

    @GET
    @Path("/organisations/{id}")
    @Operation(
            operationId = "getOrganisation",
            summary = "One organisation, with its sources",
            description = "Kind, seat, parent and members, each with the claims it rests on.")
    public Response organisation(@PathParam("id") String id, @Context UriInfo uri, @Context Request request) {
        Edition edition = answers.pinned(uri);
        Organisation organisation = found(edition.organisations().get(id), "organisation", id);
        return answers.json(
                request, edition, "organisation " + id, () -> Representations.organisation(edition, organisation));
    }

    @GET
    @Path("/sources")
    @Operation(
            operationId = "listSources",
            summary = "All sources, with the attributions they ask for",
            description = "Who is quoted, under which licence, in which revision.")
    public Response sources(@Context UriInfo uri, @Context Request request) {
        return answer(
                uri,
                request,
                "sources",
                edition -> list(edition, edition.sources().values(), Representations::source));
    }

    @GET
    @Path("/editions")
    @Operation(
            operationId = "listEditions",
            summary = "All editions, the newest first",
            description = "Number, time, digest, reason and what changed, of every edition ever published.")
    public Response editions(@Context UriInfo uri, @Context Request request) {
        Collection<EditionHeader> all = answers.editions().all();
        return answer(
                uri, request, "editions " + all.size(), edition -> list(edition, all, Representations::editionWhole));
    }

    @GET
    @Path("/editions/{number}")
    @Operation(
            operationId = "getEdition",
            summary = "One edition",
            description = "Number, time, digest, reason and what changed since the edition before.")
    public Response edition(@PathParam("number") String number, @Context UriInfo uri, @Context Request request) {
        EditionHeader header = answers.editions().all().stream()
                .filter(one -> Integer.toString(one.number()).equals(number))
                .findFirst()
                .orElseThrow(() -> Problems.notFound("edition", number));
        return answer(uri, request, "edition " + number, edition -> Representations.editionWhole(header));
    }

    private Response answer(UriInfo uri, Request request, String key, Function<Edition, ObjectNode> body) {
        Edition edition = answers.pinned(uri);
        Supplier<ObjectNode> made = () -> body.apply(edition);
        return answers.json(request, edition, key, made);
    }

    private static <T> ObjectNode list(Edition edition, Collection<T> all, Function<T, ObjectNode> item) {
        return Representations.list(edition, all.stream().map(item).toList());
    }

    private static <T> T found(@Nullable T thing, String what, String id) {
        if (thing == null) {
            throw Problems.notFound(what, id);
        }
        return thing;
    }
}
