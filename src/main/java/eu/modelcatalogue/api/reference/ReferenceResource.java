package eu.modelcatalogue.api.reference;

import eu.modelcatalogue.api.edition.EditionNumber;
import eu.modelcatalogue.api.edition.EditionsByNumber;
import eu.modelcatalogue.api.http.Answers;
import eu.modelcatalogue.api.schema.DocumentedResponses;
import eu.modelcatalogue.api.tables.Provenance;
import eu.modelcatalogue.api.tables.TableFiles;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.query.Address;
import eu.modelcatalogue.query.Format;
import eu.modelcatalogue.query.Limits;
import eu.modelcatalogue.query.Missing;
import eu.modelcatalogue.query.Parameters;
import eu.modelcatalogue.query.Question;
import eu.modelcatalogue.query.RequestedFile;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The entry, the lists that models refer to (licences, organisations, services and their offers, sources, editions), and the vocabulary for programs that show facts to people. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
@Tag(name = "Reference")
@DocumentedResponses.Read
public class ReferenceResource {

    private final Answers answers;
    private final TableFiles files;
    private final EditionsByNumber past;

    ReferenceResource(Answers answers, TableFiles files, EditionsByNumber past) {
        this.answers = answers;
        this.files = files;
        this.past = past;
    }

    @GET
    @APIResponseSchema(ApiEntry.class)
    @Operation(
            operationId = "getEntry",
            summary = "The entry: edition, links, search template",
            description = "Where everything is: follow the links instead of building addresses.")
    public Response entry(@Context UriInfo uri, @Context Request request) {
        Parameters parameters = new Parameters(uri, Question.ENTRY);
        Edition edition = answers.edition(parameters);
        LocalDate from = answers.countedFrom(parameters, edition);
        parameters.check();
        return answers.json(request, edition, "entry", from, () -> ApiEntry.of(edition, from));
    }

    @GET
    @Path("/licences")
    @APIResponseSchema(ReferenceLists.Licences.class)
    @Operation(
            operationId = "listLicences",
            summary = "Licences, with what they allow",
            description =
                    "Every licence that the catalogue has read, or those of a class or with certain terms; unknown if not known.")
    public Response licences(@Context UriInfo uri, @Context Request request) {
        return list(ListedKind.LICENCES, ReferenceLists.Licences::of, uri, request);
    }

    @GET
    @Path("/licences")
    @Produces({Format.Name.CSV, Format.Name.XLSX, Format.Name.ODS, Format.Name.NDJSON})
    @Blocking
    @DocumentedResponses.Files
    public Response licenceTable(@Context UriInfo uri, @Context Request request, @Context HttpHeaders headers) {
        return table(ListedKind.LICENCES, uri, request, headers);
    }

    @GET
    @Path("/licences/{id}")
    @DocumentedResponses.OfId
    @APIResponseSchema(LicenceDetail.class)
    @Operation(
            operationId = "getLicence",
            summary = "One licence, with the clause that each fact rests on",
            description = "Facts of the licence with their evidence, and a summary in plain words in three languages.")
    public Response licence(
            @PathParam("id") @Parameter(description = DocumentedResponses.ID, example = "Apache-2.0") String id,
            @Context UriInfo uri,
            @Context Request request) {
        return one(Edition::licences, "licence", id, LicenceDetail::of, uri, request);
    }

    @GET
    @Path("/organisations")
    @APIResponseSchema(ReferenceLists.Organisations.class)
    @Operation(
            operationId = "listOrganisations",
            summary = "Organisations, with seat and parent",
            description =
                    "Developers of models and the organisations that control them: all, or those of a region, a country, a kind or a parent.")
    public Response organisations(@Context UriInfo uri, @Context Request request) {
        return list(ListedKind.ORGANISATIONS, ReferenceLists.Organisations::of, uri, request);
    }

    @GET
    @Path("/organisations")
    @Produces({Format.Name.CSV, Format.Name.XLSX, Format.Name.ODS, Format.Name.NDJSON})
    @Blocking
    @DocumentedResponses.Files
    public Response organisationTable(@Context UriInfo uri, @Context Request request, @Context HttpHeaders headers) {
        return table(ListedKind.ORGANISATIONS, uri, request, headers);
    }

