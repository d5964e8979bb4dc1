package eu.modelcatalogue.importers.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import eu.modelcatalogue.importers.entry.JsonText;
import eu.modelcatalogue.importers.entry.SourceReading;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The licence that a repository on the Hub states.
 *
 * <p>The Hub has a closed list of ids (docs/hub/repositories-licenses); {@code other} stands for all else, with {@code license_name} and {@code
 * license_link} beside it.
 *
 * @param id SPDX id, or {@code LicenseRef-…}; null where none was taken
 * @param field where it is stated
 * @param refusal why none was taken although something is stated; null where nothing is, or where a name is only not known yet
 */
record HubLicence(
        @Nullable String id, String field, @Nullable String refusal) {

    /** Ids of the Hub that are not those of SPDX in lower case. Versions without "or later" are read as they stand. */
    private static final Map<String, String> SPDX = Map.of(
            "c-uda", "C-UDA-1.0",
            "gpl-2.0", "GPL-2.0-only",
            "lgpl-2.1", "LGPL-2.1-only",
            "lgpl-lr", "LGPLLR",
            "odbl", "ODbL-1.0",
            "odc-by", "ODC-By-1.0",
            "pddl", "PDDL-1.0");

    /** Ids of the Hub that stand for several licences. */
    private static final Set<String> FAMILIES = Set.of("bsd", "cc", "gfdl", "gpl", "lgpl", "openrail");

    private static final String OTHER = "other";
    private static final String UNKNOWN = "unknown";

    /**
     * What a model states.
     *
     * @param card its {@code cardData}; missing where the answer has none
     */
    static HubLicence of(JsonNode card, List<String> tags, SourceReading reading) {
        List<String> tagged = tags.stream()
                .filter(tag -> tag.startsWith("license:"))
                .map(tag -> tag.substring("license:".length()))
                .distinct()
                .toList();
        List<String> stated =
                JsonText.oneOrMore(card.path("license")).stream().distinct().toList();
        String field = stated.isEmpty() ? "tags" : "cardData.license";
        if (stated.isEmpty()) {
            stated = tagged;
        } else if (!tagged.isEmpty() && !Set.copyOf(stated).equals(Set.copyOf(tagged))) {
            return refused(field, "the card states %s, the tags %s".formatted(stated, tagged));
        }
        if (stated.isEmpty()) {
            return new HubLicence(null, field, null);
        }
        if (stated.size() > 1) {
            return refused(
                    field,
                    "%s are several licences, and whether all or any of them hold is not said".formatted(stated));
        }
        return one(stated.get(0), field, card, reading);
    }

    private static HubLicence one(String stated, String field, JsonNode card, SourceReading reading) {
        if (stated.equals(OTHER)) {
            return other(card, reading);
        }
        if (stated.isEmpty() || stated.equals(UNKNOWN)) {
            return new HubLicence(null, field, null);
        }
        if (FAMILIES.contains(stated)) {
            return refused(field, "'%s' is a family of licences and not one".formatted(stated));
        }
        return new HubLicence(reading.licence(SPDX.getOrDefault(stated, stated)).orElse(null), field, null);
    }

    private static HubLicence other(JsonNode card, SourceReading reading) {
        String field = "cardData.license_name";
        String name = JsonText.text(card, "license_name");
        String link = JsonText.text(card, "license_link");
        if (name.isEmpty()) {
            return refused(
                    field,
                    "'other' stands without a name of the licence%s"
                            .formatted(link.isEmpty() ? "" : ", only with " + link));
        }
        String id = reading.licence(name).orElse(null);
        if (id != null && !id.startsWith("LicenseRef-")) {
            return refused(
                    field,
                    "'other' is named '%s', which the Hub or SPDX lists: a variant of it, or a slip; the text decides"
                            .formatted(name));
        }
        return new HubLicence(id, field, null);
    }

    private static HubLicence refused(String field, String refusal) {
        return new HubLicence(null, field, refusal);
    }
}
