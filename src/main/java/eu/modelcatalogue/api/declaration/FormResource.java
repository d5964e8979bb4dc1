package eu.modelcatalogue.api.declaration;

import eu.modelcatalogue.api.budget.Budget;
import eu.modelcatalogue.api.http.Answers;
import eu.modelcatalogue.api.schema.DocumentedResponses;
import eu.modelcatalogue.api.tables.Documents;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.query.DocumentFormat;
import eu.modelcatalogue.query.Parameters;
import eu.modelcatalogue.query.Question;
import eu.modelcatalogue.query.Selection;
import eu.modelcatalogue.text.Language;
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
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The declaration as an empty form for word processors. */
@Path("/v1/assessments/form")
@Produces(MediaType.WILDCARD)
@Blocking
@Tag(name = "Criteria")
@DocumentedResponses.Read
public class FormResource {

    /** Shares of the budget: as for the smallest dossier. */
    private static final int SHARES = 25;

    private final Answers answers;
    private final Budget budget;

    FormResource(Answers answers, Budget budget) {
        this.answers = answers;
        this.budget = budget;
    }

    @GET
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
                @Content(mediaType = "application/vnd.oasis.opendocument.text")
            })
    @Operation(
            operationId = "getDeclarationForm",
            summary = "The form in which bidders declare a model",
            description =
                    "A form to fill in with a word processor, as DOCX or ODT, in the languages of the pages. Each row ends with the key of its field, and lists give the possible answers. Send it back to /v1/assessments/filled-form as it is, whichever program saved it last. The same edition gives the same bytes. Not legal advice.")
    public Response form(@Context UriInfo uri, @Context Request request, @Context HttpHeaders headers) {
        Parameters parameters = new Parameters(uri, Question.FORM);
        Edition edition = answers.edition(parameters);
        Language language = parameters.language(headers);
        DocumentFormat format = DocumentFormat.of(parameters, headers, DocumentFormat.OF_FORMS);
        List<Profile> profiles =
                parameters.get(Question.PROFILES).isEmpty() ? List.of() : Selection.profiles(parameters, edition);
        parameters.check();
        String self =
                Question.FORM.path() + " " + profiles.stream().map(Profile::key).collect(Collectors.joining(","));
        return answers.document(
                request,
                edition,
                language,
                format,
                self,
                "declaration",
                () -> budget.spend(
                        SHARES, place -> Documents.write(FormFile.of(edition, profiles, language), format, place)));
    }
}
