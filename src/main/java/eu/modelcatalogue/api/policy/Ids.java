package eu.modelcatalogue.api.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The list as plain ids: on the Hugging Face Hub, and as package URLs. */
final class Ids {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Ids() {}

    /** A line for each: the id on the Hub, a tab, the package URL. Lines that begin with a number sign say where it comes from. */
    static String text(AllowList list) {
        return Stream.concat(
                        Stream.concat(
                                        Stream.of("Sovereign Model Catalogue: id on the Hugging Face Hub, package URL"),
                                        list.said().stream())
                                .map(line -> "# " + line),
                        list.entries().stream()
                                .map(entry -> entry.repository().repository() + "\t"
                                        + entry.repository().purl()))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private record Head(
            String kind, int edition, String digest, String published, String search, int listed, int notListed) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Listed(
            String kind,
            String id,
            String repository,
            String purl,
            @Nullable String revision) {}

    private record Missing(String kind, String id, String name, String reason, List<String> what) {}

    /** An object for each, in a line of its own: first where the list comes from, then what is on it, then what was found and is not. */
    static String lines(AllowList list) {
        Head head = new Head(
                "list",
                list.edition().header().number(),
                list.edition().header().digest(),
                list.edition().header().publishedAt().toString(),
                list.search(),
                list.entries().size(),
                list.notListed().size());
        Stream<Object> listed = list.entries().stream()
                .map(entry -> new Listed(
                        "model",
                        entry.model().id(),
                        entry.repository().repository(),
                        entry.repository().purl(),
                        entry.repository().revision()));
        Stream<Object> missing = list.notListed().stream()
                .map(one -> new Missing(
                        "notListed",
                        one.model().id(),
                        one.model().name(),
                        one.reason().word(),
                        one.what()));
        return Stream.of(Stream.<Object>of(head), listed, missing)
                .flatMap(all -> all)
                .map(line -> json(line) + "\n")
                .collect(Collectors.joining());
    }

    private static String json(Object line) {
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Lists always become JSON", e);
        }
    }
}