    @GET
    @Path("/organisations/{id}")
    @DocumentedResponses.OfId
    @APIResponseSchema(OrganisationDetail.class)
    @Operation(
            operationId = "getOrganisation",
            summary = "One organisation, with its sources",
            description = "Kind, seat, parent and members, each with the claims it rests on.")
    public Response organisation(
            @PathParam("id") @Parameter(description = DocumentedResponses.ID, example = "mistral-ai") String id,
            @Context UriInfo uri,
            @Context Request request) {
        return one(Edition::organisations, "organisation", id, OrganisationDetail::of, uri, request);
    }

    @GET
    @Path("/sources")
    @APIResponseSchema(ReferenceLists.Sources.class)
    @Operation(
            operationId = "listSources",
            summary = "Sources, with the attributions they ask for",
            description =
                    "Who is quoted, under which licence, in which revision: all, or those of a kind or under a licence.")
    public Response sources(@Context UriInfo uri, @Context Request request) {
        return list(ListedKind.SOURCES, ReferenceLists.Sources::of, uri, request);
    }

    @GET
    @Path("/sources")
    @Produces({Format.Name.CSV, Format.Name.XLSX, Format.Name.ODS, Format.Name.NDJSON})
    @Blocking
    @DocumentedResponses.Files
    public Response sourceTable(@Context UriInfo uri, @Context Request request, @Context HttpHeaders headers) {
        return table(ListedKind.SOURCES, uri, request, headers);
    }

    @GET
    @Path("/services")
    @Tag(name = "Offers")
    @APIResponseSchema(ReferenceLists.Services.class)
    @Operation(
            operationId = "listServices",
            summary = "Services that offer models, with seat, control and sites",
            description =
                    "Where models are offered for use over a network: all, or those of a region, a role or an operator. What nobody says is unknown.")
    public Response services(@Context UriInfo uri, @Context Request request) {
        return list(ListedKind.SERVICES, ReferenceLists.Services::of, uri, request);
    }

    @GET
    @Path("/services")
    @Tag(name = "Offers")
    @Produces({Format.Name.CSV, Format.Name.XLSX, Format.Name.ODS, Format.Name.NDJSON})
    @Blocking
    @DocumentedResponses.Files
    public Response serviceTable(@Context UriInfo uri, @Context Request request, @Context HttpHeaders headers) {
        return table(ListedKind.SERVICES, uri, request, headers);
    }

    @GET
    @Path("/services/{id}")
    @Tag(name = "Offers")
    @DocumentedResponses.OfId
    @APIResponseSchema(ServiceDetail.class)
    @Operation(
            operationId = "getService",
            summary = "One service, with its sources",
            description =
                    "Operator, role, sites, notice, retention and the like, each with the claims it rests on. Seat and control are facts of the operator.")
    public Response service(
            @PathParam("id") @Parameter(description = DocumentedResponses.ID, example = "scaleway") String id,
            @Context UriInfo uri,
            @Context Request request) {
        return one(Edition::services, "service", id, ServiceDetail::of, uri, request);
    }

    @GET
    @Path("/offers")
    @Tag(name = "Offers")
    @Blocking
    @APIResponseSchema(ReferenceLists.Offers.class)
    @Operation(
            operationId = "listOffers",
            summary = "Models as services offer them",
            description =
                    "Which service offers which model under which name, where it runs, and until when: all, or those of a service, a model, a region or a status.")
    public Response offers(@Context UriInfo uri, @Context Request request) {
        return list(ListedKind.OFFERS, Limits.OFFERS, ReferenceLists.Offers::of, uri, request);
    }

    @GET
    @Path("/offers")
    @Tag(name = "Offers")
    @Produces({Format.Name.CSV, Format.Name.XLSX, Format.Name.ODS, Format.Name.NDJSON})
    @Blocking
    @DocumentedResponses.Files
    public Response offerTable(@Context UriInfo uri, @Context Request request, @Context HttpHeaders headers) {
        return table(ListedKind.OFFERS, uri, request, headers);
    }

    @GET
    @Path("/vocabulary")
    @APIResponseSchema(Vocabulary.class)
    @Operation(
            operationId = "getVocabulary",
            summary = "Every attribute, value and closed list in three languages",
            description =
                    "What a fact can be about, how its value is written, which values there are and what each says; and the closed lists of other fields: regions, parts of a release, labels of the G7, how a claim was checked. For programs that show answers to people.")
    public Response vocabulary(@Context UriInfo uri, @Context Request request) {
        Parameters parameters = new Parameters(uri, Question.VOCABULARY);
        Edition edition = answers.edition(parameters);
        RequestedFile.none(parameters, Question.VOCABULARY);
        parameters.check();
        String self = Address.of(Question.VOCABULARY, edition).written();
        return answers.json(request, edition, self, () -> Vocabulary.of(edition, self));
    }

