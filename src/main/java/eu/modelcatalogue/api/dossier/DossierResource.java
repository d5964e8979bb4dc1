package eu.modelcatalogue.api.dossier;

import eu.modelcatalogue.api.budget.Budget;
import eu.modelcatalogue.api.http.Answers;
import eu.modelcatalogue.api.http.PublicAddress;
import eu.modelcatalogue.api.schema.DocumentedResponses;
import eu.modelcatalogue.api.tables.Documents;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.document.Document;
import eu.modelcatalogue.query.DocumentFormat;
import eu.modelcatalogue.query.Parameters;
import eu.modelcatalogue.query.Question;
import eu.modelcatalogue.query.Selection;
import eu.modelcatalogue.text.Language;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The verdicts on several models as a document for a tender file. Runs on a worker, because page layout takes seconds. */
@Path("/v1/dossier")
@Produces(MediaType.WILDCARD)
@Blocking
@Tag(name = "Criteria")
@DocumentedResponses.Read
public class DossierResource {

    /**
     * Shares of the budget for the smallest document. A larger one takes one share for each verdict (models times profiles), so that the largest
     * is written alone.
     */
    private static final int LEAST = 25;

    private final Answers answers;
    private final PublicAddress here;
    private final Budget budget;
    private final CurrentVertxRequest current;

    DossierResource(Answers answers, Budget budget, PublicAddress here, CurrentVertxRequest current) {
        this.answers = answers;
        this.budget = budget;
        this.here = here;
        this.current = current;
    }

    @GET
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/pdf"),
                @Content(mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
                @Content(mediaType = "application/vnd.oasis.opendocument.text")
            })
    @Operation(
            operationId = "getDossier",
            summary = "One to ten models as a document for a tender file",
            description =
                    "The answer on two pages (what may be done, which profiles are met, what decides, what to ask the bidder, clauses, permanent link), and in annexes the verdict of each rule, facts, evidence and dissent, wordings of clauses, method and limits: as PDF (PDF/UA), DOCX or ODT, in the languages of the pages. The same edition gives the same bytes. Not legal advice.")
    public Response dossier(@Context UriInfo uri, @Context Request request, @Context HttpHeaders headers) {
        Parameters parameters = new Parameters(uri, Question.DOSSIER);
        Edition edition = answers.edition(parameters);
        Language language = parameters.language(headers);
        DocumentFormat format = DocumentFormat.of(parameters, headers, DocumentFormat.OF_DOSSIERS);
        Selection asked = Selection.ofDossier(parameters, edition);
        parameters.check();
        String link = here.host(current.getCurrent().request())
                + asked.at(Question.DOSSIER.path(), edition)
                        .with(DocumentFormat.PARAMETER, format.word())
                        .in(language)
                        .written();
        int shares = Math.max(LEAST, asked.models().size() * asked.profiles().size());
        return answers.document(
                request,
                edition,
                language,
                format,
                link,
                "dossier",
                () -> budget.spend(shares, place -> {
                    Document document = new Dossier(edition, asked.models(), asked.profiles(), language, link)
                            .document(place::goOn);
                    return Documents.write(document, format, place);
                }));
    }
}
