package eu.modelcatalogue.syntax.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Lineage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The models from whose weights or outputs another was made; an empty list means that it was trained from scratch. */
final class LineageCodec extends ValueCodec {

    private static final Set<String> FIELDS = Set.of("base", "relation", "licence");

    @Override
    public @Nullable String read(Attribute attribute, JsonNode node, String place, ValueReport report) {
        int most = report.bounds().mostBases();
        if (!node.isArray() || node.size() > most) {
            report.fault(
                    place,
                    node,
                    "is not a list of bases",
                    "a list of at most %d {base, relation, licence}; empty for trained from scratch".formatted(most));
            return null;
        }
        List<Lineage> bases = new ArrayList<>();
        for (int number = 0; number < node.size(); number++) {
            Lineage base = base(node.get(number), place + "/" + number, report);
            if (base != null) {
                bases.add(base);
            }
        }
        return Lineage.write(bases);
    }

    private static @Nullable Lineage base(JsonNode node, String place, ValueReport report) {
        if (!node.isObject()) {
            report.fault(place, node, "is not a base", "an object of base, relation and perhaps licence");
            return null;
        }
        node.properties().stream()
                .filter(field -> !FIELDS.contains(field.getKey()))
                .forEach(field -> report.fault(
                        place + "/" + field.getKey(),
                        field.getValue(),
                        "is not a field of a base",
                        "one of " + new TreeSet<>(FIELDS)));
        String name = text(
                node.path("base"),
                place + "/base",
                report,
                Lineage::isName,
                "is not allowed",
                "id of a model of the catalogue, or a name without ; and |");
        String relation = text(
                node.path("relation"),
                place + "/relation",
                report,
                Lineage.RELATIONS::contains,
                "is not allowed",
                "one of " + Lineage.RELATIONS);
        boolean isStated = node.has("licence") && !node.path("licence").asText().equals(Fact.UNKNOWN);
        String licence =
                isStated ? LicenceCodec.expression(node.path("licence"), place + "/licence", report) : Fact.UNKNOWN;
        return name == null || relation == null || licence == null ? null : new Lineage(name, relation, licence);
    }

    @Override
    public Object write(String value) {
        return Lineage.read(value).stream().map(LineageCodec::write).toList();
    }

    private static Map<String, Object> write(Lineage base) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("base", base.base());
        written.put("relation", base.relation());
        if (!base.licence().equals(Fact.UNKNOWN)) {
            written.put("licence", base.licence());
        }
        return written;
    }

    @Override
    public ObjectNode schema(Attribute attribute, String what, String example) {
        ObjectNode base = schema("object", "A base.");
        ObjectNode properties = base.putObject("properties");
        properties.set("base", textSchema("Id of a model, or a name.", "mistral-small-3.2"));
        properties.set("relation", textSchema("finetune, distil, merge, adapter or quantised.", "finetune"));
        properties.set("licence", textSchema("Its licence.", "Apache-2.0"));
        ObjectNode list = schema("array", what + " Empty for trained from scratch.");
        list.set("items", base);
        return list;
    }

    @Override
    public FormField formField() {
        return new FormField("text", "text", false);
    }

    @Override
    public String say(Attribute attribute, String value, ValueWords words) {
        List<Lineage> bases = Lineage.read(value);
        return bases.isEmpty()
                ? words.word("none")
                : words.list(bases.stream()
                        .map(base -> "%s (%s, %s)"
                                .formatted(
                                        words.model(base.base()),
                                        words.relation(base.relation()),
                                        words.licence(base.licence())))
                        .toList());
    }
}
