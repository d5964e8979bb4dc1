package eu.modelcatalogue.importers.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import eu.modelcatalogue.domain.Component;
import eu.modelcatalogue.importers.entry.JsonText;
import eu.modelcatalogue.importers.entry.SourceReading;
import eu.modelcatalogue.importers.mapping.MotFramework.MofClass;
import eu.modelcatalogue.importers.mapping.MotFramework.Part;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One file of the tool. Its date is not read: the tool keeps the day of the last change there, not that of the release.
 *
 * @param path of the file
 * @param file its name without folder and ending
 * @param title what the record calls the model
 * @param version the number of parameters, the version, or nothing
 * @param type kind of model: {@code language}, {@code code} …; may be empty
 * @param architecture may be empty
 * @param producer may be empty
 * @param repository address of code; may be empty
 * @param hub what is written where the Hugging Face link belongs; may be empty
 * @param licences given for the whole: by scope, which is {@code distribution} or a content type
 * @param listed the components that the record lists, in its order
 */
record MotRecord(
        String path,
        String file,
        String title,
        String version,
        String type,
        String architecture,
        String producer,
        String repository,
        String hub,
        Map<String, String> licences,
        List<Listed> listed) {

    private static final String DISTRIBUTION = "distribution";

    private static final String UNLICENSED = "unlicensed";

    /**
     * A component that the record lists.
     *
     * @param licence its own, as written; empty where it is listed as unlicensed, or the record gives none
     * @param own whether the record speaks of the licence of just this component
     * @param link where it lies; empty where the record links no address
     */
    record Listed(Part part, Optional<String> licence, boolean own, Optional<String> link) {}

    /**
     * The licence of a component.
     *
     * @param name as written
     * @param scope where it is given: {@code component}, a content type, or {@code distribution}
     */
    record Given(String name, String scope) {

        /** Whether it is given for the distribution as a whole. */
        boolean distribution() {
            return scope.equals(DISTRIBUTION);
        }
    }

    MotRecord {
        licences = Map.copyOf(licences);
        listed = List.copyOf(listed);
    }

    /** Reads a record and refuses its faults; empty where it names no model or no components. */
    static Optional<MotRecord> read(String path, JsonNode root, MotFramework framework, SourceReading reading) {
        JsonNode release = root.path("release");
        String title = JsonText.text(release, "name");
        if (title.isEmpty() || !release.path("components").isArray()) {
            reading.refuse(path, "has no release.name, or no list release.components");
            return Optional.empty();
        }
        Map<String, String> licences = new HashMap<>();
        release.path("license").properties().forEach(scope -> {
            String name = JsonText.text(scope.getValue(), "name");
            if (!name.isEmpty()) {
                licences.put(scope.getKey(), name);
            }
        });
        return Optional.of(new MotRecord(
                path,
                path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.ya?ml$", ""),
                title,
                JsonText.text(release, "version"),
                JsonText.text(release, "type"),
                JsonText.text(release, "architecture"),
                JsonText.text(release, "producer"),
                JsonText.text(release, "repository"),
                JsonText.text(release, "huggingface"),
                licences,
                listed(path, release.path("components"), framework, reading)));
    }

    private static List<Listed> listed(
            String path, JsonNode components, MotFramework framework, SourceReading reading) {
        Map<Component, Listed> listed = new EnumMap<>(Component.class);
        List<Listed> inOrder = new ArrayList<>();
        for (JsonNode one : components) {
            String name = JsonText.text(one, "name");
            Optional<Part> part = framework.part(name);
            if (part.isEmpty()) {
                reading.refuse(
                        path + ", component '" + name + "'",
                        "is not a component of the framework; allowed are "
                                + framework.parts().stream().map(Part::name).collect(Collectors.joining(", ")));
                continue;
            }
            boolean own = one.hasNonNull("license");
            String licence = JsonText.text(one, "license");
            Listed component = new Listed(
                    part.get(),
                    Optional.of(licence).filter(stated -> !stated.isEmpty() && !stated.equals(UNLICENSED)),
                    own,
                    Optional.of(JsonText.text(one, "component_path"))
                            .filter(address -> address.matches("https?://\\S+")));
            if (listed.putIfAbsent(part.get().component(), component) != null) {
                reading.refuse(path + ", component '" + name + "'", "is listed twice; the first counts");
                continue;
            }
            inOrder.add(component);
        }
        return inOrder;
    }

    /**
     * The licence of a component as the tool finds it: its own, else that for its type of content, else that of the distribution. A component that is
     * listed as unlicensed has none.
     */
    Optional<Given> licence(Listed component) {
        if (component.own()) {
            return component.licence().map(name -> new Given(name, "component"));
        }
        String type = component.part().contentType();
        String scope = licences.containsKey(type) ? type : DISTRIBUTION;
        return Optional.ofNullable(licences.get(scope)).map(name -> new Given(name, scope));
    }

    /** The class that follows from this record. */
    MofClass mofClass(MotFramework framework) {
        return new MofClass(
                framework,
                listed.stream()
                        .collect(Collectors.toMap(
                                one -> one.part().component(),
                                one -> licence(one).map(Given::name))));
    }
}
