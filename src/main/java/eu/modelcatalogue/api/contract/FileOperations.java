package eu.modelcatalogue.api.contract;

import eu.modelcatalogue.api.address.FileAddress;
import eu.modelcatalogue.api.answer.Replies;
import eu.modelcatalogue.question.Format;
import eu.modelcatalogue.question.Parameter;
import eu.modelcatalogue.question.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
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

    private static final String ENDING = "ending";
    private static final String JSON = Format.JSON.accepted();

    private FileOperations() {}

    /** Adds beside each operation that answers with files too the one that answers with files alone. */
    static void tellApart(Paths paths) {
        new LinkedHashMap<>(paths.getPathItems()).forEach((path, item) -> {
            Set<String> endings = FileAddress.endings(Question.at(path)).keySet();
            if (!endings.isEmpty()) {
                String address = path + ".{" + ENDING + "}";
                PathItem files = OASFactory.createPathItem();
                item.getOperations().forEach((method, operation) -> {
                    files.setOperation(method, file(path, operation, List.copyOf(endings)));
                    APIResponse answer = operation.getResponses().getAPIResponse("200");
                    answer.description(answer.getDescription() + " With format, a file as " + address + " answers it.")
                            .getContent()
                            .setMediaTypes(Map.of(JSON, answer.getContent().getMediaType(JSON)));
                });
                paths.addPathItem(address, files);
            }
        });
    }

    private static Operation file(String path, Operation operation, List<String> endings) {
        APIResponses answers = OASFactory.createAPIResponses();
        operation.getResponses().getAPIResponses().forEach(answers::addAPIResponse);
        APIResponse answer = answers.getAPIResponse("200");
        answers.addAPIResponse(
                "200",
                OASFactory.createAPIResponse()
                        .description("The file, out of exactly one edition.")
                        .headers(answer.getHeaders())
                        .content(forms(answer.getContent())));
        if (!answers.hasAPIResponse("404")) {
            answers.addAPIResponse(
                    "404",
                    OASFactory.createAPIResponse()
                            .description("There is no such ending.")
                            .content(answers.getAPIResponse("400").getContent()));
        }
        return OASFactory.createOperation()
                .operationId(operation.getOperationId() + AS_FILE)
                .tags(operation.getTags())
                .summary(operation.getSummary() + ", as a file")
                .description(
                        "The same as " + path
                                + " with the format that the ending names, whatever Accept says: an address that can be opened, linked and kept.")
                .parameters(Stream.concat(
                                Stream.of(DataShapes.parameter(ending(endings)).in(In.PATH)),
                                operation.getParameters().stream()
                                        .filter(one -> !one.getName().equals(Format.PARAMETER)))
                        .toList())
                .requestBody(operation.getRequestBody())
                .responses(answers);
    }

    private static Content forms(Content all) {
        Content forms = OASFactory.createContent();
        forms.setMediaTypes(all.getMediaTypes());
        forms.removeMediaType(JSON);
        forms.getMediaTypes().values().stream()
                .map(MediaType::getSchema)
                .filter(form -> form.getRef() == null)
                .forEach(form -> form.format("binary").maxLength(Replies.LARGEST_FILE));
        return forms;
    }

    private static Parameter ending(List<String> endings) {
        String meaning = "Which file. "
                + (endings.contains("csv")
                        ? "csv (RFC 4180) and ndjson: for programs, with stable names and values. xlsx and ods: for people, with heads and words in their language and a sheet that says where it comes from."
                        : "md and txt: text for pasting.");
        return Parameter.words(ENDING, meaning, endings, endings.get(0)).require();
    }
}
