package eu.modelcatalogue.api.vocabulary;

import eu.modelcatalogue.api.answer.Replies;
import eu.modelcatalogue.api.file.TableFiles;
import eu.modelcatalogue.api.http.Answers;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.question.Address;
import eu.modelcatalogue.question.FileWanted;
import eu.modelcatalogue.question.Format;
import eu.modelcatalogue.question.Parameters;
import eu.modelcatalogue.question.Question;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The vocabulary, for programs that show facts to people. */
@Path("/v1/vocabulary")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
@Tag(name = "Reference")
@Replies.Read
public class VocabularyResource {

    private final Answers answers;
    private final TableFiles files;

    VocabularyResource(Answers answers, TableFiles files) {
        this.answers = answers;
        this.files = files;
    }

    @GET
    @APIResponseSchema(Vocabulary.class)
    @Operation(
            operationId = "getVocabulary",
            summary = "Every attribute, value and closed list in three languages",
            description =
                    "What a fact can be about, how its value is written, which values there are and what each says; and the closed lists of other fields: regions, parts of a release, labels of the G7, how a claim was checked. For programs that show answers to people.")
    public Response vocabulary(@Context UriInfo uri, @Context Request request) {
        Parameters parameters = new Parameters(uri, Question.VOCABULARY);
        Edition edition = answers.edition(parameters);
        FileWanted.none(parameters, Question.VOCABULARY);
        parameters.check();
        String self = Address.of(Question.VOCABULARY, edition).written();
        return answers.json(request, edition, self, () -> Vocabulary.of(edition, self));
    }

    @GET
    @Produces({Format.Name.CSV, Format.Name.XLSX, Format.Name.ODS, Format.Name.NDJSON})
    @Blocking
    @Replies.Files
    public Response table(@Context UriInfo uri, @Context Request request, @Context HttpHeaders headers) {
        Parameters parameters = new Parameters(uri, Question.VOCABULARY);
        Edition edition = answers.edition(parameters);
        FileWanted wanted = FileWanted.of(parameters, headers, false);
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
}