    @GET
    @Path("/vocabulary")
    @Produces({Format.Name.CSV, Format.Name.XLSX, Format.Name.ODS, Format.Name.NDJSON})
    @Blocking
    @DocumentedResponses.Files
    public Response tableOfVocabulary(@Context UriInfo uri, @Context Request request, @Context HttpHeaders headers) {
        Parameters parameters = new Parameters(uri, Question.VOCABULARY);
        Edition edition = answers.edition(parameters);
        RequestedFile wanted = RequestedFile.of(parameters, headers, false);
        parameters.check();
        return files.table(
                request,
                edition,
                wanted,
                Address.of(Question.VOCABULARY, edition)
                        .with(wanted.parameters())
                        .written(),
                "vocabulary",
                () -> VocabularyTable.of(edition, wanted.language()),
                List::of,
                List.of());
    }

    @GET
    @Path("/editions")
    @Tag(name = "Editions")
    @APIResponseSchema(EditionList.class)
    @Operation(
            operationId = "listEditions",
            summary = "All editions, the newest first",
            description = "Number, time, digest, reason and what changed, of every edition ever published.")
    public Response editions(@Context UriInfo uri, @Context Request request) {
        Collection<EditionHeader> all = answers.editions().all();
        return answers.json(uri, request, "editions " + all.size(), edition -> EditionList.of(edition, all));
    }

    @GET
    @Path("/editions/{number}")
    @Tag(name = "Editions")
    @DocumentedResponses.OfId
    @APIResponseSchema(EditionDetail.class)
    @Operation(
            operationId = "getEdition",
            summary = "One edition",
            description = "Number, time, digest, reason and what changed since the edition before.")
    public Response edition(@BeanParam EditionNumber asked, @Context UriInfo uri, @Context Request request) {
        EditionHeader header = past.header(asked.number());
        return answers.json(uri, request, "edition " + header.number(), edition -> EditionDetail.of(header));
    }

    @GET
    @Path("/editions/" + EditionsByNumber.LATEST)
    @Tag(name = "Editions")
    @APIResponseSchema(EditionDetail.class)
    @Operation(
            operationId = "getLatestEdition",
            summary = "The newest edition",
            description =
                    "The same as the edition with its number. In addresses of its changes and files, latest stands for its number too.")
    public Response latest(@Context UriInfo uri, @Context Request request) {
        return edition(new EditionNumber(EditionsByNumber.LATEST), uri, request);
    }

    private <T> Response list(
            ListedKind<T> listed, BiFunction<Edition, RequestedList<T>, ?> answer, UriInfo uri, Request request) {
        return list(listed, 0, answer, uri, request);
    }

    private <T> Response list(
            ListedKind<T> listed,
            int usual,
            BiFunction<Edition, RequestedList<T>, ?> answer,
            UriInfo uri,
            Request request) {
        Parameters parameters = new Parameters(uri, listed.question());
        Edition edition = answers.edition(parameters);
        RequestedList<T> listing = RequestedList.of(listed, parameters, edition, usual);
        RequestedFile.none(parameters, listed.question());
        parameters.check();
        return answers.json(request, edition, listing.self().written(), () -> answer.apply(edition, listing));
    }

    private <T> Response table(ListedKind<T> listed, UriInfo uri, Request request, HttpHeaders headers) {
        Parameters parameters = new Parameters(uri, listed.question());
        Edition edition = answers.edition(parameters);
        RequestedFile wanted = RequestedFile.of(parameters, headers, false);
        RequestedList<T> listing = RequestedList.of(listed, parameters, edition);
        parameters.check();
        return files.table(
                request,
                edition,
                wanted,
                listing.selfOfTable().with(wanted.parameters()).written(),
                listed.name(),
                () -> listed.table(edition, listing.page(), wanted.language()),
                () -> Provenance.quoted(edition, listing.page().stream().map(listed.facts())),
                List.of());
    }

    private <T> Response one(
            Function<Edition, Map<String, T>> all,
            String what,
            String id,
            BiFunction<Edition, T, ?> answer,
            UriInfo uri,
            Request request) {
        Edition edition = answers.pinned(uri);
        T found = all.apply(edition).get(id);
        if (found == null) {
            throw Missing.entry(what, id, all.apply(edition).keySet(), "/v1/" + what + "s");
        }
        return answers.json(request, edition, what + " " + id, () -> answer.apply(edition, found));
    }
}
