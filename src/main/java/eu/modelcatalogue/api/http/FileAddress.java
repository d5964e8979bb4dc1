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
 * The address of an answer as a file, which its ending names: {@code /v1/models.csv} is {@code /v1/models?format=csv}. What can come from it is of
 * one kind, so that a program knows the type of an answer by its address.
 *
 * @param path where the same is asked without an ending
 * @param mediaType of what is sent
 */
public record FileAddress(String path, String mediaType) {

    /** The questions that are answered with files, by the segments of their paths. */
    private static final Map<List<String>, Map<String, String>> ENDINGS = Stream.of(Question.values())
            .filter(question -> !endings(question).isEmpty())
            .collect(Collectors.toMap(question -> segments(question.path()), FileAddress::endings));

    /** The endings by which answers to a question can be had as a file, each with its media type; none where it is not answered with one. */
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

    /** The ending of an address, as the contract knows it; none where the question is not answered with a file. */
    public static Optional<Parameter> ending(Question question) {
        List<String> endings = List.copyOf(endings(question).keySet());
        String meaning = endings.contains(Format.CSV.extension()) ? Format.OF_TABLES : "md and txt: text for pasting.";
        return endings.stream()
                .findFirst()
                .map(first -> Parameter.words("ending", "Which file. " + meaning, endings, first)
                        .require());
    }

    /** Whether a path has an ending that names a kind of file. */
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

    /** Whether a path is one of a question, in whose path a segment in braces stands for any that is not empty. */
    private static boolean fits(List<String> question, List<String> path) {
        return question.size() == path.size()
                && IntStream.range(0, path.size())
                        .allMatch(at -> question.get(at).startsWith("{")
                                ? !path.get(at).isEmpty()
                                : question.get(at).equals(path.get(at)));
    }
}
