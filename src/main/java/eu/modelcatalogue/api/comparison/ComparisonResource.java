package eu.modelcatalogue.api.comparison;

import eu.modelcatalogue.api.file.Exports;
import eu.modelcatalogue.api.http.Answers;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.openness.AiModel;
import eu.modelcatalogue.question.Export;
import eu.modelcatalogue.question.Format;
import eu.modelcatalogue.question.Parameters;
import eu.modelcatalogue.question.Paths;
import eu.modelcatalogue.question.SearchParameters;
import eu.modelcatalogue.words.Language;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Models side by side, with what differs marked. */
@Path("/v1/comparison")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
@Tag(name = "Models")
public class ComparisonResource {

    public static final String MODELS = "models";
    public static final String PROFILES = "profiles";
    static final int FEWEST = 2;

    /** So many models stand side by side on a sheet of paper, and in a dossier. */
    public static final int MOST = 10;

    private static final Set<String> KNOWN = Export.with(Set.of(MODELS, PROFILES, SearchParameters.EDITION));

    private final Answers answers;
    private final Exports exports;

    ComparisonResource(Answers answers, Exports exports) {
        this.answers = answers;
        this.exports = exports;
    }

    @GET
    @APIResponseSchema(Comparison.class)
    @Operation(
            operationId = "compareModels",
            summary = "Two to ten models side by side",
            description =
                    "The same attributes and the same rules for each model, in the order in which they are named, with a mark where they are not the same. Evidence stands with each model and in its assessments.")
    public Response compare(@Context UriInfo uri, @Context Request request, @Context HttpHeaders headers) {
        Parameters parameters = new Parameters(uri, KNOWN);
        Edition edition = answers.edition(parameters);
        Language language = parameters.language(headers);
        List<AiModel> models = models(parameters, edition, FEWEST);
        List<Profile> profiles = profiles(parameters, edition);
        Export.none(parameters, true);
        parameters.check();
        String self = "/v1/comparison?edition=" + edition.header().number() + "&" + address(models, profiles);
        return answers.json(
                request, edition, language, self, () -> Comparison.of(edition, models, profiles, language, self));
    }

    @GET
    @Produces({Format.Name.CSV, Format.Name.XLSX, Format.Name.ODS, Format.Name.NDJSON})
    @Blocking
    @Operation(hidden = true)
    public Response table(@Context UriInfo uri, @Context Request request, @Context HttpHeaders headers) {
        Parameters parameters = new Parameters(uri, KNOWN);
        Edition edition = answers.edition(parameters);
        Export export = Export.of(parameters, headers, true);
        List<AiModel> models = models(parameters, edition, FEWEST);
        List<Profile> profiles = profiles(parameters, edition);
        parameters.check();
        String self = "/v1/comparison?edition=" + edition.header().number() + "&" + address(models, profiles) + "&"
                + export.address();
        return exports.table(
                request,
                edition,
                export,
                self,
                "comparison",
                () -> ComparisonTable.of(edition, models, profiles, export.language()),
                () -> models,
                profiles);
    }

    private static String address(List<AiModel> models, List<Profile> profiles) {
        return "models="
                + models.stream().map(model -> Paths.encode(model.id())).collect(Collectors.joining(","))
                + "&profiles=" + profiles.stream().map(Profile::key).collect(Collectors.joining(","));
    }

    /** The models that a request names, by id or alias. */
    public static List<AiModel> models(Parameters parameters, Edition edition, int fewest) {
        Set<AiModel> models = new LinkedHashSet<>();
        for (String id : parameters.list(MODELS)) {
            edition.model(id)
                    .or(() -> edition.idOfAlias(id).flatMap(edition::model))
                    .ifPresentOrElse(
                            model -> {
                                if (!models.add(model)) {
                                    parameters.fault(MODELS, id, "is named twice", "each model once");
                                }
                            },
                            () -> parameters.fault(MODELS, id, "is no model", "ids or aliases of /v1/models"));
        }
        int named = parameters.list(MODELS).size();
        if (named < fewest || named > MOST) {
            parameters.fault(
                    MODELS,
                    parameters.get(MODELS).orElse(""),
                    "names %d".formatted(named),
                    "%d to %d models, with commas between".formatted(fewest, MOST));
        }
        return List.copyOf(models);
    }

    /** The profiles that a request names; all where it names none. */
    public static List<Profile> profiles(Parameters parameters, Edition edition) {
        if (parameters.get(PROFILES).isEmpty()) {
            return List.copyOf(edition.currentProfiles().values());
        }
        Set<Profile> profiles = new LinkedHashSet<>();
        for (String name : parameters.list(PROFILES)) {
            edition.profile(name)
                    .ifPresentOrElse(
                            profiles::add,
                            () -> parameters.fault(
                                    PROFILES,
                                    name,
                                    "is no profile",
                                    "any of %s, perhaps with @ and its version"
                                            .formatted(edition.currentProfiles().keySet())));
        }
        return List.copyOf(profiles);
    }
}
