package eu.modelcatalogue.api.comparison;

import eu.modelcatalogue.api.http.Answers;
import eu.modelcatalogue.api.schema.DocumentedResponses;
import eu.modelcatalogue.api.tables.Provenance;
import eu.modelcatalogue.api.tables.TableFiles;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.query.Format;
import eu.modelcatalogue.query.Parameters;
import eu.modelcatalogue.query.Question;
import eu.modelcatalogue.query.RequestedFile;
import eu.modelcatalogue.query.Selection;
import eu.modelcatalogue.text.Language;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Compares models side by side and marks the differences. */
@Path("/v1/comparison")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
@Tag(name = "Models")
@DocumentedResponses.Read
public class ComparisonResource {

    private static final int FEWEST = 2;

    private final Answers answers;
    private final TableFiles files;

    ComparisonResource(Answers answers, TableFiles files) {
        this.answers = answers;
        this.files = files;
    }

    @GET
    @APIResponseSchema(Comparison.class)
    @Operation(
            operationId = "compareModels",
            summary = "Two to ten models side by side",
            description =
                    "The same attributes and the same rules for each model, in the order in which they are named, with a mark where they are not the same. Evidence stands with each model and in its assessments.")
    public Response compare(@Context UriInfo uri, @Context Request request, @Context HttpHeaders headers) {
        Parameters parameters = new Parameters(uri, Question.COMPARISON);
        Edition edition = answers.edition(parameters);
        Language language = parameters.language(headers);
        Selection asked = Selection.of(parameters, edition, FEWEST);
        RequestedFile.none(parameters, Question.COMPARISON);
        parameters.check();
        String self = asked.at(Question.COMPARISON.path(), edition).written();
        return answers.json(
                request,
                edition,
                language,
                self,
                () -> Comparison.of(edition, asked.models(), asked.profiles(), language, self));
    }

    @GET
    @Produces({Format.Name.CSV, Format.Name.XLSX, Format.Name.ODS, Format.Name.NDJSON})
    @Blocking
    @DocumentedResponses.Files
    public Response table(@Context UriInfo uri, @Context Request request, @Context HttpHeaders headers) {
        Parameters parameters = new Parameters(uri, Question.COMPARISON);
        Edition edition = answers.edition(parameters);
        RequestedFile wanted = RequestedFile.of(parameters, headers, true);
        Selection asked = Selection.of(parameters, edition, FEWEST);
        parameters.check();
        String self = asked.at(Question.COMPARISON.path(), edition)
                .with(wanted.parameters())
                .written();
        return files.table(
                request,
                edition,
                wanted,
                self,
                "comparison",
                () -> ComparisonTable.of(
                        edition,
                        Comparison.of(edition, asked.models(), asked.profiles(), wanted.language(), self),
                        wanted.language()),
                () -> Provenance.quoted(edition, asked.models()),
                asked.profiles());
    }
}
