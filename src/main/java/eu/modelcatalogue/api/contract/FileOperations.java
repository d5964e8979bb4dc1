package eu.modelcatalogue.api.contract;

import eu.modelcatalogue.api.address.FileAddress;
import eu.modelcatalogue.api.answer.Replies;
import eu.modelcatalogue.question.Format;
import eu.modelcatalogue.question.Question;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Tells apart what answers JSON and what answers files, as addresses do: a program that is generated from the contract gives each operation one type
 * of answer.
 */
final class FileOperations {

    /** Behind the id of an operation, where the same is answered with files alone. */
    static final String AS_FILE = "AsFile";

    private static final String JSON = Format.JSON.accepted();

    private FileOperations() {}

    /** Adds beside each operation that answers with files too the one that answers with files alone. */
    static void tellApart(Paths paths) {
        for (String path : List.copyOf(paths.getPathItems().keySet())) {
            Map<String, String> endings = FileAddress.endings(Question.at(path));
            if (!endings.isEmpty()) {
                PathItem files = OASFactory.createPathItem();
                Objects.requireNonNull(paths.getPathItem(path)).getOperations().forEach((method, operation) -> {
                    files.setOperation(method, file(path, operation, endings));
                });
                paths.addPathItem(address(path), files);
            }
        }
    }

    private static String address(String path) {
        return path + ".{" + FileAddress.ENDING + "}";
    }

    private static Operation file(String path, Operation operation, Map<String, String> endings) {
        APIResponse answer =
                Objects.requireNonNull(operation.getResponses().getAPIResponse("200"), operation.getOperationId());
        Content forms = OASFactory.createContent();
        Content json = OASFactory.createContent();
        answer.getContent().getMediaTypes().forEach((type, form) -> {
            if (type.equals(JSON)) {
                json.addMediaType(type, form);
            } else {
                if (form.getSchema().getRef() == null) {
                    form.getSchema().format("binary").maxLength(Replies.LARGEST_FILE);
                }
                forms.addMediaType(type, form);
            }
        });
        answer.content(json)
                .description(answer.getDescription() + " With format, a file as " + address(path) + " answers it.");
        APIResponses answers = OASFactory.createAPIResponses();
        operation.getResponses().getAPIResponses().forEach(answers::addAPIResponse);
        answers.addAPIResponse(
                "200",
                OASFactory.createAPIResponse()
                        .description("The file, out of exactly one edition.")
                        .headers(answer.getHeaders())
                        .content(forms));
        if (!answers.hasAPIResponse("404")) {
            answers.addAPIResponse(
                    "404",
                    OASFactory.createAPIResponse()
                            .description("There is no such ending.")
                            .content(Objects.requireNonNull(answers.getAPIResponse("400"))
                                    .getContent()));
        }
        return OASFactory.createOperation()
                .operationId(operation.getOperationId() + AS_FILE)
                .tags(operation.getTags())
                .summary(operation.getSummary() + ", as a file")
                .description(
                        "The same as " + path
                                + " with the format that the ending names, whatever Accept says: an address that can be opened, linked and kept.")
                .parameters(Stream.concat(
                                Stream.of(ending(endings)),
                                operation.getParameters().stream()
                                        .filter(one -> !one.getName().equals(Format.PARAMETER)))
                        .toList())
                .requestBody(operation.getRequestBody())
                .responses(answers);
    }

    private static Parameter ending(Map<String, String> endings) {
        int longest = endings.keySet().stream().mapToInt(String::length).max().orElse(0);
        Schema words = OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .minLength(1)
                .maxLength(longest)
                .enumeration(List.copyOf(endings.keySet()));
        return OASFactory.createParameter()
                .name(FileAddress.ENDING)
                .in(In.PATH)
                .required(true)
                .description("Which file. "
                        + (endings.containsKey("csv")
                                ? "csv (RFC 4180) and ndjson: for programs, with stable names and values. xlsx and ods: for people, with heads and words in their language and a sheet that says where it comes from."
                                : "md and txt: text for pasting."))
                .schema(words)
                .example(endings.keySet().iterator().next());
    }
}
