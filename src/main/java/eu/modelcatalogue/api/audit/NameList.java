package eu.modelcatalogue.api.audit;

import com.fasterxml.jackson.databind.node.TextNode;
import eu.modelcatalogue.catalogue.search.MachineName;
import eu.modelcatalogue.domain.HubAddress;
import eu.modelcatalogue.problem.BodyFaults;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Models in a plain list: by name, id, address or package URL. */
final class NameList {

    /** Characters; longer than any name, id or address of a model. */
    static final int LONGEST = 300;

    private static final String ALLOWED = "1 to %d characters that can be seen".formatted(LONGEST);

    private NameList() {}

    /** One name per line. Comments and the further columns of {@code ollama list} are removed; lines that begin with a number sign are skipped. */
    static List<NamedModel> lines(String text, BodyFaults faults) {
        List<NamedModel> asked = new ArrayList<>();
        int number = 0;
        for (String line : text.replace("\uFEFF", "").lines().toList()) {
            number++;
            String name = MachineName.withoutColumns(line.strip());
            if (!name.isEmpty() && !name.startsWith("#") && !MachineName.isHeading(line)) {
                add(asked, "/" + number, name, faults);
            }
        }
        return asked;
    }

    static List<NamedModel> list(List<?> names, BodyFaults faults) {
        List<NamedModel> asked = new ArrayList<>();
        for (int number = 0; number < names.size(); number++) {
            add(asked, "/" + number, names.get(number), faults);
        }
        return asked;
    }

    private static void add(List<NamedModel> asked, String pointer, @Nullable Object name, BodyFaults faults) {
        text(pointer, name, faults).flatMap(text -> named(pointer, text)).ifPresent(asked::add);
    }

    /** The value as a name; anything else is reported as a fault. */
    static Optional<String> text(String pointer, @Nullable Object value, BodyFaults faults) {
        if (value instanceof String text
                && !text.isBlank()
                && text.length() <= LONGEST
                && text.codePoints().noneMatch(NameList::isInvisible)) {
            return Optional.of(text.strip());
        }
        faults.add(pointer, value instanceof String text ? TextNode.valueOf(text) : null, "is not a name", ALLOWED);
        return Optional.empty();
    }

    private static boolean isInvisible(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.FORMAT;
    }

    /** A model by any form of its name; empty for a package URL that names something else. */
    static Optional<NamedModel> named(String pointer, String said) {
        if (said.startsWith("pkg:")) {
            return PackageUrl.read(said).map(one -> of(pointer, said, one));
        }
        MachineName name = MachineName.of(HubAddress.model(said).orElse(said));
        return Optional.of(
                new NamedModel(pointer, said, List.of(said), lastOf(name.ids().get(0)), Set.of(), name.revision()));
    }

    private static NamedModel of(String pointer, String said, PackageUrl url) {
        return new NamedModel(
                pointer,
                said,
                url.isOfHub() ? List.of(url.path()) : List.of(),
                lastOf(url.path()),
                Set.of(),
                url.isOfHub() ? url.version() : null);
    }

    /** The part after the owner: the account that uploaded a model says nothing about which model is meant. */
    static String lastOf(String id) {
        return Stream.of(id.split("/", -1))
                .filter(part -> !part.isBlank())
                .reduce((one, other) -> other)
                .orElse(id);
    }
}
