package eu.modelcatalogue.api.http;

import eu.modelcatalogue.query.DocumentFormat;
import eu.modelcatalogue.query.Format;
import eu.modelcatalogue.query.Parameter;
import eu.modelcatalogue.query.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The address of an answer as a file, named by its extension: {@code /v1/models.csv} is {@code /v1/models?format=csv}. Such an address always
 * gives the same media type, so a program knows the type from the address.
 *
 * @param path the address without the extension
 * @param mediaType of the answer
 */
public record FileAddress(String path, String mediaType) {

    /** The extensions of each question that can be answered with a file, by the segments of its path. */
    private static final Map<List<String>, Map<String, String>> ENDINGS = Stream.of(Question.values())
            .filter(question -> !endings(question).isEmpty())
            .collect(Collectors.toMap(question -> segments(question.path()), FileAddress::endings));

    /** The extensions with which answers to a question can be downloaded as files, each with its media type; empty if there are none. */
    public static Map<String, String> endings(Question question) {
        Map<String, String> endings = new LinkedHashMap<>();
        question.formats().stream()
                .filter(format -> format != Format.JSON)
                .forEach(format -> endings.put(format.extension(), format.accepted()));
        if (question == Question.CLAUSES) {
            Stream.of(DocumentFormat.MD, DocumentFormat.TXT)
                    .forEach(format -> endings.put(format.word(), format.accepted()));
        }
        return endings;
    }

    /** The path parameter for the extension, as the contract describes it; empty if the question has no answer as a file. */
    public static Optional<Parameter> ending(Question question) {
        List<String> endings = List.copyOf(endings(question).keySet());
        String meaning = endings.contains(Format.CSV.extension()) ? Format.OF_TABLES : "md and txt: text for pasting.";
        return endings.stream()
                .findFirst()
                .map(first -> Parameter.words("ending", "Which file. " + meaning, endings, first)
                        .require());
    }

    /** The file that a path names; empty if the path has no extension of a file format. */
    public static Optional<FileAddress> of(String path) {
        if (path.lastIndexOf('.') < path.lastIndexOf('/')) {
            return Optional.empty();
        }
        for (Map.Entry<List<String>, Map<String, String>> question : ENDINGS.entrySet()) {
            for (Map.Entry<String, String> ending : question.getValue().entrySet()) {
                String dotted = "." + ending.getKey();
                if (path.endsWith(dotted)) {
                    String plain = path.substring(0, path.length() - dotted.length());
                    if (fits(question.getKey(), segments(plain))) {
                        return Optional.of(new FileAddress(plain, ending.getValue()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }

    /** Whether a path matches the path of a question, in which a segment in braces stands for any non-empty segment. */
    private static boolean fits(List<String> question, List<String> path) {
        return question.size() == path.size()
                && IntStream.range(0, path.size())
                        .allMatch(at -> question.get(at).startsWith("{")
                                ? !path.get(at).isEmpty()
                                : question.get(at).equals(path.get(at)));
    }
}
