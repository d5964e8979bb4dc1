package eu.modelcatalogue.api.contract;

import eu.modelcatalogue.api.http.FileAddress;
import eu.modelcatalogue.api.http.OtherForms;
import eu.modelcatalogue.query.Format;
import eu.modelcatalogue.query.Question;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Separates operations that answer with JSON from operations that answer with files, because a client that is generated from the contract gives each
 * operation one type of answer.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 3)
public class FileOperations implements OASFilter {

    /** Suffix of the id of an operation that answers only with files. */
    static final String AS_FILE = "AsFile";

    private static final String JSON = Format.JSON.accepted();

    private static final String FORMS = " Accept may ask for forms of others, which have addresses of their own: ";
    private static final String ADDRESSED =
            " with the format that the ending names, whatever Accept says: an address that can be opened, linked and kept.";

    /** Adds an operation for files to each operation that answers with JSON or files. */
    @Override
    public void filterOpenAPI(OpenAPI contract) {
        new LinkedHashMap<>(contract.getPaths().getPathItems()).forEach((path, one) -> {
            Optional<Parameter> ending = FileAddress.ending(Question.at(path)).map(DataFilter::parameter);
            one.getOperations().forEach((method, operation) -> {
                APIResponses answers = operation.getResponses();
                // The success response is first, because generated clients prefer the media types that are listed
                // first.
                answers.setAPIResponses(new TreeMap<>(answers.getAPIResponses()));
                APIResponse answer = answers.getAPIResponse("200");
                answer.setDescription("The answer, out of exactly one edition." + forms(path));
                ending.ifPresent(parameter -> {
                    String address = path + ".{" + parameter.getName() + "}";
                    Content files = answer.getContent();
                    answer.description(answer.getDescription() + " With format, a file as " + address + " answers it.")
                            .content(OASFactory.createContent().addMediaType(JSON, files.getMediaType(JSON)));
                    files.removeMediaType(JSON);
                    PathItem item = OASFactory.createPathItem();
                    item.setOperation(method, file(path, operation, files, parameter.in(Parameter.In.PATH)));
                    contract.getPaths().addPathItem(address, item);
                });
            });
        });
    }

    private static String forms(String path) {
        Set<String> forms = OtherForms.at(path).keySet();
        return forms.isEmpty() ? "" : FORMS + String.join(", ", forms) + ".";
    }

    private static Operation file(String path, Operation operation, Content files, Parameter ending) {
        APIResponses answers = OASFactory.createAPIResponses();
        answers.setAPIResponses(operation.getResponses().getAPIResponses());
        APIResponse file = OASFactory.createAPIResponse().description("The file, out of exactly one edition.");
        file.headers(answers.getAPIResponse("200").getHeaders()).content(files);
        answers.addAPIResponse("200", file);
        if (!answers.hasAPIResponse("404")) {
            answers.addAPIResponse("404", OASFactory.createAPIResponse().description("There is no such ending."));
        }
        List<Parameter> parameters = new ArrayList<>(operation.getParameters());
        parameters.removeIf(one -> one.getName().equals(Format.PARAMETER));
        parameters.add(0, ending);
        return OASFactory.createOperation()
                .operationId(operation.getOperationId() + AS_FILE)
                .tags(operation.getTags())
                .summary(operation.getSummary() + ", as a file")
                .description("The same as " + path + ADDRESSED)
                .parameters(parameters)
                .requestBody(operation.getRequestBody())
                .responses(answers);
    }
}
