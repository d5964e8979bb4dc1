package eu.modelcatalogue.api.policy;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The list as plain ids: on the Hugging Face Hub, and as package URLs. */
final class Ids {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Ids() {}

    /** A line for each: the id on the Hub, a tab, the package URL. Lines that begin with a number sign say where it comes from. */
    static String text(AllowList list) {
        return list.entries().stream()
                .map(AllowList.Entry::written)
                .map(one -> one.repository() + "\t" + one.purl() + "\n")
                .collect(Collectors.joining("", list.comments("id on the Hugging Face Hub, package URL"), ""));
    }

    private record Head(String kind, @JsonUnwrapped AllowList.From from, int listed, int notListed) {}

    /** @param of {@link AllowList.Listed} or {@link AllowList.Missing} */
    private record Line(String kind, @JsonUnwrapped Object of) {}

    /** An object for each, in a line of its own: first where the list comes from, then what is on it, then what was found and is not. */
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
