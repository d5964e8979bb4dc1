package eu.modelcatalogue.api.policy;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The list as plain ids: those of the Hugging Face Hub, and package URLs. */
final class Ids {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Ids() {}

    /** One line per repository: the id on the Hub, a tab, the package URL. Lines that begin with a number sign state the origin. */
    static String text(AllowList list) {
        return list.entries().stream()
                .map(AllowList.Entry::written)
                .map(one -> one.repository() + "\t" + one.purl() + "\n")
                .collect(Collectors.joining("", list.comments("id on the Hugging Face Hub, package URL"), ""));
    }

    private record Head(String kind, @JsonUnwrapped AllowList.From from, int listed, int notListed) {}

    /** @param of {@link AllowList.Listed} or {@link AllowList.Missing} */
    private record Line(String kind, @JsonUnwrapped Object of) {}

    /** One JSON object per line: first the origin of the list, then the listed repositories, then the models that were found but are not listed. */
    static String lines(AllowList list) {
        return Stream.of(
                        Stream.of(new Head(
                                "list",
                                list.from(),
                                list.entries().size(),
                                list.notListed().size())),
                        list.entries().stream().map(entry -> new Line("model", entry.written())),
                        list.notListed().stream().map(one -> new Line("notListed", one.written())))
                .flatMap(lines -> lines)
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
